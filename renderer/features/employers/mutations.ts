import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export function useSaveEmployer() {
  return useMutation({
    mutationFn: (input: Input<'employers.save'>) => call('employers.save', input),
  })
}

export function useMergeEmployers() {
  return useMutation({
    mutationFn: (input: Input<'employers.merge'>) => call('employers.merge', input),
  })
}

export function useRemoveEmployer() {
  return useMutation({
    mutationFn: (input: Input<'employers.remove'>) => call('employers.remove', input),
  })
}
