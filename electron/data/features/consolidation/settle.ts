// The centre's word on a submission: accepted, or back to the school with questions on cells.
import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import type { PackagedQuestion } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { run, sql } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectRow } from '../history/repository.ts'
import { type Correspondent, correspondentById } from '../packages/correspondents.ts'
import { refuseArchived } from '../periods/repository.ts'
import { arrivedPackage, type KeptSubmission } from './packages.ts'
import { sendReceipt } from './receipts.ts'
import { sendTo } from './send.ts'

const ACCEPTED = '6'
const RETURNED = '5'

export async function acceptPackage(ctx: DataContext, session: Session, id: number): Promise<void> {
  const kept = arrivedPackage(session.db, id)
  const { uid, kind } = kept.manifest
  writeState(ctx, session, kept, { state: 'accepted', submission: { state: ACCEPTED } })
  const of = { uid, kind, sha256: kept.sha256 }
  await sendReceipt(ctx, session, kept.correspondentId, { of, outcome: 'accepted' })
}

type Returned = Parsed<'consolidation.return'>

/** What is asked goes along, and stays here until it is answered. */
export async function returnPackage(
  ctx: DataContext,
  session: Session,
  { packageId, reason, deadline, questions }: Returned,
): Promise<{ questions: number }> {
  const { db } = session
  const kept = arrivedPackage(db, packageId)
  const to = correspondentById(db, kept.correspondentId)
  if (to === undefined) throw new AppError('not_found')
  const asked = questions.map((question) => ({
    question,
    said: questionSaid(ctx, session, question, deadline),
  }))
  const submission = { state: RETURNED, return_reason: reason }
  writeState(ctx, session, kept, { state: 'returned', submission }, () => {
    for (const { question, said } of asked) insertQuestion(session, [kept, to], question, said)
  })
  const { periodUid } = kept.manifest.body
  const body = { periodUid, of: kept.manifest.uid, reason, deadline }
  const lines = asked.map(({ said }) => `${JSON.stringify(said)}\n`).join('')
  await sendTo(ctx, session, [to, { kind: 'return', body }], {
    ...{ periodId: kept.periodId, submissionId: kept.submissionId },
    files: new Map([['questions.ndjson', Buffer.from(lines)]]),
  })
  return { questions: asked.length }
}

type NewState = Readonly<{ state: 'accepted' | 'returned'; submission: Row }>

function writeState(
  ctx: DataContext,
  session: Session,
  { id, submissionId, periodId, manifest }: KeptSubmission,
  { state, submission }: NewState,
  further: () => void = () => undefined,
): void {
  const { db } = session
  refuseArchived(db, periodId)
  const before = selectRow(db, 'submission', submissionId)
  if (before === undefined) throw new AppError('not_found')
  const key = state === 'accepted' ? 'acceptSubmission' : 'returnSubmission'
  const label = { key, params: { school: manifest.from.name } }
  writeBatch(ctx, session, { kind: 'consolidation', label, screen: 'packages' }, (batch) => {
    batch.update('submission', submissionId, before, submission)
    const settled_at = ctx.clock.now().toISOString()
    run(db, sql.updateTable('package').set({ state, settled_at }).where('id', '=', id))
    further()
  })
}

function questionSaid(
  { clock }: DataContext,
  { db }: Session,
  { graduateId, field, report, rowKey, asked }: Returned['questions'][number],
  deadline: string | null,
): PackagedQuestion {
  const person = graduateId === null ? undefined : selectRow(db, 'graduate', graduateId)
  if (graduateId !== null && person === undefined) throw new AppError('not_found')
  const now = clock.now()
  return {
    uid: timeOrderedUid(now.getTime()),
    studentNo: typeof person?.student_no === 'string' ? person.student_no : null,
    ...{ field, report, rowKey, asked, askedAt: now.toISOString(), deadline },
    ...{ answer: '', answeredAt: null },
  }
}

function insertQuestion(
  { db }: Session,
  [kept, to]: readonly [KeptSubmission, Correspondent],
  { graduateId }: Returned['questions'][number],
  said: PackagedQuestion,
): void {
  run(
    db,
    sql.insertInto('question').values({
      ...{ uid: said.uid, correspondent_id: to.id, period_id: kept.periodId },
      ...{ graduate_id: graduateId, field: said.field, report: said.report },
      ...{ row_key: said.rowKey, asked: said.asked, asked_at: said.askedAt },
      ...{ deadline: said.deadline, answer: '', answered_at: null, closed_at: null },
    }),
  )
}
