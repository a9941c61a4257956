// What the centre asks about cells, rows and tables, and what a school answers; the same table at both.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

export type StoredQuestion = Readonly<{
  id: number
  uid: string
  correspondentId: number | null
  correspondent: string
  schoolId: number | null
  periodId: number | null
  period: string
  graduateId: number | null
  name: string
  studentNo: string
  field: string
  report: string
  rowKey: string
  asked: string
  askedAt: string
  sentAt: string | null
  deadline: string | null
  answer: string
  answeredAt: string | null
  closedAt: string | null
}>

const SELECT = `
  SELECT q.id, q.uid, q.correspondent_id AS correspondentId, coalesce(c.name, '') AS correspondent,
         c.school_id AS schoolId, q.period_id AS periodId, coalesce(p.name, '') AS period,
         q.graduate_id AS graduateId, coalesce(g.name, '') AS name,
         coalesce(g.student_no, '') AS studentNo, q.field, q.report, q.row_key AS rowKey, q.asked,
         q.asked_at AS askedAt, q.sent_at AS sentAt, q.deadline, q.answer,
         q.answered_at AS answeredAt, q.closed_at AS closedAt
    FROM question q LEFT JOIN graduate g ON g.id = q.graduate_id
    LEFT JOIN correspondent c ON c.id = q.correspondent_id LEFT JOIN period p ON p.id = q.period_id`

/** Those without an answer first, then as they were asked. */
export const selectQuestions = (db: Database): StoredQuestion[] =>
  prepared(db, `${SELECT} ORDER BY q.answered_at IS NOT NULL, q.id`).all() as StoredQuestion[]

const LISTED = 2000

export const selectUnsettled = (db: Database): StoredQuestion[] =>
  prepared(
    db,
    `${SELECT} WHERE q.closed_at IS NULL ORDER BY q.id LIMIT ${LISTED}`,
  ).all() as StoredQuestion[]

export const selectOfPerson = (db: Database, graduateId: number): StoredQuestion[] =>
  prepared(db, `${SELECT} WHERE q.graduate_id = ? ORDER BY q.id`).all(
    graduateId,
  ) as StoredQuestion[]

/** What waits for the return of a school's package. */
export const selectCollected = (db: Database, correspondentId: number): StoredQuestion[] =>
  prepared(
    db,
    `${SELECT} WHERE q.correspondent_id = ? AND q.sent_at IS NULL AND q.closed_at IS NULL ORDER BY q.id`,
  ).all(correspondentId) as StoredQuestion[]

/** What is settled of a period, last settled first. */
export const selectClosed = (
  db: Database,
  correspondentId: number,
  periodId: number,
): StoredQuestion[] =>
  prepared(
    db,
    `${SELECT} WHERE q.correspondent_id = ? AND q.period_id = ? AND q.sent_at IS NOT NULL
        AND q.closed_at IS NOT NULL ORDER BY q.closed_at DESC`,
  ).all(correspondentId, periodId) as StoredQuestion[]

export type NewQuestion = Readonly<{
  uid: string
  correspondentId: number
  periodId: number | null
  graduateId: number | null
  field: string
  report: string
  rowKey: string
  asked: string
  askedAt: string
  sentAt: string | null
  deadline: string | null
  closedAt: string | null
}>

/** Its number. One that is here keeps everything but whether it is settled. */
export const keepQuestion = (db: Database, one: NewQuestion): number =>
  prepared(
    db,
    `INSERT INTO question (uid, correspondent_id, period_id, graduate_id, field, report, row_key, asked,
       asked_at, sent_at, deadline, answer, closed_at)
     VALUES (@uid, @correspondentId, @periodId, @graduateId, @field, @report, @rowKey, @asked,
       @askedAt, @sentAt, @deadline, '', @closedAt)
     ON CONFLICT (uid) DO UPDATE SET closed_at = excluded.closed_at RETURNING id`,
  )
    .pluck()
    .get(one) as number

/** Waits for an answer of the school. */
export const isOpen = ({ answeredAt, closedAt }: StoredQuestion): boolean =>
  answeredAt === null && closedAt === null
