import { useMutation } from '@tanstack/react-query'
import type { ReportId } from '#shared/schemas/report.ts'
import { call } from '../../lib/ipc-client.ts'

type Request = Readonly<{
  reports: readonly ReportId[]
  asOf: string | null
  suggestedName: string
}>

/** Asks where to, then writes one workbook; null when the user cancelled. */
export function useExportReports() {
  return useMutation({
    mutationFn: async ({ reports, asOf, suggestedName }: Request) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { token } = picked
      const written = await call('reports.export', { reports: [...reports], asOf, token })
      return { ...written, token }
    },
  })
}
