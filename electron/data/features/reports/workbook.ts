// Chosen tables as one workbook: counted at the gate, written beside it.
import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { WrittenReports } from '#shared/contract/reports.ts'
import type { Day } from '#shared/domain/day/index.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportAsked, ReportId, ReportTable } from '#shared/schemas/report.ts'
import type { DataContext, Session } from '../../context.ts'
import { type SheetSpec, type Workbook, writeWorkbook } from '../../excel/write/index.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { lastBatchBy } from '../../past/take-back.ts'
import { batchUid, ID_HEADER, markSheet } from '../../trip/mark.ts'
import { createPace, type Pace } from '../imports/pace.ts'
import { coverOf } from './cover.ts'
import { selectUids } from './repository.ts'
import { logOpenNames } from './restricted.ts'
import { type ReportClock, viewReport } from './service.ts'
import { toSheet } from './sheets.ts'
import type { IsOpen } from './tables/index.ts'

/** `path`: the open ledger's file, which no workbook may replace. */
export type ExportSource = Pick<Session, 'db' | 'info' | 'path'>

export type ReportsWish = Readonly<{
  /** of every one of them */
  asked: ReportAsked
  reports: readonly ReportId[]
  path: string
}>
type LoggedWish = ReportsWish & Readonly<{ reason: string | null; screen: string }>

const NOBODY: IsOpen = () => false
const EVERYBODY: IsOpen = () => true

/** As a job: what is restricted is in it for a reason alone, which is logged. */
export async function exportReports(
  ctx: DataContext,
  session: Session,
  { reason, screen, ...wish }: LoggedWish,
  control: JobControl,
): Promise<WrittenReports> {
  const { reports, path, asked } = wish
  refuseLedgerFile(path, session.path)
  const pace = createPace(control)
  const workbook = await ctx.gate.run(async () => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    if (reason !== null) {
      const { asOf, known = 'now' } = asked
      const file = basename(path)
      logOpenNames(ctx, session, { reports, asOf, known, reason, screen, file })
    }
    return layOutReports(ctx, session, wish, pace, reason === null ? NOBODY : EVERYBODY)
  })
  return writeReports(path, workbook, pace)
}

/** Writes what was laid out. */
export async function writeReports(
  path: string,
  workbook: Workbook,
  pace: Pick<Pace, 'step'>,
): Promise<WrittenReports> {
  await writeWorkbook(path, workbook, (done, total) => pace.step('write', done, total))
  return { fileName: basename(path), sheets: workbook.sheets.length }
}

/** The tables, counted and laid out; a cover where there are several. */
export async function layOutReports(
  ctx: ReportClock,
  session: Pick<ExportSource, 'db' | 'info'>,
  { asked, reports }: Omit<ReportsWish, 'path'>,
  pace: Pick<Pace, 'step'>,
  isOpen: IsOpen = NOBODY,
): Promise<Workbook> {
  const tables: ReportTable[] = []
  const wanted = [...new Set(reports)]
  for (const report of wanted) {
    await pace.step('count', tables.length, wanted.length)
    tables.push(viewReport(ctx, session, { ...asked, report }, isOpen))
  }
  return layOutTables(ctx, session, tables, asked)
}

/** Tables that were counted as they are asked for. */
export function layOutTables(
  ctx: ReportClock,
  session: Pick<ExportSource, 'db' | 'info'>,
  tables: readonly ReportTable[],
  asked: ReportAsked,
): Workbook {
  const known = asked.known ?? 'now'
  const about = {
    dataId: dataId(session, known, asked.asOf ?? today(ctx.clock)),
    where: asked.where ?? {},
    practice: session.info.practice,
  }
  const named = tables.map((table) => withPeople(session, table, toSheet(table, about)))
  const names = tables.find(({ report }) => report === 'R7')
  const [first] = tables
  return {
    ...(first === undefined || tables.length < 2
      ? {}
      : { cover: coverOf(tables, about, ctx.clock.now()) }),
    sheets: named,
    ...(names === undefined ? {} : { unseen: [markOf(session, names, known)] }),
  }
}

/** The last batch that the figures know of, in short: two workbooks of one number are of one state of the ledger. */
function dataId({ db }: Pick<ExportSource, 'db'>, known: Known, day: Day): string {
  return batchUid(db, baseOf(db, known, day))
    .slice(0, 8)
    .toUpperCase()
}

const baseOf = (db: ExportSource['db'], known: Known, day: Day): number =>
  known === 'then' ? lastBatchBy(db, day) : Number.MAX_SAFE_INTEGER

/** The list of names goes round and comes back edited: whose row it is and what was known go with it. */
function withPeople(
  { db }: Pick<ExportSource, 'db'>,
  { report, keys }: ReportTable,
  sheet: SheetSpec,
): SheetSpec {
  if (report !== 'R7') return sheet
  const hiddenColumn = { title: ID_HEADER, cells: selectUids(db, keys.map(Number)) }
  return { ...sheet, hiddenColumn }
}

function markOf({ db, info }: Pick<ExportSource, 'db' | 'info'>, names: ReportTable, known: Known) {
  return markSheet({
    ledger: info.ledgerId,
    base: batchUid(db, baseOf(db, known, names.asOf)),
    list: 'R7',
    asOf: names.asOf,
    people: names.keys.length,
    columns: names.columns.map(({ key, title }) => ({ key, title })),
  })
}
