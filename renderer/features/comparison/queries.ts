import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

type Asked = Input<'comparison.compare'>

export const comparisonQueries = {
  /** Stale with the tables, whose figures these are. */
  compare: (asked: Asked | null) =>
    queryOptions({
      queryKey: ['reports', 'comparison', asked],
      queryFn: () => (asked === null ? null : call('comparison.compare', asked)),
      placeholderData: (previous) => previous,
    }),
}

export function useRemember() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (said: Input<'comparison.remember'>) => call('comparison.remember', said),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports', 'comparison'] }),
  })
}
