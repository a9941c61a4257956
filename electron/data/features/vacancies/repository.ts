import type { Database } from 'better-sqlite3'
import { vacancyState } from '#shared/domain/vacancy/index.ts'
import type { Push, Vacancy } from '#shared/schemas/vacancy.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

type StoredVacancy = Omit<Vacancy, 'state'>

const counted = (feedback: string): string =>
  `count(p.id) FILTER (WHERE p.feedback = '${feedback}')`

const VACANCY = `
  SELECT v.id, v.employer_id AS employerId, e.name AS employerName, e.employer_type AS employerType,
         v.title, v.region, coalesce(nullif(v.industry, ''), e.industry) AS industry, v.position,
         v.headcount, v.pay_min AS payMin, v.pay_max AS payMax, v.pay_note AS payNote, v.education,
         v.majors, v.source, v.source_ref AS sourceRef, v.deadline, v.link, v.contact, v.note,
         v.added_on AS addedOn, v.withdrawn_on AS withdrawnOn,
         count(p.id) AS pushed, ${counted('1')} AS interested, ${counted('2')} AS applied,
         ${counted('3')} AS interviewed, ${counted('4')} AS hired, ${counted('5')} AS refused
    FROM vacancy v JOIN employer e ON e.id = v.employer_id LEFT JOIN push p ON p.vacancy_id = v.id`

const withState =
  (day: string) =>
  (row: StoredVacancy): Vacancy => ({ ...row, state: vacancyState(row, day) })

/** Newest first. */
export function selectVacancies(db: Database, day: string): Vacancy[] {
  const rows = prepared(db, `${VACANCY} GROUP BY v.id ORDER BY v.added_on DESC, v.id DESC`).all()
  return (rows as StoredVacancy[]).map(withState(day))
}

export function selectVacancy(db: Database, id: number, day: string): Vacancy | undefined {
  const row = prepared(db, `${VACANCY} WHERE v.id = ? GROUP BY v.id`).get(id)
  return row === undefined ? undefined : withState(day)(row as StoredVacancy)
}

export type VacancyRow = Row & Readonly<{ id: number; title: string; employer_id: number }>

export function selectVacancyRow(db: Database, id: number): VacancyRow | undefined {
  return prepared(db, 'SELECT * FROM vacancy WHERE id = ?').get(id) as VacancyRow | undefined
}

type Sameness = Readonly<{
  employerId: number
  title: string
  region: string
  source: string
  sourceRef: string
}>

/** One that is the same: by its number at the source; by employer, title and region where one of them has no number. */
export function selectSameVacancy(db: Database, sameness: Sameness): VacancyRow | undefined {
  return prepared(
    db,
    `SELECT * FROM vacancy
      WHERE (@sourceRef <> '' AND source_ref = @sourceRef AND source = @source)
         OR ((@sourceRef = '' OR source_ref = '')
             AND employer_id = @employerId AND title = @title AND region = @region)
      ORDER BY source_ref = @sourceRef DESC, id DESC LIMIT 1`,
  ).get(sameness) as VacancyRow | undefined
}

export function countPushes(db: Database, vacancyId: number): number {
  const count = 'SELECT count(*) FROM push WHERE vacancy_id = ?'
  return Number(prepared(db, count).pluck().get(vacancyId))
}

const PUSH = `
  SELECT p.id, p.graduate_id AS graduateId, g.name, coalesce(g.student_no, '') AS studentNo,
         p.vacancy_id AS vacancyId, v.title, e.name AS employerName, v.region, p.day, p.way,
         p.staff_id AS staffId, coalesce(t.name, '') AS staffName, p.feedback,
         p.feedback_day AS feedbackDay, p.feedback_note AS feedbackNote,
         json_object('employer_name', e.name, 'uscc', e.uscc, 'employer_type', e.employer_type,
           'industry', coalesce(nullif(v.industry, ''), e.industry), 'position', v.position,
           'work_region', coalesce(nullif(v.region, ''), e.region), 'work_address', e.address,
           'employer_contact', e.contact_person, 'employer_phone', e.contact_phone) AS details
    FROM push p JOIN graduate g ON g.id = p.graduate_id JOIN vacancy v ON v.id = p.vacancy_id
    JOIN employer e ON e.id = v.employer_id LEFT JOIN staff t ON t.id = p.staff_id`
const NEWEST = 'ORDER BY p.day DESC, p.id DESC'

export function selectPushesOf(
  db: Database,
  of: Readonly<{ graduateId: number } | { vacancyId: number }>,
): Push[] {
  const rows =
    'graduateId' in of
      ? prepared(db, `${PUSH} WHERE p.graduate_id = ? ${NEWEST}`).all(of.graduateId)
      : prepared(db, `${PUSH} WHERE p.vacancy_id = ? ${NEWEST}`).all(of.vacancyId)
  return (rows as (Push & Readonly<{ details: unknown }>)[]).map((row) => ({
    ...row,
    details: JSON.parse(String(row.details)),
  }))
}

export type PushRow = Row & Readonly<{ id: number; graduate_id: number; vacancy_id: number }>

export function selectPushRow(db: Database, id: number): PushRow | undefined {
  return prepared(db, 'SELECT * FROM push WHERE id = ?').get(id) as PushRow | undefined
}
