// One submission that a school signed: by its number taken, known or refused; taken, it is consolidated at once.
import { createHash } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import { judgeSerial } from '#shared/domain/consolidation/index.ts'
import { Manifest, type ManifestOf, PackagedQuestion } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { all, first, prepared, sql } from '../../ledger-file/query.ts'
import { readNdjson } from '../../package/ndjson.ts'
import { writeBatch } from '../../write-batch.ts'
import { updateCorrespondent } from '../packages/correspondents.ts'
import { type Arrived, keepIncoming } from '../packages/incoming.ts'
import type { Taker } from '../packages/taker.ts'
import { lastSequence, refuseArchived } from '../periods/repository.ts'
import { keepAnswer } from '../questions/packaged.ts'
import { consolidate } from './consolidate.ts'
import { packFiles } from './package-content.ts'
import { lastSnapshot } from './packages.ts'
import { repeatReceipt, sendReceipt } from './receipts.ts'
import { readSnapshot } from './snapshot.ts'
import { keepEvidence, withoutEvidence } from './take-evidence.ts'
import { withoutErased } from './without-erased.ts'

type Submission = Arrived & Readonly<{ manifest: ManifestOf<'submission'> }>

export const submissionTaker: Taker = {
  role: 'central',
  async take(ctx, session, arrived) {
    const { manifest } = arrived
    if (manifest.kind !== 'submission') throw new AppError('package_state')
    return take(ctx, session, { ...arrived, manifest })
  },
  async refused(ctx, session, arrived, why) {
    // Nobody who is not approved is told anything.
    if (arrived.from.state !== 'approved') return
    await sendReceipt(ctx, session, arrived.from.id, {
      of: nameOf(arrived),
      outcome: 'refused',
      why,
    })
  },
}

const nameOf = ({ manifest: { uid, kind }, sha256 }: Arrived) => ({ uid, kind, sha256 })

async function take(ctx: DataContext, session: Session, arrived: Submission) {
  const { info } = session
  if (info.practice) throw new AppError('practice_ledger')
  const verdict = judge(session, arrived)
  const out = withoutErased(session, arrived.files)
  if (verdict === 'known') {
    if (repeatReceipt(session.db, arrived.from, arrived.manifest.uid)) return 'known'
  } else if (verdict === 'overtaken') keepOvertaken(ctx, session, arrived)
  else store(ctx, session, { ...arrived, files: out.files })
  const receipt = { of: nameOf(arrived), outcome: 'arrived' } as const
  const why = leftOut(out.students)
  await sendReceipt(ctx, session, arrived.from.id, why === null ? receipt : { ...receipt, why })
  return verdict === 'taken' ? (why ?? 'taken') : 'known'
}

const NAMED = 10

function leftOut(students: readonly string[]): AppError | null {
  if (students.length === 0) return null
  const named = students.slice(0, NAMED).join('、')
  return new AppError('package_left_out', {
    count: students.length,
    students: students.length > NAMED ? `${named}…` : named,
  })
}

/** Throws what a number says against the package. */
function judge({ db }: Session, { manifest, sha256, from }: Submission) {
  const { serial, previous } = manifest.body
  const held = { serial: from.serial, sha256: from.last_sha256 }
  const { kind } = judgeSerial(held, { serial, previous, sha256 }, takenBefore(db, from.id))
  const { name } = from
  if (kind === 'fork') throw new AppError('package_fork', { name, serial })
  if (kind === 'rollback')
    throw new AppError('package_rollback', { name, serial, known: from.serial })
  if (kind === 'chain') throw new AppError('package_chain', { name, serial })
  return kind
}

function takenBefore(db: Session['db'], correspondentId: number) {
  const rows = all(
    db,
    sql
      .selectFrom('package')
      .select(['serial', 'sha256', 'manifest'])
      .where('correspondent_id', '=', correspondentId)
      .where('direction', '=', 'in')
      .where('kind', '=', 'submission')
      .where('state', '!=', 'refused'),
  )
  return new Map(
    rows.map(({ serial, sha256, manifest }) => {
      const stored = Manifest.parse(JSON.parse(manifest))
      const previous = stored.kind === 'submission' ? stored.body.previous : null
      return [serial ?? 0, { sha256, previous }]
    }),
  )
}

/** A later one is here already and holds all of it: only its number is kept. */
function keepOvertaken(ctx: DataContext, { db }: Session, { manifest, sha256, from }: Submission) {
  const { serial } = manifest.body
  const known = { manifest, sha256, correspondentId: from.id, serial, state: 'arrived' } as const
  keepIncoming(ctx, db, known)
}

function store(ctx: DataContext, session: Session, arrived: Submission): void {
  const { db, info } = session
  const { manifest, sha256, from, file, files } = arrived
  const { body } = manifest
  const theirs = readSnapshot(db, files, file)
  const period = periodOf(session, body.periodUid)
  if (period === undefined || body.cohort !== info.cohort)
    throw new AppError('package_no_period', { file })
  refuseArchived(db, period.id)
  const label = { key: 'consolidate', params: { school: from.name, title: period.name } }
  const meta = { kind: 'consolidation', label, screen: 'packages', everybody: true } as const
  const base = lastSnapshot(db, from.id)
  writeBatch(ctx, session, meta, (batch) => {
    const submissionId = insertSubmission(session, batch, arrived, period.id)
    const packageId = keepIncoming(ctx, db, {
      ...{ manifest, sha256, correspondentId: from.id, serial: body.serial, state: 'arrived' },
      ...{ periodId: period.id, submissionId, content: packFiles(withoutEvidence(files)) },
    })
    consolidate(session, batch, { from, packageId, base, theirs })
    keepEvidence(db, files, theirs)
    takeAnswers(session, from.id, arrived)
    updateCorrespondent(db, from.id, { serial: body.serial, last_sha256: sha256 })
  })
}

const periodOf = ({ db, info }: Session, uid: string) =>
  first(
    db,
    sql
      .selectFrom('period')
      .select(['id', 'name'])
      .where('uid', '=', uid)
      .where('cohort_year', '=', info.cohort),
  )

const HANDED_IN = '4'

function insertSubmission(
  { db }: Session,
  batch: BatchWriter,
  { manifest, from, files }: Submission,
  periodId: number,
): number {
  const { signedBy, note } = manifest.body
  return batch.insert('submission', {
    ...{ period_id: periodId, school_id: from.school_id, state: HANDED_IN },
    sequence: lastSequence(db, periodId, from.school_id) + 1,
    submitted_at: manifest.createdAt,
    ...{ prepared_by: signedBy.prepared, checked_by: signedBy.checked },
    ...{ approved_by: signedBy.approved, return_reason: '', note },
    ...scanOf(db, files),
  })
}

/** The signed page, kept like any other evidence. */
function scanOf(db: Session['db'], files: Submission['files']) {
  const [name, bytes] = [...files].find(([file]) => file.startsWith('scan.')) ?? []
  if (name === undefined || bytes === undefined) return { scan_name: null, scan_sha256: null }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  prepared(db, 'INSERT OR IGNORE INTO attachment_content (sha256, content) VALUES (?, ?)').run(
    sha256,
    Buffer.from(bytes),
  )
  return { scan_name: name, scan_sha256: sha256 }
}

/** What the school answered to what was asked of it. */
function takeAnswers(session: Session, correspondentId: number, { files, file }: Submission): void {
  for (const one of readNdjson({ files, file }, 'questions.ndjson', PackagedQuestion))
    keepAnswer(session, one, correspondentId)
}
