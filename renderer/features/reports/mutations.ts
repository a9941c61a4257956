import { useMutation } from '@tanstack/react-query'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { call } from '../../lib/ipc-client.ts'

type Request = Readonly<{
  reports: readonly ReportId[]
  asOf: string | null
  known: Known
  suggestedName: string
  /** with what is restricted, which is logged */
  reason?: string
}>

/** Asks where to, then writes one workbook; null when the user cancelled. */
export function useExportReports() {
  return useMutation({
    mutationFn: async ({ reports, suggestedName, ...of }: Request) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { token } = picked
      const written = await call('reports.export', { ...of, reports: [...reports], token })
      return { ...written, token }
    },
  })
}

type Wanted = Readonly<{ asOf: string | null; known: Known; reason: string }>

/** What is restricted in the list of names, until the ledger is locked. */
export function useRevealNames() {
  return useMutation({ mutationFn: (wanted: Wanted) => call('reports.revealDetails', wanted) })
}
