// The centre notes what it wants to know of a cell, a row or a table; the next return of that school's package takes
// it along. A school answers; the answer goes with its next submission.
import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import { questionState } from '#shared/domain/question/index.ts'
import type { Asked } from '#shared/schemas/question.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectRow } from '../history/repository.ts'
import { selectCorrespondents } from '../packages/correspondents.ts'
import { keepQuestion, type StoredQuestion, selectOfPerson, selectUnsettled } from './repository.ts'

type Clock = Pick<DataContext, 'clock'>
type Listed = Output<'questions.list'>[number]

export function listQuestions({ db }: Session, graduateId: number | null): Listed[] {
  const found = graduateId === null ? selectUnsettled(db) : selectOfPerson(db, graduateId)
  return found.map(listed)
}

function listed(one: StoredQuestion): Listed {
  const {
    uid: _uid,
    correspondentId: _correspondentId,
    periodId: _periodId,
    sentAt,
    ...shown
  } = one
  return { ...shown, state: questionState({ ...shown, sentAt }) }
}

/** Its number. */
export function askQuestion({ clock }: Clock, session: Session, asked: Asked): number {
  const { schoolId, ...about } = asked
  requireRole(session, 'central')
  const school = about.graduateId === null ? schoolId : schoolOf(session, about.graduateId)
  const to = selectCorrespondents(session.db).find(
    (one) => one.school_id === school && one.state === 'approved',
  )
  if (school === null || to === undefined) throw new AppError('question_no_school')
  const now = clock.now()
  return keepQuestion(session.db, {
    ...about,
    ...{ uid: timeOrderedUid(now.getTime()), correspondentId: to.id, askedAt: now.toISOString() },
    ...{ periodId: null, sentAt: null, deadline: null, closedAt: null },
  })
}

function schoolOf({ db }: Session, graduateId: number): number | null {
  const person = selectRow(db, 'graduate', graduateId)
  if (person === undefined) throw new AppError('not_found')
  return typeof person.school_id === 'number' ? person.school_id : null
}

export function withdrawQuestion(session: Session, id: number): void {
  requireRole(session, 'central')
  changeOne(session, 'DELETE FROM question WHERE id = ? AND sent_at IS NULL', [id])
}

/** A question that is settled takes no answer any more. */
export function answerQuestion(
  { clock }: Clock,
  session: Session,
  { id, answer }: Readonly<{ id: number; answer: string }>,
): void {
  requireRole(session, 'school')
  const sql = 'UPDATE question SET answer = ?, answered_at = ? WHERE id = ? AND closed_at IS NULL'
  changeOne(session, sql, [answer, clock.now().toISOString(), id])
}

export function closeQuestion(
  { clock }: Clock,
  session: Session,
  { id, closed }: Readonly<{ id: number; closed: boolean }>,
): void {
  requireRole(session, 'central')
  const sql = 'UPDATE question SET closed_at = ? WHERE id = ? AND sent_at IS NOT NULL'
  changeOne(session, sql, [closed ? clock.now().toISOString() : null, id])
}

/** `values`: its number last. */
function changeOne({ db }: Session, sql: string, values: readonly (string | number | null)[]) {
  if (prepared(db, sql).run(...values).changes > 0) return
  const known = prepared(db, 'SELECT 1 FROM question WHERE id = ?').get(values.at(-1))
  throw new AppError(known === undefined ? 'not_found' : 'question_settled')
}

function requireRole({ info }: Session, role: 'central' | 'school'): void {
  if (info.role === role) return
  throw new AppError(role === 'central' ? 'central_only' : 'not_joined')
}
