import type { Cell, CellStyle } from 'hucre'
import type { CellContent, SheetColumn } from './types.ts'

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

/** Counts and rates as numbers that can be calculated with; a dash stays a dash. */
export function contentCell(
  content: CellContent,
  kind: SheetColumn['kind'],
  style: CellStyle,
): OutCell {
  if (content === null) return { value: null, style }
  if (typeof content === 'number') return { value: content, type: 'number', style }
  if (kind !== 'text' && /^-?\d+(\.\d+)?$/.test(content)) {
    return { value: Number(content), type: 'number', style }
  }
  return textCell(content, style)
}

/** A sum that shows its value before anything is calculated. */
export function sumCell(range: string, result: number, style: CellStyle): OutCell {
  return { formula: `SUM(${range})`, formulaResult: result, type: 'formula', style }
}

/** A, B, … Z, AA of a column counted from 0. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (index % 26))
}
