import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'

export const questionQueries = {
  all: () => ['questions'] as const,
  /** all that was ever asked about one person; null: everything that is not settled */
  of: (graduateId: number | null) =>
    queryOptions({
      queryKey: [...questionQueries.all(), 'of', graduateId],
      queryFn: () => call('questions.list', { graduateId }),
    }),
  /** whom the centre may ask */
  schools: () =>
    queryOptions({
      queryKey: ['consolidation', 'schools'],
      queryFn: () => call('consolidation.schools', {}),
    }),
}

/** The pages that count them. */
const COUNTED_IN = ['submissions', 'consolidation']

const refresh = () =>
  Promise.all(
    [questionQueries.all(), ...COUNTED_IN.map((key) => [key])].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )

export function useAskQuestion() {
  return useMutation({
    mutationFn: (input: Input<'questions.ask'>) => call('questions.ask', input),
    onSuccess: refresh,
  })
}

export function useAnswerQuestion() {
  return useMutation({
    mutationFn: (input: Input<'questions.answer'>) => call('questions.answer', input),
    onSuccess: refresh,
  })
}

export function useWithdrawQuestion() {
  return useMutation({
    mutationFn: (input: Input<'questions.withdraw'>) => call('questions.withdraw', input),
    onSuccess: refresh,
  })
}

export function useCloseQuestion() {
  return useMutation({
    mutationFn: (input: Input<'questions.close'>) => call('questions.close', input),
    onSuccess: refresh,
  })
}
