import type { DataHandlers } from '#shared/contract/index.ts'
import type { reports } from '#shared/contract/reports.ts'
import { type DataContext, openSession } from '../../context.ts'
import { freeName } from '../../excel/write/index.ts'
import { openFigure, toldBehind } from './people-behind.ts'
import { openedIn, revealNames } from './restricted.ts'
import { viewReport } from './service.ts'
import { exportReports } from './workbook.ts'

type ReportMethod = keyof typeof reports

export function reportsHandlers(ctx: DataContext): Pick<DataHandlers, ReportMethod> {
  return {
    'reports.view': (question) => {
      const session = openSession(ctx)
      return viewReport(ctx, session, question, openedIn(session))
    },
    'reports.people': (figure) => toldBehind(ctx, openSession(ctx), figure),
    'reports.openFigure': ({ figure, reason }) =>
      openFigure(ctx, openSession(ctx), { figure, reason, screen: 'reports' }),
    'reports.revealDetails': ({ asOf, known = 'now', reason }) =>
      revealNames(ctx, openSession(ctx), { asOf, known, reason, screen: 'reports' }),
    'reports.export': ({ reports, token, reason = null, beside = false, ...asked }) => {
      const session = openSession(ctx)
      const chosen = ctx.files.path(token)
      const path = beside ? freeName(chosen) : chosen
      const work = exportReports.bind(null, ctx, session, {
        asked,
        reports,
        path,
        reason,
        screen: 'reports',
      })
      return { jobId: ctx.jobs.start('reports.export', work) }
    },
  }
}
