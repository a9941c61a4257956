import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { exportReports, viewReport } from './service.ts'

type ReportMethod = 'reports.view' | 'reports.export'

export function reportsHandlers(ctx: DataContext): Pick<DataHandlers, ReportMethod> {
  return {
    'reports.view': ({ report, asOf }) => viewReport(ctx, openSession(ctx), report, asOf),
    'reports.export': ({ reports, asOf, token }) =>
      exportReports(ctx, openSession(ctx), reports, asOf, ctx.files.path(token)),
  }
}
