import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult } from '../../lib/use-job.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: ['erasure'] })

export function useErase() {
  return useMutation({
    // A passphrase goes in: it is not remembered once the dialog is gone.
    gcTime: 0,
    mutationFn: async (input: Input<'erasure.erase'>) => {
      const { jobId } = await call('erasure.erase', input)
      await jobResult(jobId)
    },
    onSuccess: () => {
      // What pages that are left remember of the erased goes as well.
      queryClient.removeQueries({ type: 'inactive' })
      queryClient.getMutationCache().clear()
      return refresh()
    },
  })
}

export function useSetRetention() {
  return useMutation({
    mutationFn: (retainUntil: string | null) => call('erasure.setRetention', { retainUntil }),
    onSuccess: refresh,
  })
}

type Person = Readonly<{ id: number; reason: string; suggestedName: string }>

/** Asks where to, then writes the workbook; null when the user cancelled. */
export function useExportPerson() {
  return useMutation({
    mutationFn: async ({ id, reason, suggestedName }: Person) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      await call('erasure.exportPerson', { id, reason, token: picked.token })
      return { fileName: picked.name, token: picked.token }
    },
  })
}
