import { queryOptions } from '@tanstack/react-query'
import type { ErasureScope } from '#shared/contract/erasure.ts'
import { call } from '../../lib/ipc-client.ts'

const ALL = ['erasure'] as const

export const erasureQueries = {
  settings: () =>
    queryOptions({ queryKey: [...ALL, 'settings'], queryFn: () => call('erasure.settings', {}) }),
  list: () => queryOptions({ queryKey: [...ALL, 'list'], queryFn: () => call('erasure.list', {}) }),
  preview: (scope: ErasureScope) =>
    queryOptions({
      queryKey: [...ALL, 'preview', scope],
      queryFn: () => call('erasure.preview', { scope }),
      // Names of people who are about to go: not kept once the dialog is closed.
      gcTime: 0,
    }),
}
