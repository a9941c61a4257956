// What the tables ask of everybody, as columns of the roll. Of a day those are kept that the tables beside it ask too.

import { OWN } from '../../state/lines.ts'
import { type Moment, onceIn } from '../../state/moment.ts'
import {
  BOOKS,
  countGroupSets,
  countPlaced,
  countStandings,
  FACT_BOOKS,
  FURTHER_FACTS,
  OFFICE_BOOKS,
  offices,
  placedIn,
} from './books.ts'
import { officeLines, reasonLines } from './event-lines.ts'
import { factLines } from './fact-lines.ts'
import { AT, groupsOn, standingOn, stateIn } from './life-lines.ts'
import { type Column, columnOf, inRollOrder, type Placed, rollOf } from './roll.ts'

/** Days of which something is kept, each as a number. */
const DAYS = 8

const inHead = (at: number, sizeOf: () => number) =>
  onceIn(1, (moment) => {
    const { lines, places } = rollOf(moment)
    return columnOf(places, sizeOf(), (place) => lines.cells[place + at] ?? 0)
  })

/** 1: in N. */
export const countedColumn = inHead(AT.counted, () => 2)
export const majorColumn = inHead(AT.major, BOOKS.major.size)
/** By the number of the school; `size` is not known. */
export const schoolColumn = inHead(AT.school, () => 0)

/** For `standingAt`. */
export const standingColumn = onceIn(DAYS, (moment, day: number) => {
  const { lines, places } = rollOf(moment)
  return columnOf(places, countStandings(), (place) => standingOn(lines, place, day))
})

/** For `placedAt`: more are alike in it than in their standing. */
export const placedColumn = onceIn(DAYS, (moment, day: number): Column => {
  const { numbers, size } = standingColumn(moment, day)
  const placed = Int32Array.from({ length: size }, (_, standing) => placedIn(standing))
  return columnOf(numbers, countPlaced(), (standing) => placed[standing] ?? 0)
})

/** For `groupsAt`. */
export const groupColumn = onceIn(DAYS, (moment, day: number) => {
  const { lines, places } = rollOf(moment)
  return columnOf(places, countGroupSets(), (place) => groupsOn(lines, place, day))
})

const factsInOrder = inRollOrder(factLines)
/** One of the `FURTHER_FACTS`, by where it stands among them. */
export const factColumn = onceIn(FURTHER_FACTS.length, (moment, at: number) => {
  const { lines, places } = factsInOrder(moment)
  const size = FACT_BOOKS[at]?.size() ?? 1
  return columnOf(places, size, (place) => lines.cells[place + OWN + at] ?? 0)
})

/** What the events say that hold on the day; 0: nothing. */
const saidOn = ({ lines: { cells }, places }: Placed, day: number, size: number): Column =>
  columnOf(places, size, (place) => stateIn(cells, place + OWN, place + (cells[place] ?? 0), day))

const reasonsInOrder = inRollOrder(reasonLines)
export const reasonColumn = onceIn(DAYS, (moment, day: number) =>
  saidOn(reasonsInOrder(moment), day, BOOKS.reasons.size()),
)

const officesInOrder = inRollOrder(officeLines)
const officesOn = onceIn(DAYS, (moment, day: number) =>
  saidOn(officesInOrder(moment), day, offices.size()),
)
/** One of the `OFFICE_FACTS`, by where it stands among them. */
export function officeColumn(moment: Moment, day: number, at: number): Column {
  const { numbers, size } = officesOn(moment, day)
  const own = Int32Array.from({ length: size }, (_, office) => offices.at(office)?.[at] ?? 0)
  return columnOf(numbers, OFFICE_BOOKS[at]?.size() ?? 1, (office) => own[office] ?? 0)
}
