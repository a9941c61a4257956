import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export function useRecordContact() {
  return useMutation({
    mutationFn: (input: Input<'contacts.record'>) => call('contacts.record', input),
  })
}

export function useCorrectContact() {
  return useMutation({
    mutationFn: (input: Input<'contacts.correct'>) => call('contacts.correct', input),
  })
}

export function useRemoveContact() {
  return useMutation({
    mutationFn: (input: Input<'contacts.remove'>) => call('contacts.remove', input),
  })
}

export function useSaveAppointment() {
  return useMutation({
    mutationFn: (input: Input<'appointments.save'>) => call('appointments.save', input),
  })
}
