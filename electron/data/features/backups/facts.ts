// What a copy of a ledger must have in common with it.
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type ChainHead, chainHead } from '#data/ledger-file/chain.ts'
import { fileVersion } from '#data/ledger-file/migrate.ts'

/** The label of the batch by which a restore is recorded. */
export const RESTORE_LABEL = 'restoreBackup'

// Before this version of the schema the log had no chain.
const CHAINED = 2

export type Facts = Readonly<{
  schemaVersion: number
  people: number
  entries: number
  head: ChainHead | null
  /** digests of the batches from which on the ledger has a history of its own */
  branches: readonly string[]
}>

export function factsOf(db: Database): Facts {
  const count = (table: 'graduate' | 'change_log') =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const schemaVersion = fileVersion(db)
  return {
    schemaVersion,
    people: count('graduate'),
    entries: count('change_log'),
    head: schemaVersion < CHAINED ? null : chainHead(db),
    branches: schemaVersion < CHAINED ? [] : branchesOf(db).map(({ digest }) => digest),
  }
}

/** A batch from which on a ledger has another history than one that it was a copy of. */
export type Branch = ChainHead & Readonly<{ from: number }>

const BRANCHES = [RESTORE_LABEL, 'salvage'] as const
const Label = z.object({
  key: z.enum(BRANCHES),
  params: z.object({ from: z.int().positive() }),
})

/** Restores and salvages of this ledger, in their order; each says from which batch on the links are others. */
export function branchesOf(db: Database): Branch[] {
  const acts = db.prepare(
    `SELECT id AS batch, digest, label FROM change_batch WHERE kind = 'act' ORDER BY id`,
  )
  return (acts.all() as (ChainHead & { label: string })[]).flatMap(({ label, ...head }) => {
    const parsed = Label.safeParse(JSON.parse(label))
    return parsed.success ? [{ ...head, from: parsed.data.params.from }] : []
  })
}

export function isSame(one: Facts, other: Facts): boolean {
  return (
    one.people === other.people &&
    one.entries === other.entries &&
    one.head?.batch === other.head?.batch &&
    one.head?.digest === other.head?.digest
  )
}
