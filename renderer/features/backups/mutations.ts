import { useMutation } from '@tanstack/react-query'
import type { BackupTest } from '#shared/contract/backups.ts'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult } from '../../lib/use-job.ts'
import { backupQueries } from './queries.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: backupQueries.all() })

/** A secret goes in: it is not remembered once its dialog is gone. */
const SECRET = { gcTime: 0 } as const

export function useMakeBackup() {
  return useMutation({
    mutationFn: async () => {
      const { jobId } = await call('backups.make', {})
      await jobResult(jobId)
    },
    onSettled: refresh,
  })
}

export function useTestBackup() {
  return useMutation({
    mutationFn: async (id: string) => {
      const { jobId } = await call('backups.test', { id })
      return (await jobResult(jobId)) as BackupTest
    },
    onSettled: refresh,
  })
}

/** Asks for the folder; null when the user cancelled. */
export function useChooseSecond() {
  return useMutation({
    mutationFn: async () => {
      const folder = await call('files.pickFolder', { purpose: 'backup' })
      return folder === null ? null : await call('backups.setSecond', { folder: folder.token })
    },
    onSettled: refresh,
  })
}

export function useForgetSecond() {
  return useMutation({
    mutationFn: () => call('backups.setSecond', { folder: null }),
    onSettled: refresh,
  })
}

export function useRestoreBackup() {
  return useMutation({
    ...SECRET,
    mutationFn: (input: Input<'backups.restore'>) => call('backups.restore', input),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

type Plain = Readonly<{ reason: string; passphrase: string; suggestedName: string }>

/** Asks where to, then writes the plain copy; null when the user cancelled. */
export function usePlainCopy() {
  return useMutation({
    ...SECRET,
    mutationFn: async ({ reason, passphrase, suggestedName }: Plain) => {
      const picked = await call('files.pickSave', { purpose: 'plainCopy', suggestedName })
      if (picked === null) return null
      const { token, name } = picked
      const { jobId } = await call('backups.plainCopy', { token, reason, passphrase })
      await jobResult(jobId)
      return { fileName: name, token }
    },
  })
}
