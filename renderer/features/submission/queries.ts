import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'

type State = Output<'submissions.state'>
export type Centre = NonNullable<State['centre']>
export type Evidence = State['evidence']
export type AskedPeriod = State['periods'][number]
export type Checked = Output<'submissions.check'>

export const submissionQueries = {
  all: () => ['submissions'] as const,
  state: () =>
    queryOptions({
      queryKey: [...submissionQueries.all(), 'state'],
      queryFn: () => call('submissions.state', {}),
    }),
  check: (periodId: number) =>
    queryOptions({
      queryKey: [...submissionQueries.all(), 'check', periodId],
      queryFn: () => call('submissions.check', { periodId }),
    }),
  changes: (periodId: number) =>
    queryOptions({
      queryKey: [...submissionQueries.all(), 'changes', periodId],
      queryFn: () => call('submissions.changes', { periodId }),
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

export function useExplain() {
  return useMutation({
    mutationFn: (said: Input<'submissions.explain'>) => call('submissions.explain', said),
    onSettled: refresh,
  })
}

/** Asks for the scan of the signed page; null when the user cancelled. */
export function usePickScan() {
  return useMutation({ mutationFn: () => call('files.pickOpen', { purpose: 'scan' }) })
}

const SCREEN = 'submission'

export function useSign() {
  return useMutation({
    mutationFn: (signature: Omit<Input<'submissions.sign'>, 'screen'>) =>
      call('submissions.sign', { ...signature, screen: SCREEN }),
    onSettled: refresh,
  })
}

export function useSubmit() {
  return useMutation({
    mutationFn: (wish: Readonly<{ periodId: number; withEvidence: boolean }>) =>
      call('submissions.submit', { ...wish, note: '', screen: SCREEN }),
    onSettled: refresh,
  })
}
