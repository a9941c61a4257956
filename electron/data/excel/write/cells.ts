import type { Cell, CellStyle } from 'hucre'
import type { CellContent, CellKind } from './types.ts'

export type OutCell = Partial<Cell>

const LONGEST = 32_767
// The writer would take these words for error values.
const LOOKS_LIKE_ERROR = /^#/

/** A cell that is text whatever it begins with: = + - @ never become a formula. */
export function textCell(text: string, style: CellStyle): OutCell {
  const value = text.slice(0, LONGEST)
  if (value === '') return { value: null, style }
  return LOOKS_LIKE_ERROR.test(value)
    ? { value, richText: [{ text: value, ...(style.font ? { font: style.font } : {}) }], style }
    : { value, type: 'string', style }
}

/** Numbers that a rate says in words: they are calculated with. */
const NUMERIC = /^-?\d+(\.\d+)?$/

/** The number that a cell of figures holds; null for a dash and other words. */
export function figureOf(content: CellContent, kind: CellKind): number | null {
  if (typeof content === 'number') return content
  return content !== null && kind !== 'text' && NUMERIC.test(content) ? Number(content) : null
}

/** Counts and rates as numbers that can be calculated with; a dash stays a dash. */
export function contentCell(content: CellContent, kind: CellKind, style: CellStyle): OutCell {
  const figure = figureOf(content, kind)
  if (figure !== null) return { value: figure, type: 'number', style }
  return textCell(typeof content === 'string' ? content : '', style)
}

/** What is calculated shows our value before anything is calculated. */
export function formulaCell(formula: string, result: number | string, style: CellStyle): OutCell {
  return { formula, formulaResult: result, type: 'formula', style }
}

/** A, B, … Z, AA of a column counted from 0. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (index % 26))
}
