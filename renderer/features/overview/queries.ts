import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export const overviewQueries = {
  /** Stale with the tables, whose figures these are. */
  view: (asked: Input<'reports.overview'>) =>
    queryOptions({
      queryKey: ['reports', 'overview', asked],
      queryFn: () => call('reports.overview', asked),
      placeholderData: (previous) => previous,
    }),
}
