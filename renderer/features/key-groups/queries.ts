import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export const keyGroupQueries = {
  list: () =>
    queryOptions({ queryKey: ['keyGroups', 'list'], queryFn: () => call('keyGroups.list', {}) }),
  of: (id: number) =>
    queryOptions({
      queryKey: ['keyGroups', 'of', id],
      queryFn: () => call('keyGroups.of', { id }),
    }),
}

export function useSetGroup() {
  return useMutation({
    mutationFn: (input: Input<'keyGroups.set'>) => call('keyGroups.set', input),
  })
}
