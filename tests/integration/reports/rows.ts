// Ledger content for the reports, written straight into the tables: the figures must follow from these rows alone.
import Sqlite, { type Database } from 'better-sqlite3'
import type { Clock } from '#common/clock.ts'
import type { ExportSource } from '#data/features/reports/workbook.ts'
import { migrate } from '#data/ledger-file/migrate.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'

export const END = '9999-12-31'
export const CLOCK: { clock: Clock } = { clock: { now: () => new Date('2020-07-03T04:00:00Z') } }

type Span = readonly [from: string, to: string, value: string]
export type Given = Readonly<{
  studentNo: string
  name?: string
  school?: string | null
  major?: string | null
  cohort?: number
  status?: string | null
  mobile?: string
  origin?: string
  remark?: string
  pending?: boolean
  destinations?: readonly Span[]
  willingness?: readonly Span[]
  reasons?: string
  level?: string
  sex?: string
  /** of every destination: kind of employer, industry, region */
  office?: readonly [type: string | null, industry: string | null, region: string | null]
  /** by hand or import: code, from, to */
  groups?: readonly Span[]
  /** derived: code and first day */
  derived?: readonly (readonly [code: string, from: string])[]
}>

export const SCHOOLS = ['会计学院', '理学院'] as const

const INFO: OpenLedger = {
  ledgerId: 'test',
  fileName: 'test.jytz',
  role: 'central',
  schoolName: null,
  cohort: 2020,
  userName: '测试员',
  practice: false,
  recoveryKept: true,
  ownNames: {},
  people: 0,
  notices: [],
}

export function openRows(
  people: readonly Given[],
  info: Partial<OpenLedger> = {},
): ExportSource & { close: () => void } {
  const db = new Sqlite(':memory:')
  migrate(db)
  SCHOOLS.forEach((name, index) => {
    db.prepare('INSERT INTO school (id, name, position) VALUES (?, ?, ?)').run(
      index + 1,
      name,
      index,
    )
  })
  db.transaction(() => {
    for (const [index, person] of people.entries()) insertPerson(db, index + 1, person)
  })()
  return { db, path: ':memory:', info: { ...INFO, ...info }, close: () => db.close() }
}

export function insertPerson(db: Database, id: number, given: Given): void {
  const school = given.school === undefined ? SCHOOLS[0] : given.school
  const schoolId = school === null ? null : SCHOOLS.indexOf(school as (typeof SCHOOLS)[number]) + 1
  db.prepare(
    `INSERT INTO graduate (id, uid, cohort_year, student_no, name, name_key, search, id_no, school_id,
       major_name, class_name, grad_status, mobile, origin_code, remark, edu_level, sex)
     VALUES (?, ?, ?, ?, ?, '', '', '430102199801010011', ?, ?, '1601班', ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    `u${id}`,
    given.cohort ?? 2020,
    given.studentNo,
    given.name ?? `学生${id}`,
    schoolId,
    given.major === undefined ? '会计学' : given.major,
    given.status === undefined ? '1' : given.status,
    given.mobile ?? null,
    given.origin ?? null,
    given.remark ?? null,
    given.level ?? null,
    given.sex ?? null,
  )
  const event = db.prepare(
    `INSERT INTO willingness_event (id, graduate_id, to_willingness, reasons, reason_note, happen_date,
       recorded_at, user_id) VALUES (?, ?, ?, ?, '', ?, '', 1)`,
  )
  const place = db.prepare('INSERT INTO destination_interval VALUES (?, ?, ?, ?, ?, ?)')
  const willing = db.prepare('INSERT INTO willingness_interval VALUES (?, ?, ?, ?, ?)')
  const member = db.prepare(
    `INSERT INTO group_membership (graduate_id, group_code, valid_from, valid_to, basis)
     VALUES (?, ?, ?, ?, '')`,
  )
  const derived = db.prepare("INSERT INTO derived_membership VALUES (?, ?, ?, '9999-12-31')")
  const went = db.prepare(
    `INSERT INTO destination_event (id, graduate_id, event_type, to_destination, happen_date, recorded_at,
       user_id, employer_type, industry, work_region) VALUES (?, ?, 1, ?, ?, '', 1, ?, ?, ?)`,
  )
  ;(given.destinations ?? []).forEach(([from, to, code], index) => {
    const eventId = id * 100 + index
    went.run(eventId, id, code, from, ...(given.office ?? [null, null, null]))
    place.run(id, from, to, code, given.pending === true ? 1 : 0, eventId)
  })
  ;(given.willingness ?? []).forEach(([from, to, code], index) => {
    const eventId = id * 100 + index
    event.run(eventId, id, code, given.reasons ?? '', from)
    willing.run(id, from, to, code, eventId)
  })
  for (const [from, to, code] of given.groups ?? []) member.run(id, code, from, to)
  for (const [code, from] of given.derived ?? []) derived.run(id, code, from)
}
