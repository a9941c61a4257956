import { keyGroupCounting, keyGroupReport } from '#shared/domain/report/index.ts'
import { countedTable } from './table-source.ts'

export const keyGroupTable = countedTable({
  wish: ({ head }) => ({ groups: true, workSince: head.from }),
  counting: keyGroupCounting,
  report: keyGroupReport,
})
