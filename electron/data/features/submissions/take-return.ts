// A submission that comes back, with questions that are bound to people, rows and tables.
import { AppError } from '#shared/contract/app-error.ts'
import { RETURNED } from '#shared/domain/submission/check.ts'
import { type ManifestOf, PackagedQuestion } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { readNdjson } from '../../package/ndjson.ts'
import { announce, writeBatch } from '../../write-batch.ts'
import { saveRow } from '../activities/registers.ts'
import { type Arrived, keepIncoming } from '../packages/incoming.ts'
import { keepAsked, MOST_QUESTIONS } from '../questions/packaged.ts'
import { selectSubmission } from './repository.ts'
import { knownPeriod } from './take-period.ts'
import { sentPackage } from './take-receipt.ts'

type Return = Arrived & Readonly<{ manifest: ManifestOf<'return'> }>

export function takeReturn(ctx: DataContext, session: Session, arrived: Return): void {
  const { manifest, file, from, sha256 } = arrived
  const { periodUid, of, reason } = manifest.body
  const periodId = knownPeriod(session, periodUid)
  if (periodId === null) throw new AppError('package_no_period', { file })
  const questions = questionsIn(arrived)
  const submissionId = sentPackage(session, of)?.submissionId ?? null
  const label = { key: 'takeReturn', params: { count: questions.length, reason } }
  writeBatch(ctx, session, { kind: 'act', label, screen: 'packages' }, (batch) => {
    batch.ensure()
    const id = submissionId ?? selectSubmission(session.db, periodId)?.id
    const row = { state: RETURNED, return_reason: reason }
    if (id !== undefined) saveRow(batch, session, { table: 'submission', id, row })
    for (const one of questions) keepAsked(session, one, { periodId, correspondentId: from.id })
    const kept = { manifest, sha256, correspondentId: from.id, periodId }
    keepIncoming(ctx, session.db, { ...kept, state: 'accepted' })
  })
  announce(ctx, [])
}

function questionsIn({ files, file }: Return): PackagedQuestion[] {
  const questions = readNdjson({ files, file }, 'questions.ndjson', PackagedQuestion)
  if (questions.length > MOST_QUESTIONS) throw new AppError('package_too_large', { file })
  return questions
}
