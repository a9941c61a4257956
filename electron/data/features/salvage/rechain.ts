// The chain over what is left of the log. What was recorded before the first loss keeps its links, which heads written
// beside backups still vouch for; from there on the links are made anew (docs/decisions/0009). A link that was wrong
// before the damage stays wrong: salvage takes away no trace.
import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { batchDigest, type ChainHead, chainKey, newSalt } from '#data/ledger-file/chain.ts'
import {
  type BatchRow,
  commitmentOfBatch,
  commitmentOfEntry,
  type EntryRow,
} from '#data/ledger-file/chain-rows.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { tallyOf, unreadOf, type Work } from './work.ts'

/** A lost batch leaves its number, so that its entries keep their place and its gap can be seen. */
export function placeLostBatches(work: Work, userId: number): void {
  const lost = [...unreadOf(work, 'change_batch')].sort((a, b) => a - b)
  const before = prepared(
    work.to,
    'SELECT started_at FROM change_batch WHERE id < ? ORDER BY id DESC LIMIT 1',
  ).pluck()
  const insert = prepared(
    work.to,
    `INSERT INTO change_batch (id, uid, kind, label, screen, user_id, started_at)
     VALUES (?, ?, 'act', ?, 'salvage', ?, ?)`,
  )
  const label = JSON.stringify({ key: 'lost', params: {} })
  for (const id of lost) {
    insert.run(id, randomUUID(), label, userId, before.get(id) ?? work.now)
  }
  tallyOf(work, 'change_batch').missing += lost.length
}

export type Rechained = Readonly<{
  /** the first batch with a new link; null = the chain is as it was */
  from: number | null
  /** the last link of the damaged file */
  head: ChainHead | null
}>

/** `newKey`: the key of the commitments is lost, or there was none yet; then all are made anew. */
export function rechain(
  { to }: Work,
  lostEntries: ReadonlySet<number>,
  newKey: boolean,
): Rechained {
  commit(to, newKey)
  const batches = to.prepare('SELECT id, commitment, digest FROM change_batch ORDER BY id')
  const setDigest = to.prepare('UPDATE change_batch SET digest = ? WHERE id = ?')
  const links = linkReader(to, lostEntries)
  let from: number | null = null
  let head: ChainHead | null = null
  let previous = ''
  let previousBefore: string | null = ''
  for (const { id, commitment, digest } of batches.all() as BatchRow[]) {
    const { commitments, mayLack } = links(id)
    const linkTo = (link: string) => batchDigest(link, id, commitment ?? '', commitments)
    const anew = linkTo(previous)
    const wasWrong =
      digest !== null &&
      previousBefore !== null &&
      !newKey &&
      !mayLack &&
      linkTo(previousBefore) !== digest
    if (digest !== null) head = { batch: id, digest }
    previousBefore = digest
    if (anew === digest || wasWrong) {
      previous = digest ?? ''
      continue
    }
    from ??= id
    setDigest.run(anew, id)
    previous = anew
  }
  return { from, head }
}

/** Reads batch after batch what a link is made over, and whether entries of it may be among the lost. */
function linkReader(db: Database, lost: ReadonlySet<number>) {
  const entriesOf = db.prepare(
    'SELECT seq, commitment FROM change_log WHERE batch_id = ? ORDER BY seq',
  )
  let lastSeq = 0
  return (batch: number) => {
    const rows = entriesOf.all(batch) as { seq: number; commitment: string | null }[]
    const first = rows[0]?.seq ?? lastSeq + 1
    const last = rows.at(-1)?.seq ?? lastSeq
    const hasGap = rows.length > 0 && last - first + 1 !== rows.length
    const mayLack = hasGap || lost.has(lastSeq + 1) || lost.has(first - 1) || lost.has(last + 1)
    lastSeq = Math.max(last, lastSeq)
    return { commitments: rows.map(({ commitment }) => commitment ?? ''), mayLack }
  }
}

/** Commitments where there are none, or none that the key fits. Of erased words only the old one can stay. */
function commit(to: Database, all: boolean): void {
  const key = chainKey(to)
  const batches = to.prepare(
    `SELECT * FROM change_batch WHERE commitment IS NULL ${all ? 'OR salt IS NOT NULL' : ''}`,
  )
  const keepBatch = to.prepare('UPDATE change_batch SET salt = ?, commitment = ? WHERE id = ?')
  for (const batch of batches.all() as BatchRow[]) {
    const salt = newSalt()
    keepBatch.run(salt, commitmentOfBatch(key, salt, batch), batch.id)
  }
  if (all) commitEntries(to, key)
}

const CHUNK = 1000

function commitEntries(to: Database, key: string): void {
  const chunk = to.prepare(
    'SELECT * FROM change_log WHERE seq > ? AND erased = 0 ORDER BY seq LIMIT ?',
  )
  const keep = to.prepare('UPDATE change_log SET salt = ?, commitment = ? WHERE seq = ?')
  for (let after = 0; ; ) {
    const rows = chunk.all(after, CHUNK) as EntryRow[]
    const last = rows.at(-1)
    if (last === undefined) return
    for (const row of rows) {
      const salt = newSalt()
      keep.run(salt, commitmentOfEntry(key, salt, row), row.seq)
    }
    after = last.seq
  }
}
