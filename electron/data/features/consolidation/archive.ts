// A period is closed for good (归档): what its tables said and what was taken of each school stay as they are, in one
// signed file; whatever is corrected later is another period's.
import { createHash } from 'node:crypto'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import { ACCEPTED, ARCHIVED } from '#shared/domain/submission/check.ts'
import type { ManifestOf } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { replaceFile } from '../../excel/write/save.ts'
import { prepared } from '../../ledger-file/query.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { announce, writeBatch } from '../../write-batch.ts'
import { selectRow } from '../history/repository.ts'
import { selectCorrespondents } from '../packages/correspondents.ts'
import { refuseArchived } from '../periods/repository.ts'
import { type PeriodRow, selectPeriodRow } from '../submissions/repository.ts'
import { archiveFile, readArchive } from './archive-file.ts'
import { readBoard } from './board.ts'
import { keptSubmission } from './packages.ts'
import { sendReceipt } from './receipts.ts'
import { requireCentre } from './schools.ts'

type Of = ManifestOf<'receipt'>['body']['of']
type Cells = ReturnType<typeof readBoard>['cells']

export async function archivePeriod(
  ctx: DataContext,
  session: Session,
  periodId: number,
): Promise<{ sha256: string }> {
  requireCentre(session)
  const period = selectPeriodRow(session, periodId)
  refuseArchived(session.db, periodId)
  const cells = readBoard(ctx, session).cells.filter((cell) => cell.periodId === periodId)
  refuseOpen(period, cells)
  const content = await archiveFile(ctx, session, period, cells)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const told = receiptsFor(session, period, cells)
  close(ctx, session, { period, cells, content, sha256 })
  for (const [id, of] of told)
    await sendReceipt(ctx, session, id, { of, outcome: 'archived', periodUid: period.uid })
  announce(ctx, [])
  return { sha256 }
}

function refuseOpen({ name: title }: PeriodRow, cells: Cells): void {
  const arrived = cells.filter(({ packageId }) => packageId !== null)
  const packages = arrived.filter(({ state }) => state === 'arrived').length
  const conflicts = arrived.reduce((sum, { openConflicts }) => sum + openConflicts, 0)
  if (packages + conflicts > 0) throw new AppError('archive_open', { title, packages, conflicts })
}

/** About its accepted package, else about the period as it was sent to the school: by its number here. */
function receiptsFor({ db }: Session, { id: periodId }: PeriodRow, cells: Cells): [number, Of][] {
  const sent = prepared(
    db,
    `SELECT uid, kind, sha256 FROM package WHERE direction = 'out' AND kind = 'period'
        AND correspondent_id = ? AND period_id = ? ORDER BY id DESC LIMIT 1`,
  )
  return selectCorrespondents(db)
    .filter(({ state }) => state === 'approved')
    .flatMap(({ id }): [number, Of][] => {
      const cell = cells.find(({ correspondentId }) => correspondentId === id)
      if (cell?.state === 'accepted' && cell.packageId !== null) {
        const { manifest, sha256 } = keptSubmission(db, cell.packageId)
        return [[id, { uid: manifest.uid, kind: manifest.kind, sha256 }]]
      }
      const period = sent.get(id, periodId) as Of | undefined
      return period === undefined ? [] : [[id, period]]
    })
}

type Closing = Readonly<{ period: PeriodRow; cells: Cells; content: Buffer; sha256: string }>

function close(ctx: DataContext, session: Session, closing: Closing): void {
  const { db } = session
  const { period, content, sha256 } = closing
  const label = { key: 'archivePeriod', params: { title: period.name, sha256 } }
  // What was sent to the schools cannot be taken back by undoing it here.
  writeBatch(ctx, session, { kind: 'act', label, screen: 'consolidation' }, (batch) => {
    for (const id of acceptedIn(db, period.id)) {
      const before = selectRow(db, 'submission', id)
      if (before !== undefined) batch.update('submission', id, before, { state: ARCHIVED })
    }
    batch.update('period', period.id, period, { closed_on: today(ctx.clock) })
    prepared(
      db,
      'INSERT INTO period_archive (period_id, archived_at, sha256, content) VALUES (?, ?, ?, ?)',
    ).run(period.id, ctx.clock.now().toISOString(), sha256, content)
  })
}

/** The last submission of each school, where it was accepted. */
const acceptedIn = (db: Session['db'], periodId: number): number[] =>
  prepared(
    db,
    `SELECT id FROM submission s WHERE period_id = ? AND state = ? AND sequence =
       (SELECT max(sequence) FROM submission WHERE period_id = s.period_id AND school_id IS s.school_id)`,
  )
    .pluck()
    .all(periodId, ACCEPTED) as number[]

type Archive = Readonly<{ periodId: number; sha256: string; content: Buffer }>

export const listArchives = ({ db, info }: Session): Output<'consolidation.archives'> =>
  (
    prepared(
      db,
      `SELECT a.period_id AS periodId, a.sha256, a.content FROM period_archive a
         JOIN period p ON p.id = a.period_id
        WHERE p.cohort_year = ? ORDER BY a.archived_at DESC, a.period_id DESC`,
    ).all(info.cohort) as Archive[]
  ).map(({ content, ...row }) => ({ ...row, bytes: content.length, about: readArchive(content) }))

/** As it was made: whoever has it compares its hash with the one that is kept here. */
export async function exportArchive(
  { db, path: ledger }: Session,
  { periodId, path }: Readonly<{ periodId: number; path: string }>,
): Promise<void> {
  refuseLedgerFile(path, ledger)
  const content = prepared(db, 'SELECT content FROM period_archive WHERE period_id = ?')
    .pluck()
    .get(periodId)
  if (!Buffer.isBuffer(content)) throw new AppError('not_found')
  await replaceFile(path, content)
}
