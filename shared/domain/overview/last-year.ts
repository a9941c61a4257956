import { addDays, addMonths, type Day } from '../day/index.ts'

const MOST_DAYS_EARLIER = 7

/** Where a day of last year stands on this year's curve. */
export const sameDayNextYear = (day: Day): Day => addMonths(day, 12)

/** Of entries in the order of their days, the one of this day, or else the nearest earlier within seven days. */
export function nearestBefore<T extends Readonly<{ day: Day }>>(
  entries: readonly T[],
  day: Day,
): T | undefined {
  const earliest = addDays(day, -MOST_DAYS_EARLIER)
  return entries.findLast((entry) => entry.day <= day && entry.day >= earliest)
}
