import { z } from 'zod'
import { Cohort, Day } from '../schemas/common.ts'
import { Known } from '../schemas/past.ts'
import { query } from './spec.ts'

const Count = z.int().nonnegative()

/** How many of how many had landed on a day. */
const DayRate = z.strictObject({ day: Day, graduates: Count, landed: Count })

const LastYear = z.strictObject({
  /** the day this year that is compared */
  day: Day,
  /** when it was last year */
  dayThen: Day,
  graduates: Count,
  landed: Count,
})

const Week = z.strictObject({
  /** a Monday */
  from: Day,
  /** its Sunday, or the day as of which is asked */
  to: Day,
  contacts: Count,
  /** different people who were reached */
  people: Count,
  /** of those who stood in the ledger at its end, how many were reached */
  reached: Count,
  unemployed: Count,
})

/** All that the first view of the reports shows as of a day. */
export const Overview = z.strictObject({
  asOf: Day,
  cohort: Cohort,
  schemeName: z.string(),
  /** what the total rate is called in the scheme */
  rateName: z.string(),
  /** of the cohort, in N or not */
  people: Count,
  graduates: Count,
  landed: Count,
  pending: Count,
  unemployed: Count,
  /** seven days before; null: nothing is known of that day */
  weekBefore: z.strictObject({ day: Day, unemployed: Count }).nullable(),
  curve: z.array(DayRate),
  /** first day of the time that the curve shows */
  curveFrom: Day,
  lastYearCurve: z.array(LastYear),
  /** same day last year, or the nearest earlier one within seven */
  lastYear: LastYear.nullable(),
  /** every code of the cohort, and those that are stored without being on its list */
  willingness: z.array(z.strictObject({ code: z.string(), people: Count })),
  /** groups with members */
  groups: z.array(
    z.strictObject({ code: z.string(), graduates: Count, landed: Count, unemployed: Count }),
  ),
  weeks: z.array(Week),
  /** of those in the ledger; `helpers`: different people who help them */
  pairing: z.strictObject({ paired: Count, helpers: Count, staff: Count }),
})
export type Overview = z.infer<typeof Overview>

export const overview = {
  'reports.overview': query(
    z.strictObject({ asOf: Day.nullable(), known: Known.optional() }),
    Overview,
  ),
}
