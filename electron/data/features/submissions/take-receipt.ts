// What the centre says of a package of ours: that it is here, that it was accepted, or why it was refused. It says as
// well which number it holds, by which a ledger that was restored from an older backup catches up.

import { ERROR_CODES } from '#shared/contract/result.ts'
import { type Day, todayIn } from '#shared/domain/day/index.ts'
import { ACCEPTED, ARCHIVED, RETURNED } from '#shared/domain/submission/check.ts'
import type { ManifestOf } from '#shared/schemas/package.ts'
import { errorText } from '#shared/text/errors.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { announce, writeBatch } from '../../write-batch.ts'
import { saveRow } from '../activities/registers.ts'
import { selectRow } from '../history/repository.ts'
import { updateCorrespondent } from '../packages/correspondents.ts'
import { type Arrived, keepIncoming } from '../packages/incoming.ts'
import { ownSerial, setOwnSerial } from '../packages/own-keys.ts'
import { closeOfPeriod } from '../questions/packaged.ts'
import { knownPeriod } from './take-period.ts'

type Receipt = Arrived & Readonly<{ manifest: ManifestOf<'receipt'> }>
type Body = Receipt['manifest']['body']

export function takeReceipt(ctx: DataContext, session: Session, arrived: Receipt): void {
  const { manifest, sha256, from } = arrived
  const { body } = manifest
  const label = { key: 'takeReceipt', params: { name: from.name, outcome: body.outcome } }
  writeBatch(ctx, session, { kind: 'act', label, screen: 'packages' }, (batch) => {
    batch.ensure()
    keepIncoming(ctx, session.db, {
      ...{ manifest, sha256, correspondentId: from.id, state: 'accepted' },
    })
    const state = { state: 'approved', changed_at: ctx.clock.now().toISOString() }
    if (from.state !== 'approved' && body.outcome === 'approved')
      updateCorrespondent(session.db, from.id, state)
    settle(ctx, session, batch, body)
    if (body.outcome === 'accepted') settleQuestions(ctx, session, from.id, body.of.uid)
    if (body.periodUid !== null && body.outcome === 'archived')
      close(session, batch, body.periodUid, todayIn(new Date(manifest.createdAt)))
    catchUp(session, body)
  })
  announce(ctx, [])
}

function settle(ctx: DataContext, session: Session, batch: BatchWriter, body: Body): void {
  const sent = sentPackage(session, body.of.uid)
  if (sent === undefined || sent.sha256 !== body.of.sha256) return
  const finding = body.finding === null ? '' : JSON.stringify(body.finding)
  prepared(
    session.db,
    `UPDATE package SET state = 'answered', finding = ?, settled_at = ?, next_try_at = NULL WHERE id = ?`,
  ).run(finding, ctx.clock.now().toISOString(), sent.id)
  const patch = patchOf(body)
  if (sent.submissionId === null || patch === null) return
  // What is archived stays so, whatever arrives behind it.
  if (selectRow(session.db, 'submission', sent.submissionId)?.state === ARCHIVED) return
  saveRow(batch, session, { table: 'submission', id: sent.submissionId, row: patch })
}

/** Nothing of the period is handed in any more, whether something was or not. */
function close(session: Session, batch: BatchWriter, uid: string, day: Day): void {
  const id = knownPeriod(session, uid)
  if (id !== null) saveRow(batch, session, { table: 'period', id, row: { closed_on: day } })
}

function settleQuestions(
  { clock }: DataContext,
  session: Session,
  correspondentId: number,
  uid: string,
): void {
  const periodId = sentPackage(session, uid)?.periodId ?? null
  if (periodId !== null)
    closeOfPeriod(session, { correspondentId, periodId }, clock.now().toISOString())
}

type Sent = Readonly<{
  id: number
  sha256: string
  submissionId: number | null
  periodId: number | null
}>

export const sentPackage = ({ db }: Pick<Session, 'db'>, uid: string): Sent | undefined =>
  prepared(
    db,
    `SELECT id, sha256, submission_id AS submissionId, period_id AS periodId FROM package
      WHERE uid = ? AND direction = 'out'`,
  ).get(uid) as Sent | undefined

/** What is refused has to be handed in again, so it counts as returned. */
function patchOf({ outcome, finding }: Body): Row | null {
  if (outcome === 'accepted') return { state: ACCEPTED }
  if (outcome === 'archived') return { state: ARCHIVED }
  if (outcome !== 'refused') return null
  return { state: RETURNED, return_reason: sentenceOf(finding).slice(0, 300) }
}

/** A newer centre may know what this program has no sentence for. */
function sentenceOf(finding: Body['finding']): string {
  const code = ERROR_CODES.find((known) => known === finding?.code)
  return code === undefined ? (finding?.code ?? '') : errorText(code, finding?.params ?? {}, 'zh')
}

function catchUp(session: Session, { serial, sha256 }: Body): void {
  if (serial > ownSerial(session).serial) setOwnSerial(session, { serial, sha256 })
}
