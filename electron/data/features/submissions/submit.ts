// Handing in (上报): the signed period as one sealed package, numbered after the one before it. It waits in the ledger
// until the centre has it, however often the way there fails.
import { AppError } from '#shared/contract/app-error.ts'
import type { Input } from '#shared/contract/index.ts'
import { HANDED_IN, SIGNED } from '#shared/domain/submission/check.ts'
import type { DataContext, Session } from '../../context.ts'
import { chainHead } from '../../ledger-file/chain.ts'
import { newest } from '../../ledger-file/migrate.ts'
import { type Sealed, seal } from '../../package/seal.ts'
import { announce, writeBatch } from '../../write-batch.ts'
import { refusePractice } from '../accounts/keep-keys.ts'
import { saveRow } from '../activities/registers.ts'
import type { Correspondent } from '../packages/correspondents.ts'
import { keepOutgoing, manifestHead } from '../packages/outgoing.ts'
import { ownKeys, ownParty, ownSerial, setOwnSerial } from '../packages/own-keys.ts'
import { viewReport } from '../reports/service.ts'
import { requireCentre } from './centre.ts'
import { checkPeriod, openIn, spanIn } from './check.ts'
import { evidenceFiles } from './evidence.ts'
import { furtherFiles } from './files.ts'
import { requireOpen } from './open-period.ts'
import type { PeriodRow, SubmissionRow } from './repository.ts'
import { snapshotOf } from './snapshot.ts'

type Submitted = { packageId: number; serial: number; bytes: number }
type Ready = Readonly<{
  centre: Correspondent
  period: PeriodRow
  submission: SubmissionRow
  note: string
  withEvidence: boolean
}>

export async function submitPeriod(
  ctx: DataContext,
  session: Session,
  { periodId, note, screen, withEvidence = false }: Input<'submissions.submit'>,
): Promise<Submitted> {
  refusePractice(session)
  const centre = requireCentre(session)
  const { period, submission } = requireOpen(session, periodId)
  if (submission?.state !== SIGNED) throw new AppError('not_signed')
  // What was corrected after the signing may have opened something else.
  const open = openIn(checkPeriod(ctx, session, periodId, 0).counts)
  if (open > 0) throw new AppError('check_open', { count: open })
  const ready = { centre, period, submission, note, withEvidence }
  const sealed = await sealedOf(ctx, session, ready)
  return keep(ctx, session, ready, sealed, screen)
}

async function sealedOf(ctx: DataContext, session: Session, ready: Ready): Promise<Sealed> {
  const { centre, period, submission, note } = ready
  const { db, info } = session
  const keys = await ownKeys(ctx, session)
  const from = await ownParty(session, keys)
  const last = ownSerial(session)
  const { asOf } = spanIn(ctx, period)
  const { files, rows } = snapshotOf(db, info.cohort)
  const further = await furtherFiles(ctx, session, period, submission)
  const evidence = ready.withEvidence ? evidenceFiles(db, info.cohort) : []
  const all = new Map([...files, ...further, ...evidence])
  const body = {
    ...{ periodUid: period.uid, serial: last.serial + 1, previous: last.sha256 },
    ...{ sequence: submission.sequence, ledgerId: info.ledgerId, cohort: info.cohort },
    ...{ asOf, chainHead: chainHead(db)?.digest ?? null },
    ...{ schemaVersion: newest(), counts: countsOf(ctx, session, asOf), rows },
    signedBy: {
      prepared: submission.prepared_by,
      checked: submission.checked_by,
      approved: submission.approved_by,
    },
    note,
  }
  const manifest = { ...manifestHead(ctx, from, centre.uid), kind: 'submission', body } as const
  // Sealed for the sender too: what changed since is told from it.
  const recipients = [centre.recipient ?? '', from.recipient]
  return seal(manifest, all, { keys, recipients })
}

function countsOf(ctx: DataContext, session: Session, asOf: string) {
  const { total } = viewReport(ctx, session, { report: 'R1', asOf })
  const [graduates, landed] = [Number(total?.graduates ?? 0), Number(total?.landed ?? 0)]
  return { graduates, landed, inLedger: graduates - landed }
}

/** The package, its number and the state of the period: all of it, or nothing. */
function keep(
  ctx: DataContext,
  session: Session,
  { centre, period, submission, note }: Ready,
  sealed: Sealed,
  screen: string,
): Submitted {
  const serial = ownSerial(session).serial + 1
  const label = { key: 'submitPeriod', params: { title: period.name, serial } }
  const row = { state: HANDED_IN, submitted_at: ctx.clock.now().toISOString(), note }
  // What has left cannot be taken back by undoing it here.
  const packageId = writeBatch(ctx, session, { kind: 'act', label, screen }, (batch) => {
    const record = { table: 'submission', id: submission.id, row } as const
    const submissionId = saveRow(batch, session, record)
    setOwnSerial(session, { serial, sha256: sealed.sha256 })
    const of = { correspondentId: centre.id, periodId: period.id, submissionId, serial }
    return keepOutgoing(session, { ...sealed, ...of })
  })
  announce(ctx, [])
  return { packageId, serial, bytes: sealed.bytes.length }
}
