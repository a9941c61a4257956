import { addDays, type Day } from '../day/index.ts'
import { periodStart } from '../day/period.ts'

export type Week = Readonly<{ from: Day; to: Day }>

/** The last weeks from Monday to Sunday; the newest ends as of the day. */
export function weeksUntil(asOf: Day, count: number): Week[] {
  const newest = periodStart('week', asOf)
  return Array.from({ length: count }, (_, at) => {
    const from = addDays(newest, (at + 1 - count) * 7)
    const sunday = addDays(from, 6)
    return { from, to: sunday < asOf ? sunday : asOf }
  })
}
