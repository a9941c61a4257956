import type { Database } from 'better-sqlite3'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

/** `details` is '' where somebody is not on the list and the row only holds a decision about that. */
export type PlatformRow = Row &
  Readonly<{
    id: number
    list_id: number
    graduate_id: number | null
    student_no: string
    name: string
    destination: string
    details: string
    decision: string
    reason: string
    facts: string
    decided_on: string | null
  }>

export type PlatformListRow = Readonly<{ id: number; file_name: string; day: string }>

/** What the platform said last of everybody of the cohort. */
export function selectPlatformRows(db: Database, cohort: number): PlatformRow[] {
  return prepared(
    db,
    `SELECT r.* FROM platform_row r JOIN platform_list l ON l.id = r.list_id
      WHERE l.cohort_year = ? ORDER BY r.id`,
  ).all(cohort) as PlatformRow[]
}

export function selectNewestList(db: Database, cohort: number): PlatformListRow | undefined {
  return prepared(
    db,
    `SELECT id, file_name, day FROM platform_list WHERE cohort_year = ? ORDER BY id DESC LIMIT 1`,
  ).get(cohort) as PlatformListRow | undefined
}

const FALLBACK = 4

export type LedgerSideRow = Readonly<{
  id: number
  studentNo: string
  name: string
  schoolId: number | null
  schoolName: string
  destination: string
  employer: string
  studySchool: string
  /** the day on which they fell back last, where that is what holds */
  fellBackOn: string | null
}>

/** What the ledger says now of everybody of the cohort. */
export function selectLedgerSides(db: Database, cohort: number): LedgerSideRow[] {
  return prepared(
    db,
    `SELECT g.id, coalesce(g.student_no, '') AS studentNo, g.name, g.school_id AS schoolId,
            coalesce(c.name, '') AS schoolName, coalesce(s.destination, '') AS destination,
            coalesce(e.employer_name, '') AS employer, coalesce(e.study_school, '') AS studySchool,
            iif(e.event_type = ${FALLBACK} OR e.break_reason <> '', e.happen_date, NULL) AS fellBackOn
       FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id
       LEFT JOIN school c ON c.id = g.school_id
       LEFT JOIN destination_event e ON e.id = s.destination_event_id
      WHERE g.cohort_year = ? ORDER BY g.student_no, g.id`,
  ).all(cohort) as LedgerSideRow[]
}
