// Counts as of a day, grouped in SQL over the interval tables: [valid_from, valid_to).
import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import type { Day } from '#shared/domain/day/index.ts'
import { all, prepared, sql } from '../../ledger-file/query.ts'
import { staffLabel } from '../staff/repository.ts'

export type Scope = Readonly<{ db: Database; cohort: number; asOf: Day }>

/** 1 for graduates in N: 毕业, or nothing recorded; 结业, 延毕 and 休退学 are not. */
export const IN_N = "coalesce(g.grad_status, '') IN ('', '1')"
const inN = raw<number>`${raw.raw(IN_N)}`

/** The cohort's people with school, destination and willingness of the day. */
function peopleOn({ cohort, asOf }: Scope) {
  return sql
    .selectFrom('graduate as g')
    .leftJoin('school as s', 's.id', 'g.school_id')
    .leftJoin('destination_interval as d', (join) =>
      join
        .onRef('d.graduate_id', '=', 'g.id')
        .on('d.valid_from', '<=', asOf)
        .on('d.valid_to', '>', asOf),
    )
    .leftJoin('willingness_interval as w', (join) =>
      join
        .onRef('w.graduate_id', '=', 'g.id')
        .on('w.valid_from', '<=', asOf)
        .on('w.valid_to', '>', asOf),
    )
    .where('g.cohort_year', '=', cohort)
}

/** People by unit and state; those outside N too, so that they can be named. Units in the office's order. */
export function selectCensus(scope: Scope, by: 'schools' | 'majors') {
  const unit = by === 'schools' ? ('s.name' as const) : ('g.major_name' as const)
  // Grouped by the school's number, so that the index gives the order and no name is compared.
  const key = by === 'schools' ? ('g.school_id' as const) : ('g.major_name' as const)
  return all(
    scope.db,
    peopleOn(scope)
      .select(({ fn, ref }) => [
        ref(unit).as('unit'),
        inN.as('counted'),
        'd.destination',
        'd.pending',
        'w.willingness',
        fn.countAll<number>().as('people'),
      ])
      .groupBy([key, 'counted', 'd.destination', 'd.pending', 'w.willingness'])
      .orderBy(unit === 's.name' ? 's.position' : 'g.major_name', (order) =>
        order.asc().nullsLast(),
      ),
  )
}

export function countGraduates({ db, cohort }: Scope): number {
  return (
    all(
      db,
      sql
        .selectFrom('graduate as g')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .where('g.cohort_year', '=', cohort)
        .where(inN, '=', 1),
    )[0]?.people ?? 0
  )
}

const MEMBERS = `
  SELECT graduate_id, group_code FROM group_membership
   WHERE valid_from <= @asOf AND valid_to > @asOf
  UNION
  SELECT graduate_id, group_code FROM derived_membership
   WHERE valid_from <= @asOf AND valid_to > @asOf`

const STATES = `
  LEFT JOIN destination_interval d
    ON d.graduate_id = g.id AND d.valid_from <= @asOf AND d.valid_to > @asOf
  LEFT JOIN willingness_interval w
    ON w.graduate_id = g.id AND w.valid_from <= @asOf AND w.valid_to > @asOf
 WHERE g.cohort_year = @cohort AND ${IN_N}`

export type GroupCount = Readonly<{
  group: string | null
  destination: string | null
  willingness: string | null
  people: number
}>

/** Members of each key group by state, and (group null) everybody who is in any, once. */
export function selectGroupCounts({ db, cohort, asOf }: Scope): GroupCount[] {
  return prepared(
    db,
    `WITH member AS MATERIALIZED (${MEMBERS})
     SELECT m.group_code AS "group", d.destination, w.willingness, count(*) AS people
       FROM member m JOIN graduate g ON g.id = m.graduate_id ${STATES}
      GROUP BY 1, 2, 3
     UNION ALL
     SELECT NULL, d.destination, w.willingness, count(*)
       FROM (SELECT DISTINCT graduate_id FROM member) m
       JOIN graduate g ON g.id = m.graduate_id ${STATES}
      GROUP BY 2, 3`,
  ).all({ cohort, asOf }) as GroupCount[]
}

/** People in N who stand in the ledger: no destination yet, or one of `ledgerCodes`. */
export function selectNames(scope: Scope, ledgerCodes: readonly string[]) {
  return all(
    scope.db,
    peopleOn(scope)
      .leftJoin('willingness_event as e', 'e.id', 'w.event_id')
      .where(inN, '=', 1)
      .where(({ eb, or }) =>
        or([eb('d.destination', 'is', null), eb('d.destination', 'in', ledgerCodes)]),
      )
      .select([
        'g.id',
        'g.student_no as studentNo',
        'g.name',
        'g.sex',
        'g.nation',
        's.name as school',
        'g.major_name as major',
        'g.class_name as className',
        'g.edu_level as education',
        'g.origin_code as originCode',
        'g.hardship',
        'g.mobile',
        'g.remark',
        'g.intent_region as intentRegions',
        'g.intent_position as intentPosition',
        'g.plan',
        'g.next_contact as nextContact',
        helperOn(scope.asOf).as('helper'),
        lastContactOn(scope.asOf).as('lastContact'),
        postsUntil(scope.asOf).as('posts'),
        'd.destination',
        'w.willingness',
        'e.reasons',
        'e.reason_note as reasonNote',
      ])
      .orderBy('s.position', (order) => order.asc().nullsLast())
      .orderBy('g.major_name', (order) => order.asc().nullsLast())
      .orderBy('g.class_name')
      .orderBy('g.student_no')
      .orderBy('g.id'),
  )
}

/** Who helped a graduate on a day. */
const helperOn = (day: Day) => raw<string | null>`(
  SELECT ${raw.raw(staffLabel('t'))} FROM pairing p JOIN staff t ON t.id = p.staff_id
   WHERE p.graduate_id = g.id AND p.start_date <= ${day}
     AND (p.end_date IS NULL OR p.end_date > ${day}) ORDER BY p.id DESC LIMIT 1)`

/** The last contact until a day, as [day, way, result]. */
const lastContactOn = (day: Day) => raw<string | null>`(
  SELECT json_array(c.day, c.way, c.result) FROM contact c
   WHERE c.graduate_id = g.id AND c.day <= ${day} ORDER BY c.day DESC, c.id DESC LIMIT 1)`

/** Vacancies recommended until a day, in talks that reached somebody and by pushes. */
const postsUntil = (day: Day) => raw<number>`(
  (SELECT count(*) FROM contact c WHERE c.graduate_id = g.id AND c.day <= ${day}
      AND c.kind = '3' AND c.result IN ('1', '5'))
  + (SELECT count(*) FROM push p WHERE p.graduate_id = g.id AND p.day <= ${day}))`

/** Key groups of the cohort's people on the day, by person. */
export function selectMembers({ db, cohort, asOf }: Scope): Map<number, string[]> {
  const rows = prepared(
    db,
    `SELECT m.graduate_id AS id, m.group_code AS code
       FROM (${MEMBERS}) m JOIN graduate g ON g.id = m.graduate_id
      WHERE g.cohort_year = @cohort ORDER BY 1, 2`,
  ).all({ cohort, asOf }) as { id: number; code: string }[]
  const groups = new Map<number, string[]>()
  for (const { id, code } of rows) groups.set(id, [...(groups.get(id) ?? []), code])
  return groups
}
