import type { DataContext, Session } from '#data/context.ts'
import type { Draft } from '#shared/schemas/draft.ts'
import { keepDrafts } from '../drafts/repository.ts'
import { closeLedger } from './service.ts'

export const isWorking = ({ jobs }: DataContext): boolean =>
  jobs.list().some(({ state }) => state === 'running')

/**
 * Keeps what was typed and closes the ledger. A job is not cancelled for it: an import is begun, the clerk goes for
 * lunch, the screen locks. Until the job has ended the ledger is open, but nobody is told of it.
 */
export async function lockLedger(ctx: DataContext, drafts: readonly Draft[]): Promise<void> {
  const session = ctx.holder.current
  if (session === null) return
  ctx.holder.leaving = session
  await ctx.jobs.settled()
  try {
    await ctx.gate.run(() => {
      if (ctx.holder.current === session) keep(ctx, session, drafts)
    })
  } finally {
    // Open to whoever comes by would be worse than a lost draft.
    await closeLedger(ctx)
  }
}

function keep({ clock }: DataContext, { db, userId }: Session, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return
  const now = clock.now().toISOString()
  db.transaction(() => keepDrafts(db, { userId, now, drafts })).immediate()
}
