import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export const staffQueries = {
  list: () => queryOptions({ queryKey: ['staff'], queryFn: () => call('staff.list', {}) }),
}
