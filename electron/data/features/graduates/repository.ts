import type { Database } from 'better-sqlite3'
import { expressionBuilder, sql as raw } from 'kysely'
import type { z } from 'zod'
import { searchNeedle } from '#shared/domain/pinyin/index.ts'
import type { GraduateFilter, GraduateSort } from '#shared/schemas/graduate.ts'
import { all, first, prepared, sql } from '../../ledger-file/query.ts'
import type { Schema } from '../../ledger-file/schema.ts'

export type Filter = z.output<typeof GraduateFilter>
export type Sort = z.output<typeof GraduateSort>
export type PersonRow = Readonly<Record<string, string | number | null>> & Readonly<{ id: number }>

const STATE_FIELDS: ReadonlySet<string> = new Set(['destination', 'willingness', 'reasons'])
const SORTABLE = {
  name: 'graduate.name_key',
  school_id: 'school.position',
  destination: 'ledger_state.destination',
  willingness: 'ledger_state.willingness',
  reasons: 'ledger_state.reasons',
} as const

// Its last four are in the search column; shorter pieces of the rest (a region, a year) would find half a school.
const ID_FRAGMENT = /^\d{5,17}[\dx]$/

/** The search column is lower-case; instr, unlike LIKE, knows no wildcards in what a user types. */
const holds = (word: string) => {
  const table = expressionBuilder<Schema, 'graduate'>()
  const needle = searchNeedle(word)
  const found = table(table.fn<number>('instr', ['graduate.search', raw.val(needle)]), '>', 0)
  if (!ID_FRAGMENT.test(needle)) return found
  const id = table.fn<number>('instr', ['graduate.id_no', raw.val(needle.toUpperCase())])
  return table.or([found, table(id, '>', 0)])
}

function filtered(cohort: number, filter: Filter) {
  let query = sql
    .selectFrom('graduate')
    .innerJoin('ledger_state', 'ledger_state.graduate_id', 'graduate.id')
    .leftJoin('school', 'school.id', 'graduate.school_id')
    .where('graduate.cohort_year', '=', cohort)
  if (filter.search.trim() !== '') {
    for (const word of filter.search.trim().split(/\s+/)) query = query.where(holds(word))
  }
  if (filter.inLedger !== null) {
    query = query.where('ledger_state.in_ledger', '=', filter.inLedger ? 1 : 0)
  }
  if (filter.schoolId !== null) query = query.where('graduate.school_id', '=', filter.schoolId)
  if (filter.majorName !== null) query = query.where('graduate.major_name', '=', filter.majorName)
  if (filter.willingness.length > 0) {
    query = query
      .where('ledger_state.willingness', 'in', filter.willingness)
      .where('ledger_state.in_ledger', '=', 1)
  }
  switch (filter.finding) {
    case 'pending':
      return query.where('ledger_state.pending', '=', 1)
    case 'contradiction':
      return query.where('ledger_state.contradiction', '=', 1)
    case 'unsurveyed':
      return query
        .where('ledger_state.in_ledger', '=', 1)
        .where('ledger_state.willingness', '=', '00')
    case 'to_check':
      return query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('cell_issue')
            .select('cell_issue.id')
            .whereRef('cell_issue.graduate_id', '=', 'graduate.id'),
        ),
      )
    case null:
      return query
  }
}

/** Ids of everybody the filter shows, sorted; alike ones, and all without a sort: school, major, class, student number. */
export function selectIds(
  db: Database,
  cohort: number,
  filter: Filter,
  sort: Sort | null,
  columns: ReadonlySet<string>,
): number[] {
  let query = filtered(cohort, filter).select('graduate.id')
  if (sort !== null && (columns.has(sort.field) || STATE_FIELDS.has(sort.field))) {
    const direction = sort.descending ? 'desc' : 'asc'
    const column = SORTABLE[sort.field as keyof typeof SORTABLE] ?? `graduate.${sort.field}`
    query = query.orderBy(sql.dynamic.ref(column), direction)
  }
  // Names are nearly unique: the index has them in this order already, and 100,000 need no sorting.
  if (sort?.field !== 'name') {
    query = query
      .orderBy('school.position')
      .orderBy('graduate.major_name')
      .orderBy('graduate.class_name')
      .orderBy('graduate.student_no')
  }
  const { sql: text, parameters } = query.orderBy('graduate.id').compile()
  return prepared(db, text)
    .pluck()
    .all(...parameters) as number[]
}

/** Full rows with state and the present destination's block, in no particular order. */
export function selectPeople(db: Database, ids: readonly number[]): PersonRow[] {
  return prepared(
    db,
    `SELECT e.*, g.*, c.name AS school_name, s.in_ledger, s.pending, s.contradiction,
            s.destination, s.willingness, s.reasons, coalesce(w.reason_note, '') AS reason_note
       FROM json_each(?) AS wanted
       JOIN graduate g ON g.id = wanted.value
       JOIN ledger_state s ON s.graduate_id = g.id
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

export function selectOptions(db: Database, cohort: number, schoolId: number | null) {
  const base = sql
    .selectFrom('graduate')
    .innerJoin('ledger_state', 'ledger_state.graduate_id', 'graduate.id')
    .where('cohort_year', '=', cohort)
    .$if(schoolId !== null, (query) => query.where('school_id', '=', schoolId))
  const schools = all(
    db,
    sql
      .selectFrom('school')
      .leftJoin('graduate', 'graduate.school_id', 'school.id')
      .select(({ fn }) => ['school.id', 'school.name', fn.count<number>('graduate.id').as('count')])
      .groupBy('school.id')
      .orderBy('school.position'),
  )
  const majors = all(
    db,
    base
      .select(({ fn }) => ['major_name as value', fn.countAll<number>().as('count')])
      .where('major_name', 'is not', null)
      .groupBy('major_name')
      .orderBy('major_name'),
  )
  const willingness = all(
    db,
    base
      .select(({ fn }) => ['willingness as value', fn.countAll<number>().as('count')])
      .where('in_ledger', '=', 1)
      .groupBy('willingness')
      .orderBy('willingness'),
  )
  return {
    schools,
    majors: majors.map((row) => ({ value: row.value ?? '', count: row.count })),
    willingness,
  }
}

export function selectFound(db: Database, cohort: number, text: string, limit: number) {
  return all(
    db,
    sql
      .selectFrom('graduate')
      .leftJoin('school', 'school.id', 'graduate.school_id')
      .select(['graduate.student_no as studentNo', 'graduate.name', 'school.name as school'])
      .where('cohort_year', '=', cohort)
      .where(holds(text.trim()))
      .orderBy('name_key')
      .orderBy('student_no')
      .limit(limit),
  ).map((row) => ({ studentNo: row.studentNo ?? '', name: row.name, school: row.school ?? '' }))
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

export function selectSchoolId(db: Database, name: string): number | undefined {
  return first(db, sql.selectFrom('school').select('id').where('name', '=', name))?.id
}
