// The days of a month as a calendar shows them, and how keys move among them.
import { addDays, addMonths, isDay } from '#shared/domain/day/index.ts'

const WEEK = 7
const WEEKS = 6

/** Six weeks of days, from the Monday on or before the first of the day's month. */
export function monthOf(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 8)}01`
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % WEEK))
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: WEEK }, (_, at) => addDays(monday, week * WEEK + at)),
  )
}

/** The day to which a key leads; undefined for keys that do not move. It never leaves the calendar. */
export function dayForKey(day: string, key: string, isFast: boolean): string | undefined {
  const moved = movedDay(day, key, isFast)
  return moved === undefined || isDay(moved) ? moved : day
}

function movedDay(day: string, key: string, isFast: boolean): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -WEEK)
    case 'ArrowDown':
      return addDays(day, WEEK)
    case 'PageUp':
      return addMonths(day, isFast ? -12 : -1)
    case 'PageDown':
      return addMonths(day, isFast ? 12 : 1)
    case 'Home':
      return `${day.slice(0, 8)}01`
    case 'End':
      return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1)
    default:
      return undefined
  }
}
