// A frozen day beside what is known of it now.
import type { DailyChanges, DailyFigures } from '../../schemas/daily.ts'

export const CORRECTED_FIGURES = [
  'opening',
  'landed',
  'fallback',
  'movedIn',
  'movedOut',
  'closing',
  'contacts',
  'validContacts',
  'contactedPeople',
  'pushes',
] as const
export type CorrectedFigure = (typeof CORRECTED_FIGURES)[number]

/** `added` and `gone`: who counts now and did not then, and the other way round; contacts and pushes name nobody. */
export type Correction = Readonly<{
  figure: CorrectedFigure
  frozen: number
  now: number
  added: readonly number[]
  gone: readonly number[]
}>

export type DayState = Readonly<{ figures: DailyFigures; changes: DailyChanges }>

/** Every figure that is not what was frozen, also where only the people differ. */
export function correctionsOf(frozen: DayState, now: DayState): Correction[] {
  const then = membersOf(frozen.changes)
  const present = membersOf(now.changes)
  return CORRECTED_FIGURES.map((figure) => ({
    figure,
    frozen: frozen.figures[figure],
    now: now.figures[figure],
    added: without(present[figure], then[figure]),
    gone: without(then[figure], present[figure]),
  })).filter(
    ({ frozen: was, now: is, added, gone }) => was !== is || added.length > 0 || gone.length > 0,
  )
}

type Members = Readonly<{ [figure in CorrectedFigure]?: readonly string[] }>

/** Each person who counts, and how: another destination is a correction too. */
function membersOf(changes: DailyChanges): Members {
  const { landed, fallback, movedIn, movedOut, closing } = changes
  return {
    opening: openingOf(changes).map(String),
    landed: landed.map(({ id, destination }) => `${id} ${destination}`),
    fallback: fallback.map(String),
    movedIn: movedIn.map(String),
    movedOut: movedOut.map(String),
    closing: closing.map(String),
  }
}

/** Who was in the ledger when the day began. */
export function openingOf({
  landed,
  fallback,
  movedIn,
  movedOut,
  closing,
}: DailyChanges): readonly number[] {
  const opening = new Set(closing)
  for (const id of [...fallback, ...movedIn]) opening.delete(id)
  // Who came that day and landed was never there before it.
  const came = new Set(movedIn)
  const left = landed.map(({ id }) => id).filter((id) => !came.has(id))
  for (const id of [...left, ...movedOut]) opening.add(id)
  return [...opening]
}

function without(some: readonly string[] = [], others: readonly string[] = []): number[] {
  const known = new Set(others)
  return some.filter((one) => !known.has(one)).map((one) => Number.parseInt(one, 10))
}
