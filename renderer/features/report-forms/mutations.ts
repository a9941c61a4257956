import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import type { FormCell } from '#shared/schemas/form.ts'
import { call } from '../../lib/ipc-client.ts'
import { formQueries } from './queries.ts'

function useFormCommand<I, O>(mutationFn: (input: I) => Promise<O>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: formQueries.all() }),
  })
}

/** Asks for the blank workbook and keeps it; null when the user cancelled. */
export function useAddForm() {
  return useFormCommand(async () => {
    const picked = await call('files.pickOpen', { purpose: 'form' })
    return picked === null ? null : call('forms.add', { token: picked.token })
  })
}

export const useSaveForm = () =>
  useFormCommand((form: Input<'forms.save'>) => call('forms.save', form))

export const useRemoveForm = () => useFormCommand((id: number) => call('forms.remove', { id }))

type Fill = Omit<Input<'forms.fill'>, 'token'> & Readonly<{ suggestedName: string }>

/** Asks where to, then writes the filled workbook; null when the user cancelled. */
export function useFillForm() {
  return useFormCommand(async ({ suggestedName, ...form }: Fill) => {
    const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
    if (picked === null) return null
    const { token } = picked
    return { ...(await call('forms.fill', { ...form, token })), token }
  })
}

/** Asks for another workbook and lays it beside the known one; null when the user cancelled. */
export function useCompareForm() {
  return useMutation({
    mutationFn: async (id: number) => {
      const picked = await call('files.pickOpen', { purpose: 'form' })
      if (picked === null) return null
      return { ...(await call('forms.compare', { id, token: picked.token })), token: picked.token }
    },
  })
}

type Replace = Readonly<{ id: number; token: string; cells: readonly FormCell[] }>

export const useReplaceForm = () =>
  useFormCommand(({ cells, ...form }: Replace) =>
    call('forms.replace', { ...form, cells: [...cells] }),
  )
