import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { mayLeave } from '../../lib/before-leave.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { accountQueries } from './queries.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: accountQueries.all() })

export function useCreate() {
  return useMutation({
    mutationFn: (input: Input<'accounts.create'>) => call('accounts.create', input),
  })
}

export function useUnlock() {
  return useMutation({
    mutationFn: (input: Input<'accounts.unlock'>) => call('accounts.unlock', input),
    onSuccess: refresh,
  })
}

export function useLock() {
  return useMutation({
    mutationFn: async () => ((await mayLeave()) ? call('accounts.lock', {}) : null),
    onSuccess: (locked) => {
      if (locked === null) return
      queryClient.setQueryData(accountQueries.status().queryKey, null)
      // Nothing of the closed ledger may stay in the page.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'accounts' })
      window.location.hash = ''
      void refresh()
    },
  })
}

export function useForgetRecent() {
  return useMutation({
    mutationFn: (recentId: string) => call('accounts.forgetRecent', { recentId }),
    onSuccess: refresh,
  })
}

/** Asks where to, then writes the recovery key there; null when the user cancelled. */
export function useSaveRecoveryKey() {
  return useMutation({
    mutationFn: async (input: Readonly<{ recoveryKey: string; suggestedName: string }>) => {
      const { recoveryKey, suggestedName } = input
      const picked = await call('files.pickSave', { purpose: 'recovery', suggestedName })
      if (picked === null) return null
      await call('accounts.saveRecoveryKey', { token: picked.token, recoveryKey })
      return picked.name
    },
    onSuccess: refresh,
  })
}

export function useConfirmRecoveryKept() {
  return useMutation({
    mutationFn: () => call('accounts.confirmRecoveryKept', {}),
    onSuccess: refresh,
  })
}

export function useRenewRecoveryKey() {
  return useMutation({
    mutationFn: () => call('accounts.renewRecoveryKey', {}),
    onSuccess: refresh,
  })
}
