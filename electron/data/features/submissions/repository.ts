// Periods that are handed in to a centre, and what was explained of their self-check.
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
