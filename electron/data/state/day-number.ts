// Days as whole numbers in their order, as they are kept in memory: 20200703. 0: no day.
import type { Day } from '#shared/domain/day/index.ts'

/** Of half a million, few are different. */
const known = new Map<Day, number>()
const REMEMBERED = 10_000

export function dayNumber(day: Day | null): number {
  if (day === null) return 0
  const before = known.get(day)
  if (before !== undefined) return before
  const number = Number(day.replaceAll('-', ''))
  if (known.size >= REMEMBERED) known.clear()
  known.set(day, number)
  return number
}

export function dayOf(number: number): Day | null {
  if (number === 0) return null
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
