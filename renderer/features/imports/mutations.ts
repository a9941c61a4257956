import { useMutation } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export function useUndoImport() {
  return useMutation({ mutationFn: (batch: number) => call('history.undo', { batch }) })
}
