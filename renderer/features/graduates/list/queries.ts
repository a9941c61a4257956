import { queryOptions } from '@tanstack/react-query'
import { call } from '#renderer/lib/ipc-client.ts'

export const viewQueries = {
  list: () => queryOptions({ queryKey: ['views', 'list'], queryFn: () => call('views.list', {}) }),
  arrangement: () =>
    queryOptions({
      queryKey: ['views', 'arrangement'],
      queryFn: () => call('views.arrangement', {}),
    }),
}
