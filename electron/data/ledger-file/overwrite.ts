// What SQLite deletes stays in free pages, in the write-ahead log and in the planner's samples of index entries until
// somebody overwrites it. Erasing by law therefore ends here, and is only then done.
import type { Database } from 'better-sqlite3'
import { prepared } from './query.ts'

const DUE = 'overwrite_due'

/** Notes, in the transaction that deletes, that the file is to be overwritten afterwards. */
export function requireOverwriting(db: Database): void {
  prepared(db, 'INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(DUE, '1')
}

export function isOverwritingDue(db: Database): boolean {
  return prepared(db, 'SELECT 1 FROM setting WHERE key = ?').get(DUE) !== undefined
}

/** Writes the file anew without its free pages and empties its log; outside any transaction. */
export function overwriteFreed(db: Database): void {
  if (hasSamples(db)) db.exec('DELETE FROM sqlite_stat4')
  try {
    db.exec('VACUUM')
  } finally {
    // Also where there is no room for a new file: what was deleted is zeroed in the old one, and its log must go.
    emptyLog(db)
  }
  prepared(db, 'DELETE FROM setting WHERE key = ?').run(DUE)
  emptyLog(db)
}

/** Overwrites if an erasure could not. What stands in the way now, a full disk, is told by the notice that stays. */
export function overwriteIfDue(db: Database): void {
  if (!isOverwritingDue(db)) return
  try {
    overwriteFreed(db)
  } catch {
    // Still due: no reason to keep anybody out of the ledger.
  }
}

function hasSamples(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'").get() !== undefined
}

function emptyLog(db: Database): void {
  const answer = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true })
  if (answer !== 0) throw new Error('the write-ahead log could not be emptied')
}
