// What undo and redo would do: commands and imports are taken back newest first; what was taken back is brought back
// newest first, until something new is entered.
import type { Database } from 'better-sqlite3'
import type { BatchLabel } from '#shared/contract/history.ts'
import { prepared } from '../../ledger-file/query.ts'
import { readLabel } from './label.ts'

export type Step = Readonly<{ batch: number; label: BatchLabel }>

type StepRow = Readonly<{ batch: number; label: string }>

/** The newest command or import that holds and of which the log still has words. */
const UNDO_STEP = `
  SELECT b.id AS batch, b.label FROM change_batch b
   WHERE b.kind IN ('command', 'import') AND b.reverted_by IS NULL
     AND EXISTS (SELECT 1 FROM change_log l WHERE l.batch_id = b.id AND l.erased = 0)
   ORDER BY b.id DESC LIMIT 1`

/** The newest undoing that holds, unless something was entered after it or all of its words are erased. */
const REDO_STEP = `
  SELECT u.id AS batch, u.label FROM change_batch u JOIN change_batch b ON b.id = u.reverts
   WHERE u.kind = 'undo' AND u.reverted_by IS NULL AND b.reverted_by = u.id
     AND u.id > (SELECT coalesce(max(id), 0) FROM change_batch WHERE kind IN ('command', 'import'))
     AND (EXISTS (SELECT 1 FROM change_log l WHERE l.batch_id = u.id AND l.erased = 0)
       OR NOT EXISTS (SELECT 1 FROM change_log l WHERE l.batch_id = u.id))
   ORDER BY u.id DESC LIMIT 1`

export function selectUndoStep(db: Database): Step | null {
  return toStep(prepared(db, UNDO_STEP).get())
}

/** `batch` is the undoing that would be taken back. */
export function selectRedoStep(db: Database): Step | null {
  return toStep(prepared(db, REDO_STEP).get())
}

function toStep(found: unknown): Step | null {
  const row = found as StepRow | undefined
  return row === undefined ? null : { batch: row.batch, label: readLabel(row.label) }
}
