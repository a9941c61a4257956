import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export const backupQueries = {
  all: () => ['backups'] as const,
  status: () =>
    queryOptions({
      queryKey: [...backupQueries.all(), 'status'],
      queryFn: () => call('backups.status', {}),
    }),
}
