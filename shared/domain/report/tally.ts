// The counts behind a row. Every figure is a count of people; rates come from counts only.
import { isInLedger, isLanded } from '../destination/index.ts'
import { groupOf, type RateScheme } from '../rates/index.ts'
import { DEFAULT_WILLINGNESS } from '../willingness/index.ts'
import type { CensusRow } from './types.ts'

export type Tally = {
  graduates: number
  landed: number
  pending: number
  unemployed: number
  /** by group of the rate scheme */
  readonly groups: Map<string, number>
  /** unemployed by willingness */
  readonly willingness: Map<string, number>
}

function emptyTally(): Tally {
  return {
    graduates: 0,
    landed: 0,
    pending: 0,
    unemployed: 0,
    groups: new Map(),
    willingness: new Map(),
  }
}

type Person = Pick<CensusRow, 'destination' | 'willingness' | 'people'> &
  Readonly<{ pending?: boolean }>

function add(counts: Map<string, number>, key: string, people: number): void {
  counts.set(key, (counts.get(key) ?? 0) + people)
}

/** Counts rows of people with one state each; those not in N must be left out beforehand. */
export function tally(rows: readonly Person[], scheme: RateScheme, cohort: number): Tally {
  const sum = emptyTally()
  for (const { destination, willingness, pending, people } of rows) {
    sum.graduates += people
    add(sum.groups, groupOf(destination, scheme), people)
    if (isLanded(destination, cohort)) {
      sum.landed += people
      if (pending === true) sum.pending += people
    } else if (isInLedger(destination)) {
      sum.unemployed += people
      add(sum.willingness, willingness ?? DEFAULT_WILLINGNESS, people)
    }
  }
  return sum
}
