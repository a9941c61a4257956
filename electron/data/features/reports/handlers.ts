import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { exportOpenReports, openedIn, revealNames } from './restricted.ts'
import { exportReports, viewReport } from './service.ts'

type ReportMethod = Extract<keyof DataHandlers, `reports.${string}`>

export function reportsHandlers(ctx: DataContext): Pick<DataHandlers, ReportMethod> {
  return {
    'reports.view': ({ report, asOf, known }) => {
      const session = openSession(ctx)
      return viewReport(ctx, session, report, asOf, known, openedIn(session))
    },
    'reports.revealDetails': ({ asOf, known = 'now', reason }) =>
      revealNames(ctx, openSession(ctx), { asOf, known, reason, screen: 'reports' }),
    'reports.export': ({ reports, asOf, known = 'now', token, reason }) => {
      const session = openSession(ctx)
      const path = ctx.files.path(token)
      if (reason === undefined) return exportReports(ctx, session, reports, asOf, path, known)
      const asked = { reports, asOf, known, path, reason, screen: 'reports' }
      return exportOpenReports(ctx, session, asked)
    },
  }
}
