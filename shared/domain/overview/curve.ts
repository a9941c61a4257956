// The rate over time. A day's figures are the sum of all that changed until then: nobody is counted once a day.
import { addDays, type Day, daysBetween } from '../day/index.ts'

/** How many more have landed, and stand in the ledger, from a day on. */
export type Change = Readonly<{ landed: number; unemployed: number }>
/** Changes by day, in the order of the days. */
export type Happened = readonly (readonly [day: Day, change: Change])[]
export type StandingsOf = Change & Readonly<{ day: Day }>

const MOST_POINTS = 53
const SHORTEST_DAYS = 8 * 7
const LONGEST_DAYS = 366

/** Where the curve begins: with the first who landed, unless that is too near to show anything, or a year ago. */
export function curveFrom(happened: Happened, asOf: Day): Day {
  const first = firstLanding(happened) ?? asOf
  const days = daysBetween(first, asOf)
  return addDays(asOf, -Math.min(Math.max(days, SHORTEST_DAYS), LONGEST_DAYS))
}

const firstLanding = (happened: Happened): Day | undefined =>
  happened.find(([, { landed }]) => landed > 0)?.[0]

/** The day as of which is asked and others before it in equal steps: none before anybody has landed. */
export function curveDays(happened: Happened, asOf: Day): Day[] {
  const landing = firstLanding(happened)
  if (landing === undefined || landing > asOf) return []
  const span = Math.min(daysBetween(landing, asOf), daysBetween(curveFrom(happened, asOf), asOf))
  const step = Math.max(1, Math.ceil(span / (MOST_POINTS - 1)))
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, at) =>
    addDays(asOf, -at * step),
  ).reverse()
}

/** How everybody stood on these days, which are in order. `start`: before anything happened. */
export function standingsOn(
  start: Change,
  happened: Happened,
  days: readonly Day[],
): StandingsOf[] {
  let { landed, unemployed } = start
  let at = 0
  return days.map((day) => {
    for (; at < happened.length; at += 1) {
      const [on, change] = happened[at] ?? [day, { landed: 0, unemployed: 0 }]
      if (on > day) break
      landed += change.landed
      unemployed += change.unemployed
    }
    return { day, landed, unemployed }
  })
}
