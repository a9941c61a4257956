// One hash chain over the log. What is hashed are commitments, keyed hashes with a salt of their own: when the words of
// an entry are lawfully erased together with its salt, the commitment stays and the chain holds (docs/decisions/0007).
import { hash, randomFillSync } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { prepared } from './query.ts'

// A sponge: a key before the message makes it a keyed hash, which SHA-256 would not be.
const keyedHash = (text: string): string => hash('sha3-256', text, 'base64url')

export type EntryWords = Readonly<{
  entity: string
  entityId: number
  graduateId: number | null
  op: string
  /** the stored text, as it is */
  changes: string
}>

export type BatchWords = Readonly<{
  uid: string
  kind: string
  /** the stored text, as it is */
  label: string
  screen: string
  userId: number
  startedAt: string
  reverts: number | null
}>

export function entryCommitment(key: string, salt: string, entry: EntryWords): string {
  const { entity, entityId, graduateId, op, changes } = entry
  // Nothing before `changes` can hold a line break, so no two entries give the same text.
  return keyedHash(
    `${key}\n${salt}\n${entity}\n${entityId}\n${graduateId ?? ''}\n${op}\n${changes}`,
  )
}

export function batchCommitment(key: string, salt: string, batch: BatchWords): string {
  const { uid, kind, label, screen, userId, startedAt, reverts } = batch
  return keyedHash(
    JSON.stringify([key, salt, uid, kind, label, screen, userId, startedAt, reverts]),
  )
}

/** A batch's link: over the link before it, its own commitment and those of its entries in their order. */
export function batchDigest(
  previous: string,
  batch: number,
  commitment: string,
  entries: readonly string[],
): string {
  return keyedHash([previous, batch, commitment, ...entries].join('\n'))
}

const SALT_BYTES = 18
const POOL = Buffer.alloc(SALT_BYTES * 512)
let used = POOL.length

/** 144 random bits; drawn in bulk, since an import needs one for each of its rows. */
export function newSalt(): string {
  if (used === POOL.length) {
    randomFillSync(POOL)
    used = 0
  }
  const salt = POOL.toString('base64url', used, used + SALT_BYTES)
  POOL.fill(0, used, used + SALT_BYTES)
  used += SALT_BYTES
  return salt
}

const keys = new WeakMap<Database, string>()

/** The ledger's own key of its commitments: whoever has the ledger has it, whoever has only the hashes has not. */
export function chainKey(db: Database): string {
  let key = keys.get(db)
  if (key === undefined) {
    const stored = prepared(db, "SELECT value FROM setting WHERE key = 'chain_key'").pluck().get()
    if (typeof stored !== 'string') throw new Error('the ledger has no chain key')
    key = stored
    keys.set(db, key)
  }
  return key
}

export type ChainHead = Readonly<{ batch: number; digest: string }>

/** The chain's last link; null in a ledger in which nothing was recorded yet. */
export function chainHead(db: Database): ChainHead | null {
  const head = prepared(db, 'SELECT id AS batch, digest FROM change_batch ORDER BY id DESC LIMIT 1')
  return (head.get() as ChainHead | undefined) ?? null
}

/** Writes the link of a batch whose entries are all written; inside its transaction. */
export function sealBatch(db: Database, batch: number): void {
  const previous = prepared(
    db,
    'SELECT digest FROM change_batch WHERE id < ? ORDER BY id DESC LIMIT 1',
  )
    .pluck()
    .get(batch)
  const commitment = prepared(db, 'SELECT commitment FROM change_batch WHERE id = ?')
    .pluck()
    .get(batch)
  const digest = batchDigest(
    String(previous ?? ''),
    batch,
    String(commitment),
    entryCommitments(db, batch),
  )
  prepared(db, 'UPDATE change_batch SET digest = ? WHERE id = ?').run(digest, batch)
}

function entryCommitments(db: Database, batch: number): string[] {
  return prepared(db, 'SELECT commitment FROM change_log WHERE batch_id = ? ORDER BY seq')
    .pluck()
    .all(batch) as string[]
}
