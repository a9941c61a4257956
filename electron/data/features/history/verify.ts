// Integrity of the file, and of the log by its chain and by the heads that were written down elsewhere.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { ChainReport } from '#shared/contract/history.ts'
import type { DataContext, Session } from '../../context.ts'
import { isDamage } from '../../ledger-file/classify.ts'
import { checkIntegrity } from '../../ledger-file/integrity.ts'
import { type ChainCheck, verifyChain } from '../../ledger-file/verify-chain.ts'
import { checkHeads, type KnownHead, knownHeads } from '../backups/heads.ts'

export type Verified = Readonly<{
  report: ChainReport /** what SQLite says of the file */
  damage: readonly string[]
}>

/** `known`: heads of this ledger that stand beside its backups. */
export function verifyLedger(db: Database, known: readonly KnownHead[]): Verified {
  const { integrity, problems: damage } = checkIntegrity(db)
  const { state, problems, ...counted } = readChain(db)
  // Heads cannot be looked for in a log that cannot be read; it is broken already.
  const { found, wrong } = integrity === 'ok' ? checkHeads(db, known) : { found: 0, wrong: [] }
  const report: ChainReport = {
    integrity,
    chain: state === 'ok' && wrong.length === 0 ? 'ok' : 'broken',
    ...counted,
    problems: [...problems, ...wrong.map((batch) => ({ batch, what: 'head' as const }))],
    headsFound: found,
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

/** While nobody writes, against the backups that can be reached now. */
export async function verifyNow(ctx: DataContext, session: Session): Promise<Verified> {
  // Before its turn: a share that hangs must not keep everybody else waiting.
  const known = await knownHeads(ctx, session)
  return ctx.gate.run(() => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    return verifyLedger(session.db, known)
  })
}
