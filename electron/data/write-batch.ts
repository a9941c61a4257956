// A command's frame: one transaction, one batch, derived state computed anew, hints sent after the commit.
import type { DataContext, Session } from './context.ts'
import { type BatchMeta, type BatchWriter, openBatch } from './ledger-file/change-log.ts'
import { recomputeState } from './state/recompute.ts'

type Meta = Readonly<{ kind?: BatchMeta['kind']; label: BatchMeta['label']; screen: string; reverts?: number }>

/** Runs `work` in one transaction; what it throws rolls everything back. */
export function writeBatch<T>(
  ctx: DataContext,
  session: Session,
  meta: Meta,
  work: (batch: BatchWriter) => T,
): T {
  const { db } = session
  let touched: readonly number[] = []
  const result = db
    .transaction(() => {
      const batch = openBatch(db, {
        kind: meta.kind ?? 'command',
        label: meta.label,
        screen: meta.screen,
        userId: session.userId,
        now: ctx.clock.now().toISOString(),
        ...(meta.reverts === undefined ? {} : { reverts: meta.reverts }),
      })
      const value = work(batch)
      touched = [...batch.touched]
      recomputeState(session, touched)
      return value
    })
    .immediate()
  announce(ctx, touched)
  return result
}

const NAMED_AT_MOST = 500

/** Tells the page what to fetch again; beyond a few hundred people: everything. */
export function announce(ctx: DataContext, touched: readonly number[]): void {
  if (touched.length === 0) return
  ctx.emit({
    type: 'graduates.changed',
    ids: touched.length > NAMED_AT_MOST ? null : [...touched],
  })
  ctx.emit({ type: 'history.changed' })
}
