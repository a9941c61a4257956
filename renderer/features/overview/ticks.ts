import { addDays, type Day, daysBetween } from '#shared/domain/day/index.ts'

const PARTS = 4
/** From so many days on, months say enough. */
const LONG_DAYS = 150

/** Days named below the curve, from its first to its last in equal steps. */
export function ticksOf(from: Day, to: Day): { day: Day; name: string }[] {
  const days = daysBetween(from, to)
  const count = Math.min(PARTS, days)
  const named = (day: Day) => ({ day, name: days > LONG_DAYS ? day.slice(0, 7) : day.slice(5) })
  if (count === 0) return [named(to)]
  return Array.from({ length: count + 1 }, (_, at) =>
    named(addDays(from, Math.round((days * at) / count))),
  )
}
