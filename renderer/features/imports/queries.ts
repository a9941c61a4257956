import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export const importQueries = {
  all: () => ['imports'] as const,
  list: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'list'],
      queryFn: () => call('imports.list', {}),
    }),
}
