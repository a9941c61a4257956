// An older state of the ledger comes back: whoever was erased since must not come back with it.
import type { Database } from 'better-sqlite3'
import { openBatch } from '../../ledger-file/change-log.ts'
import { overwriteFreed } from '../../ledger-file/overwrite.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { StateScope } from '../../state/recompute.ts'
import { eraseIn, eraseLabel } from './erase-in.ts'
import { identityOf } from './identity.ts'

type Target = StateScope & Readonly<{ userId: number; now: string }>

const REASON = '恢复备份后，再次删除此前已依法删除的人'

/**
 * Erases in `target`, a connection of its own outside any transaction, whom `present` knows as erased. Told by the
 * commitments of their entries, since a number may be another person's in another branch of the history. Returns how
 * many there were.
 */
export function eraseAgain(target: Target, present: Database): number {
  const { db, userId, now } = target
  const ids = heldAgain(db, erasedCommitments(present))
  if (ids.length === 0) return 0
  const erasure = {
    ids,
    identity: identityOf(db, ids),
    scope: 'people' as const,
    reason: REASON,
    backups: [],
  }
  db.transaction(() => {
    const label = eraseLabel(erasure)
    const writer = openBatch(db, { kind: 'erase', label, screen: 'backups', userId, now })
    eraseIn(target, writer, erasure)
    writer.seal()
  }).immediate()
  overwriteFreed(db)
  return ids.length
}

function erasedCommitments(db: Database): string {
  const found = prepared(
    db,
    `SELECT commitment FROM change_log
      WHERE erased = 1 AND entity = 'graduate' AND op = 'insert' AND commitment IS NOT NULL`,
  )
  return JSON.stringify(found.pluck().all())
}

function heldAgain(db: Database, commitments: string): number[] {
  return prepared(
    db,
    `SELECT DISTINCT graduate_id FROM change_log
      WHERE erased = 0 AND entity = 'graduate' AND op = 'insert'
        AND commitment IN (SELECT value FROM json_each(?))
      ORDER BY 1`,
  )
    .pluck()
    .all(commitments) as number[]
}
