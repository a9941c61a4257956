import { addDays, type Day } from './index.ts'

export const PERIODS = ['day', 'week', 'tenDays', 'month'] as const
export type PeriodKind = (typeof PERIODS)[number]

const FROM_MONDAY = [6, 0, 1, 2, 3, 4, 5] as const
const TEN_DAYS = [1, 11, 21] as const

/** First day of the period of this kind in which a day lies: Monday, the 1st, 11th or 21st, the 1st. */
export function periodStart(kind: PeriodKind, day: Day): Day {
  const date = Number(day.slice(8))
  switch (kind) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -(FROM_MONDAY[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0))
    case 'tenDays':
      return addDays(day, (TEN_DAYS.findLast((first) => first <= date) ?? 1) - date)
    case 'month':
      return `${day.slice(0, 8)}01`
  }
}
