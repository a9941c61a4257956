import { useMutation } from '@tanstack/react-query'
import type { Known } from '#shared/schemas/past.ts'
import { call } from '../../lib/ipc-client.ts'

type Wanted = Readonly<{ asOf: string | null; known: Known; reason: string }>

/** What is restricted in the list of names, until the ledger is locked. */
export function useRevealNames() {
  return useMutation({ mutationFn: (wanted: Wanted) => call('reports.revealDetails', wanted) })
}
