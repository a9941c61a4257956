// On which days how many landed or fell back: one walk over the life lines, whatever number of days is asked for.
import type { Day } from '#shared/domain/day/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import type { Change, Happened } from '#shared/domain/overview/index.ts'
import { dayOf } from '../../state/day-number.ts'
import { walk } from '../../state/lines.ts'
import { countStandings, standingAt } from '../reports/books.ts'
import { AT, lifeLines } from '../reports/life-lines.ts'
import type { Scope } from '../reports/repository.ts'

/** Among the bits of what a standing is. */
const LANDED = 1
const UNEMPLOYED = 2

/** What has happened to the people in N, and where they stood before: all of them without a destination. */
export function selectHappened({ db, cohort }: Pick<Scope, 'db' | 'cohort'>): {
  start: Change
  happened: Happened
} {
  const lines = lifeLines({ db, info: { cohort } })
  const { cells } = lines
  const kinds = kindsOf(cohort)
  const landed = new Map<number, number>()
  const unemployed = new Map<number, number>()
  let graduates = 0
  walk(lines, (place) => {
    if (cells[place + AT.counted] !== 1) return
    graduates += 1
    let before = UNEMPLOYED
    const end = place + (cells[place + AT.stood] ?? 0)
    for (let at = place + AT.lines; at < end; at += 2) {
      const kind = kinds[cells[at + 1] ?? 0] ?? 0
      if (kind === before) continue
      const day = cells[at] ?? 0
      note(landed, day, (kind & LANDED) - (before & LANDED))
      note(unemployed, day, ((kind & UNEMPLOYED) - (before & UNEMPLOYED)) / UNEMPLOYED)
      before = kind
    }
  })
  return { start: { landed: 0, unemployed: graduates }, happened: inOrder(landed, unemployed) }
}

/** By number of a standing, 0 being none. */
const kindsOf = (cohort: number): readonly number[] =>
  Array.from({ length: countStandings() }, (_, standing) => {
    const { destination } = standingAt(standing)
    return isLanded(destination, cohort) ? LANDED : isInLedger(destination) ? UNEMPLOYED : 0
  })

function note(changes: Map<number, number>, day: number, by: number): void {
  if (by !== 0) changes.set(day, (changes.get(day) ?? 0) + by)
}

function inOrder(
  landed: ReadonlyMap<number, number>,
  unemployed: ReadonlyMap<number, number>,
): Happened {
  return [...new Set([...landed.keys(), ...unemployed.keys()])]
    .sort((one, other) => one - other)
    .flatMap((number) => {
      const day: Day | null = dayOf(number)
      const change = { landed: landed.get(number) ?? 0, unemployed: unemployed.get(number) ?? 0 }
      return day === null ? [] : [[day, change] as const]
    })
}
