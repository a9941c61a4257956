import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { call } from '../../lib/ipc-client.ts'

export const NO_FILTER: HistoryFilter = {
  graduateId: null,
  batch: null,
  userId: null,
  kind: null,
  field: null,
  from: null,
  to: null,
  text: '',
}

const PAGE = 100
const ALL = ['history'] as const

export const historyQueries = {
  steps: () =>
    queryOptions({ queryKey: [...ALL, 'steps'], queryFn: () => call('history.steps', {}) }),
  users: () =>
    queryOptions({ queryKey: [...ALL, 'users'], queryFn: () => call('history.users', {}) }),
  bin: () => queryOptions({ queryKey: [...ALL, 'bin'], queryFn: () => call('history.bin', {}) }),
  batches: (filter: HistoryFilter) =>
    infiniteQueryOptions({
      queryKey: [...ALL, 'batches', filter],
      queryFn: ({ pageParam }) =>
        call('history.batches', { filter, before: pageParam, limit: PAGE }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ batches, more }) => (more ? batches.at(-1)?.batch : undefined),
      placeholderData: (previous) => previous,
    }),
  changes: (filter: HistoryFilter) =>
    infiniteQueryOptions({
      queryKey: [...ALL, 'changes', filter],
      queryFn: ({ pageParam }) =>
        call('history.changes', { filter, before: pageParam, limit: PAGE }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ changes, more }) => (more ? changes.at(-1)?.seq : undefined),
      placeholderData: (previous) => previous,
    }),
}
