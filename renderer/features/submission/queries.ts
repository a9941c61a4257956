import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'

type State = Output<'submissions.state'>
export type Centre = NonNullable<State['centre']>

export const submissionQueries = {
  all: () => ['submissions'] as const,
  state: () =>
    queryOptions({
      queryKey: [...submissionQueries.all(), 'state'],
      queryFn: () => call('submissions.state', {}),
    }),
}

const refresh = () =>
  Promise.all(
    [submissionQueries.all(), ['packages']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )

/** Asks for the invitation and reads it; null when the user cancelled. */
export function useJoin() {
  return useMutation({
    mutationFn: async () => {
      const picked = await call('files.pickOpen', { purpose: 'package' })
      return picked === null ? null : call('submissions.join', { token: picked.token })
    },
    onSettled: refresh,
  })
}
