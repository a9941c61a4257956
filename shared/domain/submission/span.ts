import type { Day } from '../day/index.ts'

type Period = Readonly<{ dateFrom: Day; dateTo: Day }>

/** What a period reports: from its first day to its last, or to today before that. */
export function spanOf(
  { dateFrom, dateTo }: Period,
  today: Day,
): Readonly<{ asOf: Day; from: Day }> {
  const asOf = dateTo < today ? dateTo : today
  return { asOf, from: dateFrom <= asOf ? dateFrom : asOf }
}
