import { useMutation } from '@tanstack/react-query'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { call } from '../../lib/ipc-client.ts'
import { jobResult } from '../../lib/use-job.ts'

export function useUndo() {
  return useMutation({ mutationFn: (batch: number) => call('history.undo', { batch }) })
}

export function useRestore() {
  return useMutation({
    mutationFn: (graduateIds: number[]) => call('history.restore', { graduateIds }),
  })
}

type Wanted = Readonly<{
  filter: HistoryFilter
  reason: string
  restricted: boolean
  suggestedName: string
}>

/** Asks where to, then writes the workbook; null when the user cancelled. */
export function useExportHistory() {
  return useMutation({
    mutationFn: async ({ suggestedName, ...wanted }: Wanted) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { jobId } = await call('history.export', { ...wanted, token: picked.token })
      await jobResult(jobId)
      return { fileName: picked.name, token: picked.token }
    },
  })
}
