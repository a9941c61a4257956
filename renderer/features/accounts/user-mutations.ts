import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { accountQueries } from './queries.ts'

const SECRET = {
  // Passphrases and keys are not remembered once their dialog is gone.
  gcTime: 0,
  onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQueries.all() }),
} as const

export function useChangePassphrase() {
  return useMutation({
    ...SECRET,
    mutationFn: (input: Input<'accounts.changePassphrase'>) =>
      call('accounts.changePassphrase', input),
  })
}

export function useResetPassphrase() {
  return useMutation({
    ...SECRET,
    mutationFn: (input: Input<'accounts.resetPassphrase'>) =>
      call('accounts.resetPassphrase', input),
  })
}

export function useAddUser() {
  return useMutation({
    ...SECRET,
    mutationFn: (input: Input<'accounts.addUser'>) => call('accounts.addUser', input),
  })
}

export function useRemoveUser() {
  return useMutation({
    ...SECRET,
    mutationFn: (input: Input<'accounts.removeUser'>) => call('accounts.removeUser', input),
  })
}
