import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export const platformQueries = {
  compare: () =>
    queryOptions({
      queryKey: ['platform'],
      queryFn: () => call('platform.compare', {}),
    }),
}

export function useDecide() {
  return useMutation({
    mutationFn: (input: Omit<Input<'platform.decide'>, 'screen'>) =>
      call('platform.decide', { ...input, screen: 'platform' }),
  })
}
