import { keyGroupCounting, keyGroupReport } from '#shared/domain/report/index.ts'
import { countedTable } from './table-source.ts'

export const keyGroupTable = countedTable({
  wish: ({ head }) => ({ groups: true, work: { since: head.from, byHelper: false } }),
  counting: keyGroupCounting,
  report: keyGroupReport,
})
