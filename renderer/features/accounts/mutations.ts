import { mutationOptions, useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { accountQueries } from './queries.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: accountQueries.all() })

/** A passphrase or a recovery key goes in or comes out: neither is remembered once its form is gone. */
const SECRET = { gcTime: 0 } as const

export const accountMutations = {
  create: () =>
    mutationOptions({
      ...SECRET,
      mutationFn: (input: Input<'accounts.create'>) => call('accounts.create', input),
    }),
  unlock: () =>
    mutationOptions({
      ...SECRET,
      mutationFn: (input: Input<'accounts.unlock'>) => call('accounts.unlock', input),
      onSuccess: refresh,
    }),
  setSettings: () =>
    mutationOptions({
      mutationFn: (settings: Input<'accounts.setSettings'>) =>
        call('accounts.setSettings', settings),
      onSuccess: refresh,
    }),
  renewRecoveryKey: () =>
    mutationOptions({
      ...SECRET,
      mutationFn: () => call('accounts.renewRecoveryKey', {}),
      onSuccess: refresh,
    }),
  /** Asks where to, then writes the recovery key there; null when the user cancelled. */
  saveRecoveryKey: () =>
    mutationOptions({ ...SECRET, mutationFn: saveRecoveryKey, onSuccess: refresh }),
}

async function saveRecoveryKey(input: Readonly<{ recoveryKey: string; suggestedName: string }>) {
  const { recoveryKey, suggestedName } = input
  const picked = await call('files.pickSave', { purpose: 'recovery', suggestedName })
  if (picked === null) return null
  await call('accounts.saveRecoveryKey', { token: picked.token, recoveryKey })
  return picked.name
}

export function useForgetRecent() {
  return useMutation({
    mutationFn: (recentId: string) => call('accounts.forgetRecent', { recentId }),
    onSuccess: refresh,
  })
}

export function useConfirmRecoveryKept() {
  return useMutation({
    mutationFn: () => call('accounts.confirmRecoveryKept', {}),
    onSuccess: refresh,
  })
}
