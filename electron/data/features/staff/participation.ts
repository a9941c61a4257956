// Who takes part in the pairing, and who is left out of it.
import type { Database } from 'better-sqlite3'
import type { Output } from '#shared/contract/index.ts'
import type { Helper } from '#shared/domain/pairing/propose.ts'
import type { Unhelped } from '#shared/schemas/staff.ts'
import { prepared } from '../../ledger-file/query.ts'

const OPEN = 'p.end_date IS NULL'

export function countParticipation(db: Database, cohort: number): Output<'staff.participation'> {
  return prepared(
    db,
    `SELECT count(*) AS inLedger,
            coalesce(sum(EXISTS (SELECT 1 FROM pairing p WHERE p.graduate_id = g.id AND ${OPEN})), 0) AS paired,
            (SELECT count(*) FROM staff WHERE left_at IS NULL) AS staff,
            (SELECT count(DISTINCT p.staff_id) FROM pairing p JOIN staff t ON t.id = p.staff_id
              WHERE ${OPEN} AND t.left_at IS NULL) AS takingPart
       FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id
      WHERE g.cohort_year = ? AND s.in_ledger = 1`,
  ).get(cohort) as Output<'staff.participation'>
}

const PEOPLE = `
  SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo,
         coalesce(g.class_name, '') AS className, s.willingness
    FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id`
const ORDER = 'ORDER BY g.class_name, g.student_no, g.id'

/** In the ledger and without a helper, class by class. */
export function selectUnpaired(db: Database, cohort: number): Unhelped[] {
  return prepared(
    db,
    `${PEOPLE} WHERE g.cohort_year = ? AND s.in_ledger = 1
       AND NOT EXISTS (SELECT 1 FROM pairing p WHERE p.graduate_id = g.id AND ${OPEN}) ${ORDER}`,
  ).all(cohort) as Unhelped[]
}

/** Whom somebody helps now, landed people too: a leaver leaves nobody behind. */
export function selectHelped(db: Database, staffId: number): Unhelped[] {
  return prepared(
    db,
    `${PEOPLE} JOIN pairing p ON p.graduate_id = g.id WHERE p.staff_id = ? AND ${OPEN} ${ORDER}`,
  ).all(staffId) as Unhelped[]
}

type LoadRow = Readonly<{ id: number; className: string | null; load: number }>

/** Everybody of the staff with the people they help, by class. */
export function selectHelpers(db: Database): Helper[] {
  const rows = prepared(
    db,
    `SELECT t.id, g.class_name AS className, count(p.id) AS load FROM staff t
       LEFT JOIN pairing p ON p.staff_id = t.id AND ${OPEN}
       LEFT JOIN graduate g ON g.id = p.graduate_id
      WHERE t.left_at IS NULL GROUP BY t.id, g.class_name ORDER BY t.id`,
  ).all() as LoadRow[]
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => ({
    id,
    load: of.reduce((sum, { load }) => sum + load, 0),
    classes: of.flatMap(({ className }) => className ?? []),
  }))
}
