import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export type KnownPeriod = Output<'periods.list'>['periods'][number]
export type School = Output<'periods.list'>['schools'][number]

export const periodQueries = {
  list: () =>
    queryOptions({ queryKey: ['reports', 'periods'], queryFn: () => call('periods.list', {}) }),
}

export function useSavePeriod() {
  return useMutation({
    mutationFn: (period: Input<'periods.save'>) => call('periods.save', period),
  })
}

export function useSubmit() {
  return useMutation({
    mutationFn: (submission: Input<'periods.submit'>) => call('periods.submit', submission),
  })
}
