import { queryOptions } from '@tanstack/react-query'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { call } from '../../lib/ipc-client.ts'

export const reportQueries = {
  all: () => ['reports'] as const,
  /** `asOf` null = today, whichever day that is when it is asked. */
  view: (report: ReportId, asOf: string | null, known: Known) =>
    queryOptions({
      queryKey: [...reportQueries.all(), report, asOf, known],
      queryFn: () => call('reports.view', { report, asOf, known }),
      placeholderData: (previous) => previous,
    }),
}
