// The head of the school signs the period (签批): refused while the self-check has open findings. A scan of the signed
// page is kept with the submission.
import { AppError } from '#shared/contract/app-error.ts'
import { HANDED_IN, SIGNED } from '#shared/domain/submission/check.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { saveRecord } from '../activities/registers.ts'
import { type EvidenceFile, readEvidenceFile } from '../evidence/read-file.ts'
import { putContent } from '../evidence/repository.ts'
import { checkPeriod, openIn } from './check.ts'
import { requireOpen } from './open-period.ts'
import type { SubmissionRow } from './repository.ts'

export type Signature = Readonly<{
  periodId: number
  preparedBy: string
  checkedBy: string
  approvedBy: string
  /** path of a PDF, JPG or PNG; null keeps the one that is there */
  scan: string | null
}>

export async function signPeriod(
  ctx: DataContext,
  session: Session,
  { periodId, scan: path, ...names }: Signature,
  screen: string,
): Promise<{ batch: number | null }> {
  const { period, submission } = requireOpen(session, periodId)
  const open = openIn(checkPeriod(ctx, session, periodId, 0).counts)
  if (open > 0) throw new AppError('check_open', { count: open })
  const scan = path === null ? null : await readEvidenceFile(path, SCAN_BYTES)
  const row = rowOf(names, scan)
  const record = { table: 'submission', ...nextOf(periodId, submission, row) } as const
  const label = { key: 'signPeriod', params: { title: period.name, name: names.approvedBy } }
  const { batch } = saveRecord(ctx, session, record, { label, screen }, () => {
    if (scan !== null) putContent(session.db, scan.sha256, scan.content)
  })
  return { batch }
}

const SCAN_BYTES = 10 * 1024 * 1024

const rowOf = (
  { preparedBy, checkedBy, approvedBy }: Omit<Signature, 'periodId' | 'scan'>,
  scan: EvidenceFile | null,
): Row => ({
  ...{ state: SIGNED, prepared_by: preparedBy, checked_by: checkedBy, approved_by: approvedBy },
  ...(scan === null ? {} : { scan_name: scan.name, scan_sha256: scan.sha256 }),
})

/** What was not handed in yet is signed again; after that it is one more of the period. */
function nextOf(periodId: number, last: SubmissionRow | undefined, row: Row) {
  if (last !== undefined && last.state < HANDED_IN) return { id: last.id, row }
  const made: Row = {
    ...{ period_id: periodId, school_id: null, sequence: (last?.sequence ?? 0) + 1 },
    ...{ submitted_at: null, return_reason: '', note: '', ...row },
  }
  return { id: null, row: made }
}
