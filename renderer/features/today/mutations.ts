import { useMutation } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

const SCREEN = 'today'

export function useFinishDay() {
  return useMutation({
    mutationFn: (note: string) => call('today.finish', { note, screen: SCREEN }),
  })
}
