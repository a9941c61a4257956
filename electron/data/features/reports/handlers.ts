import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { exportReports, viewReport } from './service.ts'

type ReportMethod = 'reports.view' | 'reports.export'

export function reportsHandlers(ctx: DataContext): Pick<DataHandlers, ReportMethod> {
  return {
    'reports.view': ({ report, asOf, known }) =>
      viewReport(ctx, openSession(ctx), report, asOf, known),
    'reports.export': ({ reports, asOf, known, token }) =>
      exportReports(ctx, openSession(ctx), reports, asOf, ctx.files.path(token), known),
  }
}
