import { assistanceCounting, assistanceReport, unitFacts } from '#shared/domain/report/index.ts'
import { countedTable } from './table-source.ts'

export const assistanceTable = countedTable({
  wish: ({ head }) => ({
    facts: head.rowsAre === 'helpers' ? [] : unitFacts(head),
    workSince: head.from,
  }),
  counting: assistanceCounting,
  report: assistanceReport,
})
