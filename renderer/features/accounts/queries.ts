import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export const accountQueries = {
  all: () => ['accounts'] as const,
  status: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'status'],
      queryFn: () => call('accounts.status', {}),
    }),
  users: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'users'],
      queryFn: () => call('accounts.users', {}),
    }),
  settings: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'settings'],
      queryFn: () => call('accounts.settings', {}),
    }),
  recent: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'recent'],
      queryFn: () => call('accounts.recent', {}),
    }),
  /** A ledger file on which the user double-clicked; it is offered here and never opened by itself. */
  offered: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'offered'],
      queryFn: () => call('files.offered', {}),
    }),
}
