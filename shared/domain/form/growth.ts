// Rows of a form that stand once for each person: where everything else goes when they have been repeated.
import { moveReferences, type Reference } from './formula.ts'
import type { Area } from './refs.ts'

/** Rows `first` to `last` give way to `count` copies of rows `bodyFirst` to `bodyLast`. */
export type Growth = Readonly<{
  first: number
  last: number
  bodyFirst: number
  bodyLast: number
  /** at least 1: formulas over rows that are gone would break */
  count: number
}>

export const bodyLength = ({ bodyFirst, bodyLast }: Growth): number => bodyLast - bodyFirst + 1

/** How far the rows below go down; negative where they come up. */
export const growthBy = (growth: Growth): number =>
  growth.count * bodyLength(growth) - (growth.last - growth.first + 1)

const inBody = ({ first, bodyFirst, bodyLast }: Growth, row: number): number =>
  first + Math.min(Math.max(row, bodyFirst), bodyLast) - bodyFirst

/** A row as it becomes; one that is repeated becomes its copy `copy`. */
export function placeRow(growth: Growth, row: number, copy = 0): number {
  if (row < growth.first) return row
  if (row > growth.last) return row + growthBy(growth)
  return inBody(growth, row) + copy * bodyLength(growth)
}

const isRepeated = ({ first, last }: Growth, row: number): boolean => row >= first && row <= last

/** A range from outside grows with the rows that it spans. */
export function placeRange(growth: Growth, top: number, bottom: number): readonly [number, number] {
  const lastCopy = growth.count - 1
  return [
    placeRow(growth, top),
    placeRow(growth, bottom, isRepeated(growth, bottom) ? lastCopy : 0),
  ]
}

/** Areas as they become: within the repeated rows once a copy, across them grown. */
export function placeAreas(growth: Growth, area: Area): Area[] {
  const { top, bottom } = area
  const whole = top <= growth.bodyFirst && bottom >= growth.bodyLast
  if (!whole && isRepeated(growth, top) && isRepeated(growth, bottom)) {
    return Array.from({ length: growth.count }, (_, copy) => ({
      ...area,
      top: placeRow(growth, top, copy),
      bottom: placeRow(growth, bottom, copy),
    }))
  }
  const [first, last] = placeRange(growth, top, bottom)
  return [{ ...area, top: first, bottom: last }]
}

type Home = Readonly<{
  /** sheet in which the formula stands */
  sheet: string
  /** sheet whose rows are repeated */
  grown: string
  /** which copy the formula itself belongs to; null: it stands outside */
  copy: number | null
}>

/**
 * A formula after the rows were repeated. In a copy, what names the repeated rows names that copy: a repeated row is
 * the same row for another person, not one that was filled down.
 */
export function placeFormula(growth: Growth, formula: string, home: Home): string {
  return moveReferences(formula, (reference) => {
    const sheet = reference.sheet ?? home.sheet
    if (sheet.toLowerCase() !== home.grown.toLowerCase()) return undefined
    return home.copy === null
      ? outside(growth, reference)
      : (within(growth, reference, home.copy) ?? outside(growth, reference))
  })
}

function outside(growth: Growth, { first, last, isSummed }: Reference) {
  if (first.row === null) return undefined
  if (last === null) {
    const grows = isSummed && isRepeated(growth, first.row) && growth.count > 1
    if (!grows) return { first: placeRow(growth, first.row), last: null }
    const [top, bottom] = placeRange(growth, first.row, first.row)
    return { first: top, last: bottom }
  }
  if (last.row === null) return undefined
  const [top, bottom] = placeRange(growth, first.row, last.row)
  return { first: top, last: bottom }
}

function within(growth: Growth, { first, last }: Reference, copy: number) {
  if (first.row === null || !isRepeated(growth, first.row)) return undefined
  if (last === null) return { first: placeRow(growth, first.row, copy), last: null }
  if (last.row === null || !isRepeated(growth, last.row)) return undefined
  return { first: placeRow(growth, first.row, copy), last: placeRow(growth, last.row, copy) }
}
