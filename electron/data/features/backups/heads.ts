// Heads of the chain that were written down outside the ledger: they show that a chain which is sound in itself is
// still the one that it was.
import type { Database } from 'better-sqlite3'
import type { DataContext, Session } from '#data/context.ts'
import type { ChainHead } from '#data/ledger-file/chain.ts'
import { branchesOf } from './facts.ts'
import { ledgerOf, listAll } from './status.ts'

export type KnownHead = ChainHead & Readonly<{ branches: readonly string[] }>

/** The heads in all backups of this ledger that can be reached now, each once. */
export async function knownHeads(ctx: DataContext, session: Session): Promise<KnownHead[]> {
  const heads = new Map<string, KnownHead>()
  for (const { manifest } of await listAll(ctx, ledgerOf(session))) {
    const { head, branches } = manifest
    if (head !== null) heads.set(`${head.batch} ${head.digest}`, { ...head, branches })
  }
  return [...heads.values()]
}

export type HeadCheck = Readonly<{
  found: number
  /** batches that should have another digest, or be there at all */
  wrong: readonly number[]
}>

/**
 * Compares heads with the chain. Those of what a restore replaced, or of what was there before a salvage made links
 * anew, are of another history.
 */
export function checkHeads(db: Database, heads: readonly KnownHead[]): HeadCheck {
  const digestOf = db.prepare('SELECT digest FROM change_batch WHERE id = ?').pluck()
  const own = branchesOf(db)
  const wrong = new Set<number>()
  let found = 0
  for (const { batch, digest, branches } of heads) {
    const hasLeft = own.some((branch) => branch.from <= batch && !branches.includes(branch.digest))
    const isLeft = branches.some((known) => !own.some((branch) => branch.digest === known))
    if (digestOf.get(batch) === digest) found++
    else if (!hasLeft && !isLeft) wrong.add(batch)
  }
  return { found, wrong: [...wrong].sort((one, other) => one - other) }
}
