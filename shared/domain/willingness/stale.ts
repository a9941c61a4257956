// Whether a willingness is still what the person would say (domain.md §4.2: will_date).
import { addDays, type Day } from '../day/index.ts'

/** Whoever is met every week is not asked about the same every week. */
const LEAST_DAYS = 30

/**
 * Stale once nobody has confirmed it for the interval of its class, but never within a month: `confirmed` is its own
 * day or that of a later contact that asked about it.
 */
export function isStale(confirmed: Day, interval: number, day: Day): boolean {
  return confirmed < staleBefore(interval, day)
}

/** What was confirmed before this day is stale. */
export function staleBefore(interval: number, day: Day): Day {
  return addDays(day, -Math.max(interval, LEAST_DAYS))
}
