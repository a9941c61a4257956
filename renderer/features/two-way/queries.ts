import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { TwoWayQuestion, TwoWayShape } from '#shared/schemas/two-way.ts'
import { call } from '../../lib/ipc-client.ts'

export const twoWayQueries = {
  view: (question: TwoWayQuestion) =>
    queryOptions({
      // Under `reports`: what changes them changes it.
      queryKey: ['reports', 'two-way', question],
      queryFn: () => call('twoWay.view', question),
      placeholderData: (previous) => previous,
    }),
  list: () =>
    queryOptions({ queryKey: ['two-way', 'list'], queryFn: () => call('twoWay.list', {}) }),
}

/** Those that are kept: saved, renamed, removed. */
export function useKeptTables() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: twoWayQueries.list().queryKey })
  const save = useMutation({
    mutationFn: (table: TwoWayShape & Readonly<{ name: string }>) => call('twoWay.save', table),
    onSuccess,
  })
  const rename = useMutation({
    mutationFn: (of: Readonly<{ id: number; name: string }>) => call('twoWay.rename', of),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: number) => call('twoWay.remove', { id }),
    onSuccess,
  })
  return { save, rename, remove }
}

/** Asks where to, then writes it; null when the user cancelled. */
export function useExportTwoWay() {
  return useMutation({
    mutationFn: async (of: Readonly<{ question: TwoWayQuestion; suggestedName: string }>) => {
      const { question, suggestedName } = of
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { token } = picked
      return { ...(await call('twoWay.export', { question, token })), token }
    },
  })
}
