import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

const OFFERED = 10

export const employerQueries = {
  list: () =>
    queryOptions({ queryKey: ['employers', 'list'], queryFn: () => call('employers.list', {}) }),
  search: (text: string) =>
    queryOptions({
      queryKey: ['employers', 'search', text],
      queryFn: () => call('employers.search', { text, limit: OFFERED }),
      enabled: text.trim() !== '',
      placeholderData: (previous) => previous,
      gcTime: 0,
    }),
}
