import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

type Invited = Readonly<{ schoolId: number; suggestedName: string }>

/** Asks where to, then writes the invitation; null when the user cancelled. */
export function useInvite() {
  return useMutation({
    mutationFn: async ({ schoolId, suggestedName }: Invited) => {
      const picked = await call('files.pickSave', { purpose: 'package', suggestedName })
      if (picked === null) return null
      await call('consolidation.invite', { schoolId, token: picked.token })
      return { fileName: picked.name, token: picked.token }
    },
  })
}

export function useApprove() {
  return useMutation({
    mutationFn: (given: Input<'consolidation.approve'>) => call('consolidation.approve', given),
  })
}

export function usePublish() {
  return useMutation({
    mutationFn: (given: Input<'consolidation.publish'>) => call('consolidation.publish', given),
  })
}
