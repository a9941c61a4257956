import { exportReports, viewReport } from '#data/features/reports/service.ts'
import { toCliJson } from '#shared/domain/report/cli.ts'
import { ReportId, type ReportTable } from '#shared/schemas/report.ts'
import { type Arguments, readDay, readKnown, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function reportCommand(args: Arguments): Promise<Answer> {
  const report = ReportId.safeParse(args.operand)
  if (!report.success) throw usage(`报表应为 ${ReportId.options.join('、')} 之一`)
  const asOf = readDay(args, 'as-of')
  const known = readKnown(args)
  const out = args.text('out') === null ? null : args.required('out')
  const table = await withLedger(args, async (ctx, session) => {
    if (out !== null) await exportReports(ctx, session, [report.data], asOf, args.path(out), known)
    return viewReport(ctx, session, report.data, asOf, known)
  })
  return { json: toCliJson(table), text: describe(table), exitCode: EXIT.done }
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
