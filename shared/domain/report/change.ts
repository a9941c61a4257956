// Why a figure changed: everybody who stands otherwise at the end than at the beginning, each in exactly one part.
import { moveBetween, sideOf } from './count/moves.ts'
import type { Standing } from './count/person.ts'

/**
 * In the order of the equation. `corrected`: what the beginning said was learnt to be otherwise; `reclassified` stay
 * on their side; `uncoded`: to or from a destination that no list of codes knows.
 */
export const CHANGE_PARTS = [
  'landed',
  'fallback',
  'movedIn',
  'movedOut',
  'corrected',
  'uncoded',
  'reclassified',
] as const
export type ChangePart = (typeof CHANGE_PARTS)[number]

/** What is counted at both ends. */
export const CHANGE_AXES = ['unemployed', 'landed', 'graduates'] as const
export type ChangeAxis = (typeof CHANGE_AXES)[number]

export type End = Standing & Readonly<{ counted: boolean }>
/** `known`: the beginning as it is known at the end. */
export type Ends = Readonly<{ began: End; known: Standing; ended: End }>

/** Null: nobody counts them otherwise than before. */
export function changeOf({ began, known, ended }: Ends, cohort: number): ChangePart | null {
  const move = moveBetween(began, ended, cohort)
  if (move === null) return null
  // The list of names keeps no days: it is never corrected, people come to it and leave it.
  const then: End = { ...known, counted: began.counted }
  const isCorrected =
    move === 'reclassified'
      ? moveBetween(then, ended, cohort) === null
      : sideOf(then, cohort) === sideOf(ended, cohort)
  return isCorrected ? 'corrected' : move
}

/** 1: counts in it since, -1: no more. */
export function shiftOf({ began, ended }: Ends, axis: ChangeAxis, cohort: number): -1 | 0 | 1 {
  const [was, is] = [isOf(began, axis, cohort), isOf(ended, axis, cohort)]
  return was === is ? 0 : is ? 1 : -1
}

export function isOf(end: End, axis: ChangeAxis, cohort: number): boolean {
  const side = sideOf(end, cohort)
  return axis === 'graduates' ? side !== 'none' : side === axis
}

/** Who came and who left. */
export type Shift = Readonly<{ up: number; down: number }>
export type PartOfChange = Readonly<{ part: ChangePart; people: number }> &
  Readonly<Record<ChangeAxis, Shift>>

/** Every part with what it does to each count, also where nobody is in it. */
export function waterfall(people: Iterable<Ends>, cohort: number): PartOfChange[] {
  const parts = new Map(CHANGE_PARTS.map((part) => [part, { people: 0, ...noShifts() }]))
  for (const ends of people) {
    const part = changeOf(ends, cohort)
    const own = part === null ? undefined : parts.get(part)
    if (own === undefined) continue
    own.people += 1
    for (const axis of CHANGE_AXES) {
      const shift = shiftOf(ends, axis, cohort)
      if (shift > 0) own[axis].up += 1
      if (shift < 0) own[axis].down += 1
    }
  }
  return [...parts].map(([part, own]) => ({ part, ...own }))
}

const noShifts = () => ({
  unemployed: { up: 0, down: 0 },
  landed: { up: 0, down: 0 },
  graduates: { up: 0, down: 0 },
})

export const PAIR_AXES = ['destination', 'willingness'] as const
export type PairAxis = (typeof PAIR_AXES)[number]

/** From which code to which; null: none. */
export type Pair = Readonly<{ of: PairAxis; before: string | null; after: string | null }>

/** In which respects somebody stands otherwise; willingness is said of those who look for something at either end. */
export function pairsOf({ began, ended }: Ends): Pair[] {
  return PAIR_AXES.flatMap((of) => {
    const [before, after] = [codeOn(began, of), codeOn(ended, of)]
    return before === after ? [] : [{ of, before, after }]
  })
}

const codeOn = (end: End, axis: PairAxis): string | null => (end.counted ? end[axis] : null)
