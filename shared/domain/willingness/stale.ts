// Whether a willingness is still what the person would say (domain.md §4.2: will_date).
import { addDays, type Day } from '../day/index.ts'

/** Whoever is met every week is not asked about the same every week. */
const LEAST_DAYS = 30

/**
 * What was confirmed before this day is stale: nobody asked for the interval of its class, but never within a month.
 * A later contact about the willingness confirms it.
 */
export function staleBefore(interval: number, day: Day): Day {
  return addDays(day, -Math.max(interval, LEAST_DAYS))
}
