// Integrity of the file, and of the log by its chain and by the heads that were written down elsewhere.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { ChainReport } from '#shared/contract/history.ts'
import type { DataContext, Session } from '../../context.ts'
import type { ChainHead } from '../../ledger-file/chain.ts'
import { isDamage } from '../../ledger-file/classify.ts'
import { checkIntegrity } from '../../ledger-file/integrity.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type ChainCheck, verifyChain } from '../../ledger-file/verify-chain.ts'

export type Verified = Readonly<{
  report: ChainReport /** what SQLite says of the file */
  damage: readonly string[]
}>

/** `known`: heads of this ledger that stand beside its backups. */
export function verifyLedger(db: Database, known: readonly ChainHead[]): Verified {
  const { integrity, problems: damage } = checkIntegrity(db)
  const { state, problems, ...counted } = readChain(db)
  const lost = known.filter((head) => !holdsHead(db, head))
  const report: ChainReport = {
    integrity,
    chain: state === 'ok' && lost.length === 0 ? 'ok' : 'broken',
    ...counted,
    problems: [...problems, ...lost.map(({ batch }) => ({ batch, what: 'head' as const }))],
    headsFound: known.length - lost.length,
  }
  return { report, damage }
}

/** A log that cannot be read vouches for nothing. */
function readChain(db: Database): ChainCheck {
  try {
    return verifyChain(db)
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    const problems = [{ batch: 0, what: 'link' }] as const
    return { state: 'broken', batches: 0, entries: 0, erased: 0, head: null, problems }
  }
}

/** As a job: nobody writes meanwhile. */
export function verifyNow(ctx: DataContext, session: Session): Promise<ChainReport> {
  return ctx.gate.run(() => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    return verifyLedger(session.db, []).report
  })
}

function holdsHead(db: Database, { batch, digest }: ChainHead): boolean {
  return prepared(db, 'SELECT digest FROM change_batch WHERE id = ?').pluck().get(batch) === digest
}
