// An older state of the ledger comes back: whoever was erased since must not come back with it.
import type { Database } from 'better-sqlite3'
import { openBatch } from '../../ledger-file/change-log.ts'
import { overwriteFreed } from '../../ledger-file/overwrite.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { StateScope } from '../../state/recompute.ts'
import { eraseIn, eraseLabel } from './erase-in.ts'
import { copyMarks } from './erased-people.ts'
import { identityOf } from './identity.ts'

type Target = StateScope & Readonly<{ userId: number; now: string }>

const REASON = '恢复备份后，再次删除此前已依法删除的人'

/**
 * Erases in `target`, a connection of its own outside any transaction, whom `present` knows as erased. Told by their
 * entries, since a number may be another person's in another branch of the history. Of whom `target` has no trace it
 * remembers that they were erased: a later restore may bring a state in which they still are. Returns how many there were.
 */
export function eraseAgain(target: Target, present: Database): number {
  const { db, userId, now } = target
  const marks = marksOfErased(present)
  const ids = heldAgain(db, marks)
  db.transaction(() => {
    remember(db, marks)
    copyMarks(present, db)
    if (ids.length === 0) return
    const erasure = {
      ids,
      identity: identityOf(db, ids),
      scope: 'people' as const,
      reason: REASON,
      backups: [],
    }
    const label = eraseLabel(erasure)
    const writer = openBatch(db, { kind: 'erase', label, screen: 'backups', userId, now })
    eraseIn(target, writer, erasure)
    writer.seal()
  }).immediate()
  if (ids.length > 0) overwriteFreed(db)
  return ids.length
}

/** In the settings: marks of people who were erased in a history that is not this one. */
const ELSEWHERE = 'erased_elsewhere'

// An entry is the same in two histories when it has the same place in the same batch, or the same commitment: a
// migration and a salvage make commitments anew, a salvage also the names of batches that are lost.
const PLACE = `b.uid || '/' || l.seq`

/** By what their entries are known again, as a list in JSON. */
function marksOfErased(db: Database): string {
  const found = prepared(
    db,
    `WITH erased AS (
       SELECT l.commitment, ${PLACE} AS place FROM change_log l JOIN change_batch b ON b.id = l.batch_id
        WHERE l.erased = 1 AND l.entity = 'graduate')
     SELECT place FROM erased
     UNION SELECT commitment FROM erased WHERE commitment IS NOT NULL
     UNION SELECT j.value FROM setting s, json_each(s.value) j WHERE s.key = ?`,
  )
  return JSON.stringify(found.pluck().all(ELSEWHERE))
}

function heldAgain(db: Database, marks: string): number[] {
  return prepared(
    db,
    `WITH mark AS MATERIALIZED (SELECT value FROM json_each(?))
     SELECT DISTINCT l.graduate_id FROM change_log l JOIN change_batch b ON b.id = l.batch_id
      WHERE l.erased = 0 AND l.entity = 'graduate'
        AND (l.commitment IN mark OR ${PLACE} IN mark)
      ORDER BY 1`,
  )
    .pluck()
    .all(marks) as number[]
}

/** Keeps the marks of which the log has no entry. */
function remember(db: Database, marks: string): void {
  const strange = prepared(
    db,
    `SELECT value FROM json_each(?)
      WHERE value NOT IN (SELECT commitment FROM change_log WHERE commitment IS NOT NULL)
        AND value NOT IN (SELECT ${PLACE} FROM change_log l JOIN change_batch b ON b.id = l.batch_id)`,
  )
    .pluck()
    .all(marks)
  if (strange.length === 0) return
  prepared(db, 'INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(
    ELSEWHERE,
    JSON.stringify(strange),
  )
}
