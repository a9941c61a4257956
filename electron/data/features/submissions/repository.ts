// Periods that are handed in to a centre, what was explained of their self-check, and what the centre asks.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

type Read = Pick<Session, 'db' | 'info'>

/** As stored. */
export type PeriodRow = Row &
  Readonly<{
    id: number
    uid: string
    kind: string
    name: string
    date_from: string
    date_to: string
    deadline: string | null
    closed_on: string | null
    tables: string
  }>

export function selectPeriodRow({ db, info }: Read, id: number): PeriodRow {
  const row = prepared(db, 'SELECT * FROM period WHERE id = ? AND cohort_year = ?').get(
    id,
    info.cohort,
  )
  if (row === undefined) throw new AppError('not_found')
  return row as PeriodRow
}

export type SubmissionRow = Row &
  Readonly<{
    id: number
    sequence: number
    state: string
    submitted_at: string | null
    prepared_by: string
    checked_by: string
    approved_by: string
    return_reason: string
    scan_name: string | null
    scan_sha256: string | null
  }>

/** The last one of this school for the period: those before it were superseded. */
export const selectSubmission = (db: Database, periodId: number): SubmissionRow | undefined =>
  prepared(
    db,
    'SELECT * FROM submission WHERE period_id = ? AND school_id IS NULL ORDER BY sequence DESC LIMIT 1',
  ).get(periodId) as SubmissionRow | undefined

type Override = Readonly<{
  rule: string
  graduateId: number | null
  about: string
  reason: string
  madeAt: string
}>

export const selectOverrides = (db: Database, periodId: number): Override[] =>
  prepared(
    db,
    `SELECT rule, graduate_id AS graduateId, about, reason, made_at AS madeAt
       FROM check_override WHERE period_id = ? ORDER BY id`,
  ).all(periodId) as Override[]

export type Question = Readonly<{
  id: number
  uid: string
  periodId: number | null
  graduateId: number | null
  name: string
  studentNo: string
  field: string
  report: string
  rowKey: string
  asked: string
  askedAt: string
  deadline: string | null
  answer: string
  answeredAt: string | null
  closedAt: string | null
}>

/** Those without an answer first, then as they were asked. */
export const selectQuestions = (db: Database): Question[] =>
  prepared(
    db,
    `SELECT q.id, q.uid, q.period_id AS periodId, q.graduate_id AS graduateId,
            coalesce(g.name, '') AS name, coalesce(g.student_no, '') AS studentNo, q.field, q.report,
            q.row_key AS rowKey, q.asked, q.asked_at AS askedAt, q.deadline, q.answer,
            q.answered_at AS answeredAt, q.closed_at AS closedAt
       FROM question q LEFT JOIN graduate g ON g.id = q.graduate_id
      ORDER BY q.answered_at IS NOT NULL, q.id`,
  ).all() as Question[]

export const isOpen = ({ answeredAt, closedAt }: Question): boolean =>
  answeredAt === null && closedAt === null
