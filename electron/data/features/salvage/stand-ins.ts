// Whom or what other records still name and nothing else knows stays as a record without a name: no record hangs in
// the air, and the office types again what is missing.
import type { Database } from 'better-sqlite3'
import { timeOrderedUid } from '#common/uid.ts'
import { LOGGED_TABLES, type LoggedTable, type Row } from '#data/ledger-file/change-log.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { todayIn } from '#shared/domain/day/index.ts'
import { employerKey } from '#shared/domain/employer/index.ts'
import { searchColumns } from '../graduates/person-columns.ts'
import { put, tallyOf, tryPut, type Work } from './work.ts'

export const NAME_LOST = '（姓名丢失）'
const SCHOOL_LOST = '（学院名称丢失）'
const STAFF_LOST = '（帮扶人员姓名丢失）'
const EMPLOYER_LOST = '（单位名称丢失）'

/** What was read of a record: its number, and what an index or part of its history still knows. */
export type Known = Row & Readonly<{ id: number }>

/** What a lost record of this table is kept as; vacancies before employers, since each of them names one. */
const MAKERS: Readonly<
  Partial<Record<LoggedTable, (work: Work, known: Known, year: number) => void>>
> = {
  graduate: putNameless,
  school: (work, known) => void putSchool(work, known),
  staff: (work, known) =>
    put(work, 'staff', {
      ...{ title: '', department: '', role: '', mobile: '' },
      ...named(known, 'name', STAFF_LOST),
    }),
  lecture: (work, known) =>
    put(work, 'lecture', {
      ...{ kind: '1', day: dayOf(work), speaker: '', place: '', note: '' },
      ...named(known, 'name', '（讲座名称丢失）'),
    }),
  contact_group: (work, known) =>
    put(work, 'contact_group', {
      ...{ kind: '1', channel: '', keeper: '', note: '' },
      ...named(known, 'name', '（联络群名称丢失）'),
    }),
  survey_round: (work, known) =>
    put(work, 'survey_round', {
      ...{ start_date: dayOf(work), scope: '', note: '' },
      ...named(known, 'name', '（摸排名称丢失）'),
    }),
  measure: (work, known) =>
    put(work, 'measure', {
      ...{ kind: '1', number: '', date_from: dayOf(work), departments: '', content: '' },
      ...named(known, 'title', '（措施名称丢失）'),
    }),
  platform_list: (work, known, year) =>
    put(work, 'platform_list', {
      ...{ cohort_year: year, day: dayOf(work) },
      ...named(known, 'file_name', '（文件名丢失）'),
    }),
  vacancy: putVacancy,
  employer: putEmployer,
}
const TABLES = Object.keys(MAKERS) as readonly LoggedTable[]

/** `lost`: what is known of records that could not be made again and are counted already, by table and number. */
export function putStandIns(work: Work, lost: ReadonlyMap<string, Known>, year: number): void {
  for (const table of TABLES) {
    const ids = new Set(
      namedBy(work.to, table).flatMap(({ child, column }) =>
        prepared(
          work.to,
          `SELECT DISTINCT ${column} FROM ${child} WHERE ${column} IS NOT NULL
           EXCEPT SELECT id FROM ${table}`,
        )
          .pluck()
          .all()
          .map(Number),
      ),
    )
    for (const id of ids) {
      const known = lost.get(`${table} ${id}`)
      if (known === undefined) {
        tallyOf(work, table).missing += 1
        if (table === 'graduate') work.losses.push({ graduateId: id, what: table })
      }
      MAKERS[table]?.(work, known ?? { id }, year)
    }
  }
}

type Reference = Readonly<{ child: string; column: string }>

/** Columns of records that hold the number of a row of this table. */
function namedBy(db: Database, table: LoggedTable): Reference[] {
  const references = prepared(
    db,
    'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?',
  ).pluck()
  return LOGGED_TABLES.flatMap((child) =>
    references.all(child, table).map((column) => ({ child, column: String(column) })),
  )
}

const named = (known: Known, column: string, lost: string): Row => ({
  ...known,
  [column]: known[column] ?? `${lost}${known.id}`,
})

const dayOf = ({ now }: Work): string => todayIn(new Date(now))

/** false: something else of the school stands in its way. */
export function putSchool(work: Work, { id, name, code, position }: Known): boolean {
  return tryPut(work, 'school', {
    id,
    name: name ?? `${SCHOOL_LOST}${id}`,
    code: code ?? null,
    position: position ?? id,
  })
}

export function putNameless(work: Work, known: Known, year: number): void {
  const name = known.name ?? NAME_LOST
  const uid = known.uid ?? timeOrderedUid()
  const row: Row = { ...known, name, uid, cohort_year: known.cohort_year ?? year }
  put(work, 'graduate', { ...row, ...searchColumns(row) })
}

function putVacancy(work: Work, known: Known): void {
  put(work, 'vacancy', {
    ...{ region: '', industry: '', position: '', headcount: 1, pay_note: '', education: '' },
    ...{ majors: '', source: '', source_ref: '', link: '', contact: '', note: '' },
    ...{ added_on: dayOf(work), withdrawn_on: dayOf(work) },
    ...named(known, 'title', '（岗位名称丢失）'),
    employer_id: known.employer_id ?? nobody(work),
  })
}

function putEmployer(work: Work, known: Row): void {
  const name = known.name ?? `${EMPLOYER_LOST}${known.id ?? ''}`
  put(work, 'employer', {
    ...{ uscc: '', employer_type: '', industry: '', region: '', address: '' },
    ...{ contact_person: '', contact_phone: '', note: '' },
    ...{ match_key: employerKey(String(name)), ...known, name },
  })
}

/** The employer of vacancies of which not even that is known. */
function nobody(work: Work): number {
  const find = prepared(work.to, 'SELECT id FROM employer WHERE name = ?').pluck()
  if (find.get(EMPLOYER_LOST) === undefined) putEmployer(work, {})
  return Number(find.get(EMPLOYER_LOST))
}
