// The centre's word on a submission: accepted, or back to the school with questions on cells.
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared, run, sql } from '../../ledger-file/query.ts'
import { ndjson } from '../../package/ndjson.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectRow } from '../history/repository.ts'
import { correspondentById } from '../packages/correspondents.ts'
import { refuseArchived } from '../periods/repository.ts'
import { closeOfPeriod, sendCollected } from '../questions/packaged.ts'
import { askQuestion } from '../questions/service.ts'
import { arrivedPackage, type KeptSubmission } from './packages.ts'
import { sendReceipt } from './receipts.ts'
import { sendTo } from './send.ts'

const ACCEPTED = '6'
const RETURNED = '5'

type Open = Readonly<{ conflicts: number; questions: number }>

/** What of a school is undecided, and what nobody has answered of a period. */
export const selectOpen = (
  db: Session['db'],
  { correspondentId, periodId }: Pick<KeptSubmission, 'correspondentId' | 'periodId'>,
): Open =>
  prepared(
    db,
    `SELECT (SELECT count(*) FROM merge_conflict c JOIN package p ON p.id = c.package_id
              WHERE p.correspondent_id = @correspondentId AND c.decision = '') AS conflicts,
            (SELECT count(*) FROM question WHERE correspondent_id = @correspondentId
               AND period_id = @periodId AND closed_at IS NULL AND answered_at IS NULL) AS questions`,
  ).get({ correspondentId, periodId }) as Open

/** What is still open is named before it is accepted. */
export async function acceptPackage(
  ctx: DataContext,
  session: Session,
  { packageId, despiteOpen }: Parsed<'consolidation.accept'>,
): Promise<void> {
  const kept = arrivedPackage(session.db, packageId)
  const open = selectOpen(session.db, kept)
  if (!despiteOpen && open.conflicts + open.questions > 0) throw new AppError('accept_open', open)
  const { uid, kind } = kept.manifest
  const now = ctx.clock.now().toISOString()
  writeState(ctx, session, kept, { state: 'accepted', submission: { state: ACCEPTED } }, () =>
    closeOfPeriod(session, kept, now),
  )
  const of = { uid, kind, sha256: kept.sha256 }
  await sendReceipt(ctx, session, kept.correspondentId, { of, outcome: 'accepted' })
}

type Returned = Parsed<'consolidation.return'>

/** What was collected for that school and what is asked now goes along, and stays here until it is answered. */
export async function returnPackage(
  ctx: DataContext,
  session: Session,
  { packageId, reason, deadline, questions }: Returned,
): Promise<{ questions: number }> {
  const { db } = session
  const kept = arrivedPackage(db, packageId)
  const to = correspondentById(db, kept.correspondentId)
  if (to === undefined) throw new AppError('not_found')
  const submission = { state: RETURNED, return_reason: reason }
  const now = ctx.clock.now().toISOString()
  const { periodId } = kept
  const sent = writeState(ctx, session, kept, { state: 'returned', submission }, () => {
    const schoolId = to.school_id
    for (const one of questions) askQuestion(ctx, session, { ...one, schoolId })
    return sendCollected(session, { correspondentId: to.id, periodId, deadline, now })
  })
  const { periodUid } = kept.manifest.body
  const body = { periodUid, of: kept.manifest.uid, reason, deadline }
  await sendTo(ctx, session, [to, { kind: 'return', body }], {
    ...{ periodId, submissionId: kept.submissionId },
    files: new Map([['questions.ndjson', ndjson(sent.lines)]]),
  })
  return { questions: sent.asked }
}

type NewState = Readonly<{ state: 'accepted' | 'returned'; submission: Row }>

function writeState<T>(
  ctx: DataContext,
  session: Session,
  { id, submissionId, periodId, manifest }: KeptSubmission,
  { state, submission }: NewState,
  further: () => T,
): T {
  const { db } = session
  refuseArchived(db, periodId)
  const before = selectRow(db, 'submission', submissionId)
  if (before === undefined) throw new AppError('not_found')
  const key = state === 'accepted' ? 'acceptSubmission' : 'returnSubmission'
  const label = { key, params: { school: manifest.from.name } }
  const meta = { kind: 'consolidation', label, screen: 'packages' } as const
  return writeBatch(ctx, session, meta, (batch) => {
    batch.update('submission', submissionId, before, submission)
    const settled_at = ctx.clock.now().toISOString()
    run(db, sql.updateTable('package').set({ state, settled_at }).where('id', '=', id))
    return further()
  })
}
