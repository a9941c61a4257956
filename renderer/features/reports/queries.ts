import { queryOptions } from '@tanstack/react-query'
import type { ReportId } from '#shared/schemas/report.ts'
import { call } from '../../lib/ipc-client.ts'

export const reportQueries = {
  all: () => ['reports'] as const,
  /** `asOf` null = today, whichever day that is when it is asked. */
  view: (report: ReportId, asOf: string | null) =>
    queryOptions({
      queryKey: [...reportQueries.all(), report, asOf],
      queryFn: () => call('reports.view', { report, asOf }),
      placeholderData: (previous) => previous,
    }),
}
