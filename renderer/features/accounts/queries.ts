import { queryOptions } from '@tanstack/react-query'
import { setOwnNames } from '#shared/codes/index.ts'
import { call } from '../../lib/ipc-client.ts'

export const accountQueries = {
  all: () => ['accounts'] as const,
  status: () =>
    queryOptions({
      queryKey: [...accountQueries.all(), 'status'],
      queryFn: async () => {
        const ledger = await call('accounts.status', {})
        // Before anything is drawn: every code list says them.
        setOwnNames(ledger?.ownNames ?? {})
        return ledger
      },
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
