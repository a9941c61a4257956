import type { Database } from 'better-sqlite3'
import { hasCome, today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type Day, isDay } from '#shared/domain/day/index.ts'
import type { ReportHead } from '#shared/domain/report/index.ts'
import type { Known } from '#shared/schemas/past.ts'
import type {
  ReportFigure,
  ReportId,
  ReportQuestion,
  ReportTable,
  RowKind,
} from '#shared/schemas/report.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { inThePast } from '../../past/in-the-past.ts'
import { type Knowledge, knowledgeOf } from '../../past/knowledge.ts'
import { lastBatchBy } from '../../past/take-back.ts'
import { behindCheck, checked } from './checks.ts'
import { findingNotes } from './finding-notes.ts'
import { listedNames } from './names.ts'
import type { Scope } from './repository.ts'
import { type IsOpen, TABLES } from './tables/index.ts'
import type { Asked } from './tables/table-source.ts'

export type ReportClock = Pick<DataContext, 'clock'>
/** What a report is read from. */
export type ReportSource = Pick<Session, 'db' | 'info'>
const NOBODY: IsOpen = () => false

const CENTRAL_OFFICE = '招生就业指导处'

/** Whose name stands on what is printed. */
export const officeName = ({ schoolName }: Pick<ReportSource['info'], 'schoolName'>): string =>
  schoolName ?? CENTRAL_OFFICE

/** One table. */
export function viewReport(
  ctx: ReportClock,
  session: ReportSource,
  question: ReportQuestion,
  isOpen: IsOpen = NOBODY,
): ReportTable {
  const { known = 'now', report } = question
  const asked = askedBy(ctx, session, question, isOpen)
  const table = asKnown(session, asked.scope, known, () => compute(asked, report))
  if (known === 'now') return table
  return {
    ...table,
    notes: [...table.notes, ...notesOf(knowledgeOf(session.db, { ...asked.scope, known }))],
  }
}

/** Numbers of the people behind a figure, ascending. */
export function peopleBehind(
  ctx: ReportClock,
  session: ReportSource,
  { question, row, column }: ReportFigure,
): readonly number[] {
  const { known = 'now', report } = question
  const asked = askedBy(ctx, session, question, NOBODY)
  return asKnown(
    session,
    asked.scope,
    known,
    () => behindCheck(asked, column) ?? TABLES[report].behind(asked, row, column),
  )
}

/** What is asked, of whom, with the head that its table prints. */
export function askedBy(
  ctx: ReportClock,
  session: ReportSource,
  { report, asOf, from, known, rows, where = {} }: ReportQuestion,
  isOpen: IsOpen,
): Asked {
  const { info } = session
  const scope = knownIn(scopeOf(ctx, session, asOf), known)
  if (from !== undefined && (!isDay(from) || from > scope.asOf))
    throw new AppError('invalid_input', { field: 'from' })
  const head: ReportHead = {
    unit: officeName(info),
    isCentral: info.role === 'central',
    cohort: info.cohort,
    asOf: scope.asOf,
    from: from ?? scope.asOf,
    rowsAre: rows ?? defaultRows(report, info.role === 'central'),
    schools: selectSchools(session.db),
    practice: info.practice,
  }
  const isToday = scope.asOf === today(ctx.clock) && known !== 'then'
  return { head, scope, where, isOpen, hasPeriod: from !== undefined, isToday }
}

/** In a school, help is told by who helps. */
function defaultRows(report: ReportId, isCentral: boolean): RowKind {
  if (isCentral) return 'schools'
  return report === 'R10' ? 'helpers' : 'majors'
}

/** In the office's order. */
const selectSchools = (db: Database): string[] =>
  prepared(db, 'SELECT name FROM school ORDER BY position, id').pluck().all() as string[]

/** Who stands in R7, and what is said of them there. */
export function listedPeople(
  ctx: ReportClock,
  session: ReportSource,
  asOf: Day | null,
  known: Known,
) {
  const scope = scopeOf(ctx, session, asOf)
  return asKnown(session, scope, known, () => listedNames(scope))
}

/** The lines of R7 by person, as all that is known now says of a day. */
export function namesIn(
  ctx: ReportClock,
  session: ReportSource,
  asOf: Day,
  isOpen: boolean,
): ReadonlyMap<number, ReportTable['rows'][number]> {
  const { rows } = viewReport(ctx, session, { report: 'R7', asOf }, () => isOpen)
  const people = listedPeople(ctx, session, asOf, 'now')
  return new Map(people.flatMap(({ id }, at) => (rows[at] === undefined ? [] : [[id, rows[at]]])))
}

function scopeOf(ctx: ReportClock, { db, info }: ReportSource, asOf: Day | null): Scope {
  // On a day that has not come everything would stand as it does today, and pass for a figure of that day.
  if (asOf !== null && !hasCome(asOf, ctx.clock)) throw new AppError('day_refused', { day: asOf })
  return { db, cohort: info.cohort, asOf: asOf ?? today(ctx.clock) }
}

/** What is read back from the log of changes must not know more than the ledger of then. */
const knownIn = (scope: Scope, known: Known = 'now'): Scope =>
  known === 'now' ? scope : { ...scope, knownBy: lastBatchBy(scope.db, scope.asOf) }

/** As the ledger stands now, or by what was known on the day. */
export function asKnown<T>(session: ReportSource, { asOf }: Scope, known: Known, work: () => T): T {
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
function compute(asked: Asked, report: ReportId): ReportTable {
  const table = checked(asked, TABLES[report].table(asked))
  return { ...table, notes: [...table.notes, ...findingNotes(asked.scope, report)] }
}
