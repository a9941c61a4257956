// Everybody of a cohort in one order, and what is known of them as columns of numbers that stand in it.
import { type Lines, PERSON, walk } from '../../state/lines.ts'
import { type Moment, onceIn } from '../../state/moment.ts'
import type { StateScope } from '../../state/recompute.ts'
import { lifeLines } from './life-lines.ts'

/** `places`: where in the lines each person's begins; -1 of whom there is none. */
export type Placed = Readonly<{ lines: Lines; places: Int32Array }>
/** Life lines, with the numbers of the people. */
export type Roll = Placed & Readonly<{ ids: Int32Array }>
/** A number below `size` of each person. */
export type Column = Readonly<{ numbers: Int32Array; size: number }>

export const rollOf = onceIn(1, (moment): Roll => {
  const lines = lifeLines(moment)
  const people = lines.places.size
  const [ids, places] = [new Int32Array(people), new Int32Array(people)]
  let row = 0
  walk(lines, (place) => {
    ids[row] = lines.cells[place + PERSON] ?? 0
    places[row] = place
    row += 1
  })
  return { lines, ids, places }
})

/** Other lines in the order of the roll. */
export const inRollOrder = (linesOf: (scope: StateScope) => Lines): ((moment: Moment) => Placed) =>
  onceIn(1, (moment) => {
    const lines = linesOf(moment)
    return { lines, places: rollOf(moment).ids.map((id) => lines.places.get(id) ?? -1) }
  })

/** What is read at each of the places; 0 where there is none. */
export function columnOf(
  places: Int32Array,
  size: number,
  read: (place: number) => number,
): Column {
  const numbers = new Int32Array(places.length)
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? -1
    if (place >= 0) numbers[row] = read(place)
  }
  return { numbers, size }
}
