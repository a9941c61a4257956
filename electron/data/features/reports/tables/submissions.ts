import { submissionReport } from '#shared/domain/report/index.ts'
import { selectHandingIn, selectPeriods } from '../../periods/repository.ts'
import type { TableSource } from './table-source.ts'

/** Of the periods that lie in the days, or of all that had begun. Nobody is behind its figures. */
export const submissionTable: TableSource = {
  table({ head, scope, hasPeriod }) {
    const { db, cohort, asOf } = scope
    const periods = selectPeriods(db, cohort).filter(
      ({ dateFrom, dateTo }) => dateFrom <= asOf && (!hasPeriod || dateTo >= head.from),
    )
    const role = head.isCentral ? 'central' : 'school'
    return submissionReport(head, periods, selectHandingIn(db, { role, schoolName: head.unit }))
  },
  behind: () => [],
}
