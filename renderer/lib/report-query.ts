import { queryOptions } from '@tanstack/react-query'
import type { ReportQuestion } from '#shared/schemas/report.ts'
import { call } from './ipc-client.ts'

export const reportQueries = {
  all: () => ['reports'] as const,
  /** A day that is null is today, whichever day that is when it is asked. */
  view: (question: ReportQuestion) =>
    queryOptions({
      queryKey: [...reportQueries.all(), question],
      queryFn: () => call('reports.view', question),
      placeholderData: (previous) => (previous?.report === question.report ? previous : undefined),
    }),
}
