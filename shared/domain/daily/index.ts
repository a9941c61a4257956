// What a day came to: how each person stood before it and after it, made into R9's figures (domain.md §7).
import type { DailyChanges, DailyFigures } from '../../schemas/daily.ts'
import { isInLedger } from '../destination/index.ts'

/** One person's day: on the list of names and counted in N, and with which destination. */
export type PersonDay = Readonly<{
  id: number
  wasListed: boolean
  isListed: boolean
  /** destination as of the day before; null: none known */
  before: string | null
  after: string | null
}>

/** Counted from the list of names, apart from the moves: equation (2) says that they agree. */
export type DayEnds = Readonly<{ opening: number; closing: number }>
export type DayWork = Pick<
  DailyFigures,
  'contacts' | 'validContacts' | 'contactedPeople' | 'pushes'
>

/** What moved that day. */
export type DayMoves = Omit<DailyChanges, 'closing'>

/**
 * Sorts the people whose standing may have changed. Who comes to the list enters as of the morning and may land the
 * same day; who leaves it leaves as of the morning, whatever else was recorded of the day.
 */
export function movesOf(people: Iterable<PersonDay>): DayMoves {
  const landed: { id: number; destination: string }[] = []
  const fallback: number[] = []
  const movedIn: number[] = []
  const movedOut: number[] = []
  for (const { id, wasListed, isListed, before, after } of people) {
    const began = isInLedger(before)
    if (wasListed && !isListed && began) movedOut.push(id)
    if (!isListed) continue
    if (!wasListed && began) movedIn.push(id)
    const ended = isInLedger(after)
    if (began && !ended) landed.push({ id, destination: after ?? '' })
    if (!began && ended) fallback.push(id)
  }
  return { landed, fallback, movedIn, movedOut }
}

/** The day in numbers. */
export function figuresOf(
  { opening, closing }: DayEnds,
  moves: DayMoves,
  work: DayWork,
): DailyFigures {
  const landedBy: Record<string, number> = {}
  for (const { destination } of moves.landed) {
    landedBy[destination] = (landedBy[destination] ?? 0) + 1
  }
  return {
    opening,
    landed: moves.landed.length,
    landedBy,
    fallback: moves.fallback.length,
    movedIn: moves.movedIn.length,
    movedOut: moves.movedOut.length,
    closing,
    ...work,
  }
}

/** What equation (2) expects at the end of the day. */
export function expectedClosing(figures: Omit<DailyFigures, 'landedBy'>): number {
  const { opening, landed, fallback, movedIn, movedOut } = figures
  return opening - landed + fallback + movedIn - movedOut
}

export { correctionsOf, openingOf } from './corrections.ts'
