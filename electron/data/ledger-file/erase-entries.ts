// Takes the words out of the log and leaves the chain whole: the commitment of an entry stays, its words and its salt
// go, and without the salt nobody can find the words by trying.
import type { Database } from 'better-sqlite3'
import { prepared } from './query.ts'
import { ERASED_LABEL } from './verify-chain.ts'

/** Erases every logged change of these people; returns how many there were. On an open transaction. */
export function eraseEntries(db: Database, graduateIds: readonly number[]): number {
  return prepared(
    db,
    `UPDATE change_log SET changes = '{}', salt = NULL, erased = 1
      WHERE erased = 0 AND graduate_id IN (SELECT value FROM json_each(?))`,
  ).run(JSON.stringify(graduateIds)).changes
}

/** Erases these entries; returns how many there were. On an open transaction. */
export function eraseEntriesAt(db: Database, seqs: readonly number[]): number {
  return prepared(
    db,
    `UPDATE change_log SET changes = '{}', salt = NULL, erased = 1
      WHERE erased = 0 AND seq IN (SELECT value FROM json_each(?))`,
  ).run(JSON.stringify(seqs)).changes
}

/** Erases what these batches are called; returns how many there were. On an open transaction. */
export function eraseLabels(db: Database, batches: readonly number[]): number {
  return prepared(
    db,
    `UPDATE change_batch SET label = ?, salt = NULL
      WHERE id IN (SELECT value FROM json_each(?))`,
  ).run(ERASED_LABEL, JSON.stringify(batches)).changes
}
