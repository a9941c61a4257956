import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export function useSaveVacancy() {
  return useMutation({
    mutationFn: (input: Input<'vacancies.save'>) => call('vacancies.save', input),
  })
}

export function useWithdrawVacancy() {
  return useMutation({
    mutationFn: (input: Input<'vacancies.withdraw'>) => call('vacancies.withdraw', input),
  })
}

export function useRemoveVacancy() {
  return useMutation({
    mutationFn: (input: Input<'vacancies.remove'>) => call('vacancies.remove', input),
  })
}

export function usePush() {
  return useMutation({
    mutationFn: (input: Input<'vacancies.push'>) => call('vacancies.push', input),
  })
}

export function useFeedback() {
  return useMutation({
    mutationFn: (input: Input<'vacancies.feedback'>) => call('vacancies.feedback', input),
  })
}
