import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export function useSaveStaff() {
  return useMutation({ mutationFn: (staff: Input<'staff.save'>) => call('staff.save', staff) })
}

export function useRemoveStaff() {
  return useMutation({ mutationFn: (id: number) => call('staff.remove', { id }) })
}

export function usePairMany() {
  return useMutation({ mutationFn: (pairs: Input<'staff.pair'>) => call('staff.pair', pairs) })
}
