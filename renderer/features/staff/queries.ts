import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export const staffQueries = {
  list: () => queryOptions({ queryKey: ['staff'], queryFn: () => call('staff.list', {}) }),
  participation: () =>
    queryOptions({
      queryKey: ['staff', 'participation'],
      queryFn: () => call('staff.participation', {}),
    }),
  proposal: (of: number | null, among: readonly number[] | null) =>
    queryOptions({
      queryKey: ['staff', 'proposal', of, among],
      queryFn: () => call('staff.propose', { of, among: among === null ? null : [...among] }),
    }),
}
