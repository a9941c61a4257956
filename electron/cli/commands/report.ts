import { openedIn, revealNames } from '#data/features/reports/restricted.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { exportReports } from '#data/features/reports/workbook.ts'
import { toCliJson } from '#shared/domain/report/cli.ts'
import { Reason } from '#shared/schemas/common.ts'
import type { ReportId, ReportTable } from '#shared/schemas/report.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { peopleOfFigure } from '../people-of-figure.ts'
import { readAsked, readFigure, readReports, readWhere } from '../report-words.ts'
import { reportChangeCommand } from './report-change.ts'
import { reportPersonCommand } from './report-person.ts'

const UNSTOPPED = { signal: new AbortController().signal, progress: () => undefined }

export async function reportCommand(args: Arguments): Promise<Answer> {
  if (args.operand === 'change') return reportChangeCommand(args)
  if (args.operand === 'R8') return reportPersonCommand(args)
  const reports = readReports(args.operand ?? '')
  const own = readAsked(args)
  const out = args.text('out') === null ? null : args.required('out')
  const figure = args.text('figure')
  const reason = reasonOf(args, reports)
  if (figure !== null) return figureCommand(args, { reports, own, figure, reason, out })
  const tables = await withLedger(args, async (ctx, session) => {
    const asked = { ...own, ...readWhere(args, session.info.cohort) }
    if (out !== null) {
      const wish = { asked, reports, path: args.path(out), reason, screen: 'cli' }
      await exportReports(ctx, session, wish, UNSTOPPED)
    }
    if (reason !== null) {
      const { asOf, known = 'now' } = asked
      revealNames(ctx, session, { asOf, known, reason, screen: 'cli' })
    }
    return reports.map((report) =>
      viewReport(ctx, session, { ...asked, report }, openedIn(session)),
    )
  })
  const [table, ...further] = tables.map(toCliJson)
  return {
    json: further.length === 0 ? table : { reports: [table, ...further] },
    text: tables.map(describe).join('\n\n'),
    exitCode: EXIT.done,
  }
}

type FigureWish = Readonly<{
  reports: readonly ReportId[]
  own: ReturnType<typeof readAsked>
  figure: string
  reason: string | null
  out: string | null
}>

/** The people behind one figure instead of the table. */
async function figureCommand(
  args: Arguments,
  { reports, own, figure, reason, out }: FigureWish,
): Promise<Answer> {
  const [report, ...further] = reports
  if (report === undefined || further.length > 0) throw usage('--figure 只用于一张表')
  if (out !== null) throw usage('--figure 与 --out 不能同时使用')
  const json = await withLedger(args, (ctx, session) => {
    const question = { ...own, ...readWhere(args, session.info.cohort), report }
    const table = viewReport(ctx, session, question)
    const at = readFigure(figure, table)
    const people = peopleOfFigure(ctx, session, { question, ...at }, reason)
    return { report, from: table.from, asOf: table.asOf, ...at, people }
  })
  const lines = json.people.map(({ studentNo, name, school }) =>
    [studentNo, name, school].join('\t'),
  )
  return {
    json,
    text: lines.length === 0 ? '没有人' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

/** What is restricted is shown for a reason alone. */
function reasonOf(args: Arguments, reports: readonly ReportId[]): string | null {
  const reason = args.text('reason')
  if (reason === null) return null
  if (!reports.includes('R7') && args.text('figure') === null)
    throw usage('--reason 只用于 R7 和 --figure：表中只有人数，没有健康、残疾等受限信息')
  return within(Reason, reason, '--reason', '2 至 200 个字')
}

function describe(table: ReportTable): string {
  const rows = table.total === null ? table.rows : [...table.rows, table.total]
  const line = (cells: readonly unknown[]) => cells.map((cell) => String(cell ?? '')).join('\t')
  return [
    `${table.title}（${table.unit} ${table.cohort} 届，截至 ${table.asOf}，${table.schemeName}）`,
    line(table.columns.map((column) => column.title)),
    ...rows.map((row) => line(table.columns.map((column) => row[column.key]))),
  ].join('\n')
}
