// People as of a day, read over the interval tables: [valid_from, valid_to). Their counts are in census.ts.
import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import type { Day } from '#shared/domain/day/index.ts'
import { all, first, prepared, sql } from '../../ledger-file/query.ts'
import { staffLabel } from '../staff/repository.ts'

export type Scope = Readonly<{
  db: Database
  cohort: number
  asOf: Day
  /** the last batch that is known of; left out: all */
  knownBy?: number
}>

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

const MEMBERS = `
  SELECT graduate_id, group_code FROM group_membership
   WHERE valid_from <= @asOf AND valid_to > @asOf
  UNION
  SELECT graduate_id, group_code FROM derived_membership
   WHERE valid_from <= @asOf AND valid_to > @asOf`

/** People in N who stand in the ledger: no destination yet, or one of `ledgerCodes`. */
const inLedgerOn = (scope: Scope, ledgerCodes: readonly string[]) =>
  peopleOn(scope)
    .where(inN, '=', 1)
    .where(({ eb, or }) =>
      or([eb('d.destination', 'is', null), eb('d.destination', 'in', ledgerCodes)]),
    )

/** How many lines R7 has. */
export function countNames(scope: Scope, ledgerCodes: readonly string[]): number {
  const people = inLedgerOn(scope, ledgerCodes)
  return (
    first(
      scope.db,
      people.select(({ fn }) => fn.countAll<number>().as('people')),
    )?.people ?? 0
  )
}

export function selectNames(scope: Scope, ledgerCodes: readonly string[]) {
  return all(
    scope.db,
    inLedgerOn(scope, ledgerCodes)
      .leftJoin('willingness_event as e', 'e.id', 'w.event_id')
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

/** Of these people, in this order. */
export function selectUids(db: Database, ids: readonly number[]): string[] {
  const uid = prepared(
    db,
    'SELECT g.uid FROM json_each(?) AS wanted JOIN graduate g ON g.id = wanted.value ORDER BY wanted.key',
  ).pluck()
  return uid.all(JSON.stringify(ids)) as string[]
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
