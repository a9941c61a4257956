import { exportOpenReports, openedIn, revealNames } from '#data/features/reports/restricted.ts'
import { exportReports, viewReport } from '#data/features/reports/service.ts'
import { toCliJson } from '#shared/domain/report/cli.ts'
import { Reason } from '#shared/schemas/common.ts'
import { ReportId, type ReportTable } from '#shared/schemas/report.ts'
import { type Arguments, readDay, readKnown, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function reportCommand(args: Arguments): Promise<Answer> {
  const report = ReportId.safeParse(args.operand)
  if (!report.success) throw usage(`报表应为 ${ReportId.options.join('、')} 之一`)
  const asOf = readDay(args, 'as-of')
  const known = readKnown(args)
  const out = args.text('out') === null ? null : args.required('out')
  const reason = reasonOf(args, report.data)
  const table = await withLedger(args, async (ctx, session) => {
    const reports = [report.data]
    const asked = { asOf, known, screen: 'cli' }
    if (out !== null && reason !== null) {
      const path = args.path(out)
      await exportOpenReports(ctx, session, { ...asked, reports, path, reason })
    } else if (out !== null) await exportReports(ctx, session, reports, asOf, args.path(out), known)
    if (reason !== null) revealNames(ctx, session, { ...asked, reason })
    return viewReport(ctx, session, report.data, asOf, known, openedIn(session))
  })
  return { json: toCliJson(table), text: describe(table), exitCode: EXIT.done }
}

/** What is restricted is shown for a reason alone. */
function reasonOf(args: Arguments, report: ReportId): string | null {
  const reason = args.text('reason')
  if (reason === null) return null
  if (report !== 'R7') throw usage('--reason 只用于 R7：健康、残疾等受限信息只在花名册中')
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
