// Last year beside this year: the figure that the tables compare with, and the days of the curve.
import type { Overview } from '#shared/contract/overview.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { sameDayNextYear, standingsOn } from '#shared/domain/overview/index.ts'
import { sameDayLastYear, unitFacts, unitRow } from '#shared/domain/report/index.ts'
import { hasPeople, lastYearOf } from '../reports/last-year.ts'
import { selectAlike } from '../reports/people.ts'
import type { Asked } from '../reports/tables/table-source.ts'
import { selectBaselines } from './baselines.ts'
import { selectHappened } from './happened.ts'

type LastDay = NonNullable<Overview['lastYear']>

/** As R1 says it in its total. */
export function lastYearTotal(asked: Asked): LastDay | null {
  const { head, scope } = asked
  const facts = unitFacts(head)
  const units = { facts, rowsOf: unitRow(head) }
  const { total } = lastYearOf(asked, selectAlike(scope, { facts }), units)
  if (total === null) return null
  const { graduates, landed, day } = total
  return { day: sameDayNextYear(day), dayThen: day, graduates, landed }
}

/** Of last year's people in this ledger on the days of this year's curve, else on the days that were imported. */
export function lastYearCurve(
  { head, scope }: Asked,
  days: readonly Day[],
): Overview['lastYearCurve'] {
  const cohort = scope.cohort - 1
  if (!hasPeople(scope.db, cohort)) {
    return selectBaselines(scope.db, cohort, head.isCentral ? null : head.unit)
      .map(({ day, ...figures }) => ({ day: sameDayNextYear(day), dayThen: day, ...figures }))
      .filter(({ day }) => day <= scope.asOf)
  }
  const { start, happened } = selectHappened({ db: scope.db, cohort })
  const then = days.map(sameDayLastYear)
  return standingsOn(start, happened, then).map(({ day: dayThen, landed }, at) => ({
    day: days[at] ?? dayThen,
    dayThen,
    graduates: start.unemployed,
    landed,
  }))
}
