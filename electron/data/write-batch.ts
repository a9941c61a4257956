// A command's frame: one transaction, one batch, derived state computed anew, hints sent after the commit.

import type { Database } from 'better-sqlite3'
import type { BatchLabel } from '#shared/contract/history.ts'
import type { DataContext, Session } from './context.ts'
import { followOwnNames } from './features/settings/own-names.ts'
import { type BatchMeta, type BatchWriter, openBatch } from './ledger-file/change-log.ts'
import { requirePresent } from './ledger-file/presence.ts'
import { storedGroupRules } from './state/group-rules.ts'
import { recomputeGroups, recomputeState } from './state/recompute.ts'

type Meta = Readonly<{
  kind?: BatchMeta['kind']
  label: BatchMeta['label']
  screen: string
  reverts?: number
  /** people may have come or gone: the page arranges its list anew */
  everybody?: boolean
  /** nothing of it is stored: `work` finds out what would be */
  dryRun?: boolean
}>

/** Runs `work` in one transaction; what it throws rolls everything back. */
export function writeBatch<T>(
  ctx: DataContext,
  session: Session,
  meta: Meta,
  work: (batch: BatchWriter) => T,
): T {
  const { db } = session
  let touched: readonly number[] = []
  let ofMany = false
  let isWritten = false
  const open = () =>
    openBatch(db, {
      kind: meta.kind ?? 'command',
      label: meta.label,
      screen: meta.screen,
      userId: session.userId,
      now: ctx.clock.now().toISOString(),
      ...(meta.reverts === undefined ? {} : { reverts: meta.reverts }),
    })
  // Nobody sees what would follow from it.
  if (meta.dryRun === true) return rolledBack(db, () => work(open()))
  const command = (): T => {
    const rules = storedGroupRules(session)
    const batch = open()
    const value = work(batch)
    touched = [...batch.touched]
    ofMany = batch.ofMany()
    isWritten = batch.current() !== null && meta.kind !== 'act'
    recomputeState(session, touched)
    if (ofMany) recomputeGroups(session, rules)
    batch.seal()
    requirePresent(db, session.path)
    return value
  }
  const result = db.transaction(command).immediate()
  if (ofMany && followOwnNames(session)) ctx.emit({ type: 'ledger.changed' })
  if (isWritten) announce(ctx, meta.everybody === true || ofMany ? null : touched)
  return result
}

function rolledBack<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    return work()
  } finally {
    // An error that SQLite cannot go on from has rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}

/** Records in the log what changes no record: an export, a backup that was restored, a user who was added. */
export function recordAct(
  ctx: DataContext,
  session: Session,
  label: BatchLabel,
  screen: string,
): number {
  const batch = writeBatch(ctx, session, { kind: 'act', label, screen }, (writer) =>
    writer.ensure(),
  )
  ctx.emit({ type: 'history.changed' })
  return batch
}

const NAMED_AT_MOST = 500

/** Tells the page what to fetch again; `null`, or more than a few hundred people: everybody. */
export function announce(ctx: DataContext, touched: readonly number[] | null): void {
  const ids = touched === null || touched.length > NAMED_AT_MOST ? null : [...touched]
  ctx.emit({ type: 'graduates.changed', ids })
  ctx.emit({ type: 'history.changed' })
}
