import { isInLedger, isLanded } from '../../destination/index.ts'
import { DEFAULT_WILLINGNESS } from '../../willingness/index.ts'
import type { Person, Standing } from './person.ts'

/** `uncoded`: to or from a destination that no list of codes knows, which is neither landed nor unemployed. */
export type MoveKind = 'landed' | 'fallback' | 'movedIn' | 'movedOut' | 'reclassified' | 'uncoded'

/** On which side somebody stands: `none` is not in N. */
export type Side = 'none' | 'unemployed' | 'landed' | 'uncoded'

export function sideOf(
  { counted, destination }: Pick<Person, 'counted' | 'destination'>,
  cohort: number,
): Side {
  if (!counted) return 'none'
  if (isInLedger(destination)) return 'unemployed'
  return isLanded(destination, cohort) ? 'landed' : 'uncoded'
}

/**
 * How somebody moved between the day before the period and its last day; null: not at all. Both ends are compared:
 * who landed and fell back in between has not moved.
 */
export function moveOf(person: Person, cohort: number): MoveKind | null {
  const { before } = person
  return before === null ? null : moveBetween(before, person, cohort)
}

type End = Standing & Readonly<{ counted: boolean }>

export function moveBetween(before: End, after: End, cohort: number): MoveKind | null {
  const [began, ended] = [sideOf(before, cohort), sideOf(after, cohort)]
  if (began === ended) return began !== 'none' && classed(before, after) ? 'reclassified' : null
  if (began === 'none') return 'movedIn'
  if (ended === 'none') return 'movedOut'
  if (began === 'uncoded' || ended === 'uncoded') return 'uncoded'
  return ended === 'landed' ? 'landed' : 'fallback'
}

/** The willingness of the landed says nothing any more. */
function classed(before: Standing, after: Standing): boolean {
  if (before.destination !== after.destination) return true
  return isInLedger(after.destination) && willingnessOf(before) !== willingnessOf(after)
}

const willingnessOf = ({ willingness }: Standing): string => willingness ?? DEFAULT_WILLINGNESS
