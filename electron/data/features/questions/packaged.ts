// Questions as they travel: in a return what is asked and what is settled, in a submission the same with the answers.
import type { PackagedQuestion } from '#shared/schemas/package.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectIdByStudentNo } from '../graduates/repository.ts'
import { keepQuestion, type StoredQuestion, selectClosed, selectCollected } from './repository.ts'

/** In one file. */
export const MOST_QUESTIONS = 500

export const packagedOf = (one: StoredQuestion): PackagedQuestion => ({
  ...{ uid: one.uid, studentNo: one.studentNo === '' ? null : one.studentNo, field: one.field },
  ...{ report: one.report, rowKey: one.rowKey, asked: one.asked, askedAt: one.askedAt },
  ...{ deadline: one.deadline, answer: one.answer, answeredAt: one.answeredAt },
  closedAt: one.closedAt,
})

type Leaving = Readonly<{
  correspondentId: number
  periodId: number
  deadline: string | null
  now: string
}>

/** What was collected for a school leaves, with what is settled of the period; `asked`: how many are new to the school. */
export function sendCollected(
  { db }: Session,
  { correspondentId, periodId, deadline, now }: Leaving,
): Readonly<{ asked: number; lines: readonly PackagedQuestion[] }> {
  const leave = prepared(
    db,
    'UPDATE question SET sent_at = ?, period_id = ?, deadline = ? WHERE id = ?',
  )
  const asked = selectCollected(db, correspondentId).slice(0, MOST_QUESTIONS)
  for (const { id } of asked) leave.run(now, periodId, deadline, id)
  const settled = selectClosed(db, correspondentId, periodId)
  const lines = [...asked.map((one) => ({ ...one, deadline })), ...settled].map(packagedOf)
  return { asked: asked.length, lines: lines.slice(0, MOST_QUESTIONS) }
}

type From = Readonly<{ correspondentId: number; periodId: number }>

/** At a school. One that is here keeps its answer. */
export function keepAsked({ db, info }: Session, one: PackagedQuestion, from: From): void {
  const { studentNo, answer: _answer, answeredAt: _answeredAt, ...asked } = one
  const graduateId =
    studentNo === null ? null : (selectIdByStudentNo(db, info.cohort, studentNo) ?? null)
  keepQuestion(db, { ...asked, ...from, graduateId, sentAt: one.askedAt })
}

/** At the centre: what a school answered to what was asked of it; what is settled stays as it was settled. */
export function keepAnswer({ db }: Session, one: PackagedQuestion, correspondentId: number): void {
  prepared(
    db,
    `UPDATE question SET answer = ?, answered_at = ?
      WHERE uid = ? AND correspondent_id = ? AND sent_at IS NOT NULL AND closed_at IS NULL`,
  ).run(one.answer, one.answeredAt, one.uid, correspondentId)
}

/** A period that is accepted asks nothing any more, at the centre and at the school. */
export function closeOfPeriod(
  { db }: Pick<Session, 'db'>,
  { correspondentId, periodId }: From,
  now: string,
): void {
  prepared(
    db,
    `UPDATE question SET closed_at = ?
      WHERE correspondent_id = ? AND period_id = ? AND sent_at IS NOT NULL AND closed_at IS NULL`,
  ).run(now, correspondentId, periodId)
}
