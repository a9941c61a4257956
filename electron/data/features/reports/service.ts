import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type Day, isDay } from '#shared/domain/day/index.ts'
import { regionName } from '#shared/domain/regions/index.ts'
import {
  keyGroupReport,
  LEDGER_DESTINATIONS,
  nameListReport,
  progressReport,
  type ReportHead,
  willingnessReport,
} from '#shared/domain/report/index.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId, ReportTable } from '#shared/schemas/report.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeWorkbook } from '../../excel/write/index.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { inThePast } from '../../past/in-the-past.ts'
import { type Knowledge, knowledgeOf } from '../../past/knowledge.ts'
import { countGraduates, selectCensus, selectGroupCounts } from './census.ts'
import { findingNotes } from './finding-notes.ts'
import { type Scope, selectMembers, selectNames } from './repository.ts'
import { toSheet } from './sheets.ts'

type ReportClock = Pick<DataContext, 'clock'>
/** What a report is read from. */
export type ReportSource = Pick<Session, 'db' | 'info'>
/** `path`: the open ledger's file, which no workbook may replace. */
export type ExportSource = Pick<Session, 'db' | 'info' | 'path'>

/** Of whom what is restricted may be seen. */
export type IsOpen = (graduateId: number) => boolean
const NOBODY: IsOpen = () => false

const CENTRAL_OFFICE = '招生就业指导处'

/** One report as of a day; null = today in China. */
export function viewReport(
  ctx: ReportClock,
  session: ReportSource,
  report: ReportId,
  asOf: Day | null,
  known: Known = 'now',
  isOpen: IsOpen = NOBODY,
): ReportTable {
  const { info, db } = session
  const scope = scopeOf(ctx, session, asOf)
  const head: ReportHead = {
    unit: info.schoolName ?? CENTRAL_OFFICE,
    cohort: info.cohort,
    asOf: scope.asOf,
    rowsAre: info.role === 'central' ? 'schools' : 'majors',
    practice: info.practice,
  }
  const table = asKnown(session, scope, known, () => compute(head, scope, report, isOpen))
  if (known === 'now') return table
  return { ...table, notes: [...table.notes, ...notesOf(knowledgeOf(db, { ...scope, known }))] }
}

/** Who stands in R7, and what is said of them there. */
export function listedPeople(
  ctx: ReportClock,
  session: ReportSource,
  asOf: Day | null,
  known: Known,
) {
  const scope = scopeOf(ctx, session, asOf)
  return asKnown(session, scope, known, () => names(scope))
}

function scopeOf(ctx: ReportClock, { db, info }: ReportSource, asOf: Day | null): Scope {
  if (asOf !== null && !isDay(asOf)) throw new AppError('invalid_input', { field: 'asOf' })
  return { db, cohort: info.cohort, asOf: asOf ?? today(ctx.clock) }
}

function asKnown<T>(session: ReportSource, { asOf }: Scope, known: Known, work: () => T): T {
  return known === 'now' ? work() : inThePast(session, { asOf, known }, work)
}

/** How far the figures of then can be trusted. */
function notesOf({ since, erased }: Knowledge): string[] {
  const start = since === null ? '' : `，本台账自 ${since} 起记录`
  return [
    `按当日所知统计：当日之后才登记、更正或撤销的内容不计入${start}。`,
    ...(erased === 0 ? [] : [`其后依法删除的 ${erased} 人不计入。`]),
  ]
}

/** The table with what was found of its classes. */
function compute(head: ReportHead, scope: Scope, report: ReportId, isOpen: IsOpen): ReportTable {
  const table = tableOf(head, scope, report, isOpen)
  return { ...table, notes: [...table.notes, ...findingNotes(scope, report)] }
}

function tableOf(head: ReportHead, scope: Scope, report: ReportId, isOpen: IsOpen): ReportTable {
  switch (report) {
    case 'R1':
      return progressReport(head, census(head, scope))
    case 'R3':
      return willingnessReport(head, census(head, scope))
    case 'R6':
      return keyGroupReport(head, selectGroupCounts(scope), countGraduates(scope))
    case 'R7':
      return nameListReport(
        head,
        names(scope).map(({ id, ...row }) => ({ ...row, isOpen: isOpen(id) })),
      )
  }
}

function census(head: ReportHead, scope: Scope) {
  return selectCensus(scope, head.rowsAre).map((row) => ({
    ...row,
    counted: row.counted === 1,
    pending: row.pending === 1,
  }))
}

function names(scope: Scope) {
  const groups = selectMembers(scope)
  return selectNames(scope, LEDGER_DESTINATIONS).map(
    ({ id, originCode, intentRegions, reasons, lastContact, ...row }) => ({
      ...row,
      id,
      origin: originCode === null ? '' : (regionName(originCode) ?? originCode),
      intentRegions: (intentRegions ?? '')
        .split(',')
        .filter((code) => code !== '')
        .map((code) => regionName(code) ?? code),
      groups: groups.get(id) ?? [],
      reasons: (reasons ?? '').split(',').filter((code) => code !== ''),
      reasonNote: row.reasonNote ?? '',
      lastContact: contactIn(lastContact),
    }),
  )
}

function contactIn(stored: string | null) {
  if (stored === null) return null
  const [day = '', way = '', result = ''] = JSON.parse(stored) as string[]
  return { day, way, result }
}

/** Writes the chosen reports as of one day into one workbook, a sheet each. */
export async function exportReports(
  ctx: ReportClock,
  session: ExportSource,
  reports: readonly ReportId[],
  asOf: Day | null,
  path: string,
  known: Known = 'now',
  isOpen: IsOpen = NOBODY,
): Promise<{ fileName: string; sheets: number }> {
  refuseLedgerFile(path, session.path)
  const tables = [...new Set(reports)].map((id) =>
    viewReport(ctx, session, id, asOf, known, isOpen),
  )
  await writeWorkbook(
    path,
    tables.map((table) => toSheet(table, session.info.practice)),
  )
  return { fileName: basename(path), sheets: tables.length }
}
