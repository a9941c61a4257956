import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { viewOverview } from './service.ts'

export function overviewHandlers(ctx: DataContext): Pick<DataHandlers, 'reports.overview'> {
  return { 'reports.overview': (wish) => viewOverview(ctx, openSession(ctx), wish) }
}
