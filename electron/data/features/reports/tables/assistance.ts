import { assistanceCounting, assistanceReport, unitFacts } from '#shared/domain/report/index.ts'
import { countedTable } from './table-source.ts'

export const assistanceTable = countedTable({
  wish: ({ head }) => ({
    facts: head.rowsAre === 'helpers' ? [] : unitFacts(head),
    placeOnly: true,
    work: { since: head.from, byHelper: head.rowsAre === 'helpers' },
  }),
  counting: assistanceCounting,
  report: assistanceReport,
})
