// People by their numbers; who is shown, and in which order, is asked in list/.
import type { Database } from 'better-sqlite3'
import { first, prepared, sql } from '../../ledger-file/query.ts'
import { SINCE } from '../contacts/follow-ups.ts'
import { EVIDENCE_PIECES, EVIDENCE_STATE } from '../evidence/counted.ts'
import { HELPER, HELPER_SINCE } from '../staff/repository.ts'

export type PersonRow = Readonly<Record<string, string | number | null>> & Readonly<{ id: number }>

/** Full rows with state and the present destination's block, in no particular order. */
export function selectPeople(db: Database, ids: readonly number[]): PersonRow[] {
  return prepared(
    db,
    `SELECT e.*, g.*, c.name AS school_name, s.in_ledger, s.pending, s.contradiction,
            s.destination, s.willingness, s.reasons, coalesce(w.reason_note, '') AS reason_note,
            ${HELPER} AS helper, ${HELPER_SINCE} AS helper_since,
            f.last_day AS last_contact_day, f.last_way AS last_contact_way,
            f.last_result AS last_contact_result, coalesce(f.policy, 0) AS policy_count,
            coalesce(f.guidance, 0) AS guidance_count, coalesce(f.posts, 0) AS post_count,
            coalesce(f.training, 0) AS training_count, f.attempts, f.attempt_ways,
            coalesce(f.valid_day, ${SINCE}) AS waiting_since,
            ${EVIDENCE_STATE} AS evidence, ${EVIDENCE_PIECES} AS evidence_pieces
       FROM json_each(?) AS wanted
       JOIN graduate g ON g.id = wanted.value
       JOIN ledger_state s ON s.graduate_id = g.id
       LEFT JOIN follow_up f ON f.graduate_id = g.id
       LEFT JOIN school c ON c.id = g.school_id
       LEFT JOIN destination_event e ON e.id = s.destination_event_id
       LEFT JOIN willingness_event w ON w.id = s.willingness_event_id`,
  ).all(JSON.stringify(ids)) as PersonRow[]
}

export type IssueRow = Readonly<{
  id: number
  graduate_id: number
  field: string
  rule: string
  level: string
  raw_value: string | null
}>

export function selectIssues(db: Database, ids: readonly number[]): IssueRow[] {
  return prepared(
    db,
    `SELECT i.* FROM json_each(?) AS wanted JOIN cell_issue i ON i.graduate_id = wanted.value`,
  ).all(JSON.stringify(ids)) as IssueRow[]
}

export type SharedRow = Readonly<{ id: number; mobile: number; id_no: number }>

/** Who of these has a mobile or an ID number that somebody else of the cohort has too (1 or 0). */
export function selectShared(db: Database, ids: readonly number[]): SharedRow[] {
  const isShared = (column: string) =>
    `EXISTS (SELECT 1 FROM graduate o WHERE o.cohort_year = g.cohort_year
                AND o.${column} = g.${column} AND o.id <> g.id) AS ${column}`
  return prepared(
    db,
    `SELECT g.id, ${isShared('mobile')}, ${isShared('id_no')}
       FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value`,
  ).all(JSON.stringify(ids)) as SharedRow[]
}

/** Key groups as of a day: imported or set ones and derived ones. */
export function selectGroups(
  db: Database,
  ids: readonly number[],
  day: string,
): { graduate_id: number; group_code: string }[] {
  return prepared(
    db,
    `SELECT m.graduate_id, m.group_code FROM json_each(@ids) AS wanted
       JOIN group_membership m ON m.graduate_id = wanted.value
      WHERE m.valid_from <= @day AND m.valid_to > @day
     UNION
     SELECT d.graduate_id, d.group_code FROM json_each(@ids) AS wanted
       JOIN derived_membership d ON d.graduate_id = wanted.value
      WHERE d.valid_from <= @day AND d.valid_to > @day
      ORDER BY 1, 2`,
  ).all({ ids: JSON.stringify(ids), day }) as { graduate_id: number; group_code: string }[]
}

/** The row as stored, for comparing before it is changed. */
export function selectGraduate(db: Database, id: number): PersonRow | undefined {
  return prepared(db, 'SELECT * FROM graduate WHERE id = ?').get(id) as PersonRow | undefined
}

export function selectIdByStudentNo(
  db: Database,
  cohort: number,
  studentNo: string,
): number | undefined {
  return first(
    db,
    sql
      .selectFrom('graduate')
      .select('id')
      .where('cohort_year', '=', cohort)
      .where('student_no', '=', studentNo),
  )?.id
}
