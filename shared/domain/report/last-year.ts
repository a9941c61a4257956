// The same day last year beside a table: only totals are compared, because the groups of the schemes differ.
import type { ReportTable } from '#shared/schemas/report.ts'
import { addMonths, type Day } from '../day/index.ts'
import { isLanded } from '../destination/index.ts'
import { percent, pointsAbove, schemeFor } from '../rates/index.ts'
import { figure } from './columns.ts'
import { type Counting, type Counts, inN, type Person } from './count/index.ts'
import type { ReportHead } from './types.ts'

/** What was counted then, and on which day: the same, or one up to seven days earlier. */
export type LastCounts = Readonly<{ graduates: number; landed: number; day: Day }>

export type LastYear = Readonly<{
  total: LastCounts | null
  /** by the key of a row; null: not known */
  of: (row: string) => LastCounts | null
  notes: readonly string[]
}>

export const NOT_ASKED: LastYear = { total: null, of: () => null, notes: [] }

/** 29 February has the day before beside it. */
export const sameDayLastYear = (day: Day): Day => addMonths(day, -12)

/** Last year's people in the rows of a table. */
export const lastYearCounting = (
  { cohort }: ReportHead,
  rowsOf: Counting<Person>['rowsOf'],
): Counting<Person> => ({
  rowsOf,
  figures: [
    figure(
      'graduates',
      '',
      inN(() => true),
    ),
    figure(
      'landed',
      '',
      inN(({ destination }) => isLanded(destination, cohort - 1)),
    ),
  ],
})

/** The rate of then, and how far this year's is above it. */
export function comparedRates(
  { landed = 0, graduates = 0 }: Counts,
  last: LastCounts | null,
): ReportTable['rows'][number] {
  const before = { part: last?.landed ?? 0, whole: last?.graduates ?? 0 }
  return {
    last_year_rate: percent(before.part, before.whole),
    year_on_year: pointsAbove({ part: landed, whole: graduates }, before),
  }
}

/** Whether the groups of both years are the same. */
export function schemesNote({ cohort }: ReportHead): string[] {
  const [now, then] = [schemeFor(cohort), schemeFor(cohort - 1)]
  return now.id === then.id
    ? []
    : [`两届统计口径不同（${then.name}、${now.name}），只比较${now.totalName}，不比较分项率。`]
}
