// Integrity of the file, and of the log by its chain and by the heads that were written down elsewhere.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { ChainReport } from '#shared/contract/history.ts'
import type { DataContext, Session } from '../../context.ts'
import type { ChainHead } from '../../ledger-file/chain.ts'
import { checkIntegrity } from '../../ledger-file/integrity.ts'
import { prepared } from '../../ledger-file/query.ts'
import { verifyChain } from '../../ledger-file/verify-chain.ts'

/** `known`: heads of this ledger that stand beside its backups. */
export function verifyLedger(db: Database, known: readonly ChainHead[]): ChainReport {
  const { integrity } = checkIntegrity(db)
  const { state, batches, entries, erased, head, problems } = verifyChain(db)
  const lost = known.filter((each) => !holdsHead(db, each))
  const isHeld = state === 'ok' && lost.length === 0
  return {
    integrity,
    chain: isHeld ? 'ok' : 'broken',
    batches,
    entries,
    erased,
    head,
    problems: [...problems, ...lost.map(({ batch }) => ({ batch, what: 'head' as const }))],
    headsFound: known.length - lost.length,
  }
}

/** As a job: nobody writes meanwhile. */
export function verifyNow(ctx: DataContext, session: Session): Promise<ChainReport> {
  return ctx.gate.run(() => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    return verifyLedger(session.db, [])
  })
}

function holdsHead(db: Database, { batch, digest }: ChainHead): boolean {
  return prepared(db, 'SELECT digest FROM change_batch WHERE id = ?').pluck().get(batch) === digest
}
