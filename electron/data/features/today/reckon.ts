// What days came to, as is known now: counted from the list of names, from what moved, and from the days' work.
import { type DayMoves, figuresOf, movesOf, type PersonDay } from '#shared/domain/daily/index.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import type { DailyChanges, DailyFigures } from '#shared/schemas/daily.ts'
import { dayNumber } from '../../state/day-number.ts'
import { type Lines, PERSON, walk } from '../../state/lines.ts'
import { listingsSince } from '../../state/listing.ts'
import { standingsOfRemoved } from '../../state/removed-people.ts'
import { countStandings, standingAt } from '../reports/books.ts'
import { AT, lifeLines, standingOn, standingsOn } from '../reports/life-lines.ts'
import type { DayScope } from './day-scope.ts'
import { type DayPeople, selectWork, workOf } from './work.ts'

export type ReckonedDay = Readonly<{
  day: Day
  figures: DailyFigures
  moves: DayMoves
  /** whom somebody spoke with, and to whom vacancies were sent */
  work: DayPeople
}>

/** What is asked of the days: of these people alone, and who was in the ledger when each of them began and ended. */
type Wish = Readonly<{
  of?: ReadonlySet<number> | undefined
  withPeople?: boolean
  /** the last batch that is known of; left out: all */
  knownBy?: number | undefined
}>

/** Of every day from the first to the last. */
export function reckonDays(
  scope: DayScope,
  from: Day,
  until: Day,
  wish: Wish = {},
): readonly (ReckonedDay & Readonly<{ opening: readonly number[]; closing: readonly number[] }>)[] {
  const days: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  const lines = lifeLines(scope)
  const { counts, people, movers } = readDays(scope, lines, days, wish)
  const isOf = (id: number) => lines.places.has(id) && wish.of?.has(id) !== false
  const work = selectWork(scope.db, from, until, isOf)
  return days.map((day, at) => {
    const ends = { opening: counts[at] ?? 0, closing: counts[at + 1] ?? 0 }
    const moves = movesOf((movers[at] ?? []).sort((one, other) => one.id - other.id))
    const done = workOf(work, day)
    return {
      day,
      figures: figuresOf(ends, moves, done.figures),
      moves,
      work: done.people,
      opening: people[at] ?? [],
      closing: people[at + 1] ?? [],
    }
  })
}

export function reckonDay(scope: DayScope, day: Day): ReckonedDay {
  const [reckoned] = reckonDays(scope, day, day)
  if (reckoned === undefined) throw new RangeError(`not a day: ${day}`)
  return reckoned
}

/** The same with everybody who was in the ledger when the day ended: what is frozen. */
export function reckonForGood(
  scope: DayScope,
  day: Day,
): Readonly<{ figures: DailyFigures; changes: DailyChanges }> {
  const [reckoned] = reckonDays(scope, day, day, { withPeople: true })
  if (reckoned === undefined) throw new RangeError(`not a day: ${day}`)
  const { figures, moves, closing } = reckoned
  return { figures, changes: { ...moves, closing: [...closing] } }
}

/** Of the evening before the first day and of each day's evening: how many were in the ledger, and who. */
type Ends = { counts: number[]; people: number[][]; movers: PersonDay[][] }

function readDays({ db, info }: DayScope, lines: Lines, days: readonly Day[], wish: Wish): Ends {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { counts: [], people: [], movers: [] }
  const evenings = [addDays(first, -1), ...days]
  const ends: Ends = {
    counts: evenings.map(() => 0),
    people: evenings.map(() => []),
    movers: days.map(() => []),
  }
  const numbers = evenings.map(dayNumber)
  const standings = numbers.map(() => 0)
  const unemployed = unemployedStandings()
  const { of, withPeople = false, knownBy } = wish
  const mornings = [...days, addDays(last, 1)]
  const listings = listingsSince(db, info.cohort, { mornings, knownBy })
  const put = (id: number, at: number): void => {
    ends.counts[at] = (ends.counts[at] ?? 0) + 1
    if (withPeople) ends.people[at]?.push(id)
  }
  walk(lines, (place) => {
    const id = lines.cells[place + PERSON] ?? 0
    if (lines.cells[place + AT.counted] !== 1 || listings.has(id)) return
    if (of !== undefined && !of.has(id)) return
    standingsOn(lines, place, numbers, standings)
    let before = 0
    for (const [at, after] of standings.entries()) {
      if (unemployed[after] === true) put(id, at)
      if (at > 0 && unemployed[before] !== unemployed[after]) {
        const own = { before: destinationAt(before), after: destinationAt(after) }
        ends.movers[at - 1]?.push({ id, wasListed: true, isListed: true, ...own })
      }
      before = after
    }
  })
  for (const [id, { listed }] of listings) {
    if (of !== undefined && !of.has(id)) continue
    const place = lines.places.get(id)
    const on =
      place === undefined
        ? standingsOfRemoved(db, id, evenings).map(({ destination }) => destination)
        : numbers.map((number) => destinationAt(standingOn(lines, place, number)))
    for (const [at, destination] of on.entries()) {
      // The evening of a day is the morning of the next.
      if (listed[at] === true && isInLedger(destination)) put(id, at)
      if (at === 0) continue
      const moved = { before: on[at - 1] ?? null, after: destination }
      const was = { wasListed: listed[at - 1] === true, isListed: listed[at] === true }
      ends.movers[at - 1]?.push({ id, ...was, ...moved })
    }
  }
  for (const own of ends.people) own.sort((one, other) => one - other)
  return ends
}

const destinationAt = (standing: number): string | null => standingAt(standing).destination

/** Which standings are of people in the ledger. */
const unemployedStandings = (): readonly boolean[] =>
  Array.from({ length: countStandings() }, (_, number) => isInLedger(destinationAt(number)))
