import { submissionReport } from '#shared/domain/report/index.ts'
import { selectHandingIn, selectPeriods } from '../../periods/repository.ts'
import { ofNobody } from './of-nobody.ts'
import type { TableSource } from './table-source.ts'

/** Of the periods that lie in the days, or of all that had begun; of one school where one is asked for. */
export const submissionTable: TableSource = {
  table({ head, scope, hasPeriod, where: { school, ...others } }) {
    const { db, cohort, asOf } = scope
    const periods = selectPeriods(db, cohort).filter(
      ({ dateFrom, dateTo }) => dateFrom <= asOf && (!hasPeriod || dateTo >= head.from),
    )
    const role = head.isCentral ? 'central' : 'school'
    const schools = selectHandingIn(db, { role, schoolName: head.unit }).filter(
      ({ name }) => school === undefined || name === school,
    )
    return ofNobody(submissionReport(head, periods, schools), others)
  },
  behind: () => [],
}
