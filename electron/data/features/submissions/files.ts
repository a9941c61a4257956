// The files of a submission beside its tables: what was asked and answered, what was explained, the workbook that a
// human reads, and the signed page.
import type { DataContext, Session } from '../../context.ts'
import { workbookBytes } from '../../excel/write/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { ndjson } from '../../package/ndjson.ts'
import { fileKind } from '../evidence/file-kind.ts'
import { packagedOf } from '../questions/packaged.ts'
import { selectQuestions } from '../questions/repository.ts'
import { layOutReports } from '../reports/workbook.ts'
import { spanIn, tablesOf } from './check.ts'
import { type PeriodRow, type SubmissionRow, selectOverrides } from './repository.ts'

type Entry = readonly [name: string, bytes: Uint8Array]

export async function furtherFiles(
  ctx: DataContext,
  session: Session,
  period: PeriodRow,
  submission: SubmissionRow,
): Promise<Entry[]> {
  const { db } = session
  return [
    ['questions.ndjson', ndjson(selectQuestions(db).map(packagedOf))],
    ['explained.ndjson', ndjson(selectOverrides(db, period.id))],
    ['summary.xlsx', await summaryOf(ctx, session, period)],
    ...scanOf(session, submission),
  ]
}

const NO_PACE = { step: () => Promise.resolve() }

async function summaryOf(
  ctx: DataContext,
  session: Session,
  period: PeriodRow,
): Promise<Uint8Array> {
  const wish = { asked: spanIn(ctx, period), reports: tablesOf(period) }
  return workbookBytes(await layOutReports(ctx, session, wish, NO_PACE))
}

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const

function scanOf({ db }: Session, { scan_sha256 }: SubmissionRow): Entry[] {
  if (scan_sha256 === null) return []
  const content = prepared(db, 'SELECT content FROM attachment_content WHERE sha256 = ?')
    .pluck()
    .get(scan_sha256)
  const kind = Buffer.isBuffer(content) ? fileKind(content) : null
  return Buffer.isBuffer(content) && kind !== null
    ? [[`scan.${EXTENSIONS[kind.mime]}`, content]]
    : []
}
