// Student numbers that go back together, as where they were swapped or moved up in a row.
import type { Database } from 'better-sqlite3'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Move, type Moves, settleMoves } from '../graduates/student-numbers.ts'
import type { LoggedChange } from './repository.ts'

const NO_MOVES: Moves = { refused: new Set(), freed: new Map() }

/** People who come or go hold numbers too: then all are taken back one after the other, as they were recorded. */
export function numberMoves(db: Database, changes: readonly LoggedChange[]): Moves {
  const wishes = new Map<number, Move>()
  const select = prepared(db, 'SELECT cohort_year, student_no FROM graduate WHERE id = ?')
  let cohort: Row[string] = null
  for (const { table, op, id, changes: logged } of changes) {
    if (table !== 'graduate') continue
    if (op !== 'update' || wishes.has(id)) return NO_MOVES
    if (!('student_no' in logged)) continue
    const [to, from] = logged.student_no as readonly [string | null, string | null]
    const present = select.get(id) as Row | undefined
    if (present === undefined || present.student_no !== from) continue
    cohort = present.cohort_year ?? null
    wishes.set(id, { from, to })
  }
  return typeof cohort === 'number' ? settleMoves(db, cohort, wishes) : NO_MOVES
}

/** The person as before the number was let go of. */
export function withNumber({ freed }: Moves, id: number, present: Row): Row {
  const studentNo = freed.get(id)
  if (studentNo === undefined || present.student_no !== null) return present
  return { ...present, student_no: studentNo }
}
