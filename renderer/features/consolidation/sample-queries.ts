import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

type Asked = Input<'consolidation.sample'>
export type Sample = Output<'consolidation.sample'>
export type SamplePerson = Sample['people'][number]
export type CheckResult = SamplePerson['result']

export const sampleQueries = {
  list: (asked: Asked) =>
    queryOptions({
      queryKey: ['consolidation', 'sample', asked],
      queryFn: () => call('consolidation.sample', asked),
    }),
}

export function useDraw() {
  return useMutation({
    mutationFn: (given: Input<'consolidation.draw'>) => call('consolidation.draw', given),
  })
}

export function useRecordCheck() {
  return useMutation({
    mutationFn: (given: Input<'consolidation.recordCheck'>) =>
      call('consolidation.recordCheck', given),
  })
}

/** Shows somebody's numbers until the ledger is locked; it is logged. */
export function useShowMobile() {
  return useMutation({
    mutationFn: (id: number) => call('graduates.reveal', { ids: [id], screen: 'consolidation' }),
  })
}

type Saving = Readonly<{ periodId: number; reason: string; suggestedName: string }>

/** Asks where to, then writes it; null when the user cancelled. */
export function useExportSample() {
  return useMutation({
    mutationFn: async ({ periodId, reason, suggestedName }: Saving) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      await call('consolidation.exportSample', { periodId, token: picked.token, reason })
      return { fileName: picked.name, token: picked.token }
    },
  })
}
