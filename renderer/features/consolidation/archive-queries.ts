import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export type Archive = Output<'consolidation.archives'>[number]

export const archiveQueries = {
  list: () =>
    queryOptions({
      queryKey: ['consolidation', 'archives'],
      queryFn: () => call('consolidation.archives', {}),
    }),
}

export function useArchive() {
  return useMutation({
    mutationFn: (periodId: number) => call('consolidation.archive', { periodId }),
  })
}

type Saving = Readonly<{ periodId: number; suggestedName: string }>

/** Asks where to, then saves it; null when the user cancelled. */
export function useExportArchive() {
  return useMutation({
    mutationFn: async ({ periodId, suggestedName }: Saving) => {
      const picked = await call('files.pickSave', { purpose: 'package', suggestedName })
      if (picked === null) return null
      await call('consolidation.exportArchive', { periodId, token: picked.token })
      return { fileName: picked.name, token: picked.token }
    },
  })
}
