// Where a sheet's header stands: below titles and notes, in one row or two (groups above, or pinyin below).
import { type ImportRow, isBlank, textOf } from './cell.ts'
import { isChinese } from './header-text.ts'
import { knownHeader } from './known-headers.ts'

/** Rows from 0, both included. */
export type HeaderRows = Readonly<{ top: number; bottom: number }>

const SEARCHED = 60
const ENOUGH = 2

/** The header rows of a sheet; null when no row has at least two headers that are known. */
export function findHeaderRows(rows: readonly ImportRow[]): HeaderRows | null {
  let best = -1
  let most = 0
  for (let index = 0; index < Math.min(rows.length, SEARCHED); index++) {
    const count = countKnown(rows[index] ?? [])
    if (count >= ENOUGH && count > most) {
      best = index
      most = count
    }
  }
  if (best < 0) return null
  return {
    top: isUpperRow(rows[best - 1], rows[best] ?? []) ? best - 1 : best,
    bottom: isLowerRow(rows[best + 1]) ? best + 1 : best,
  }
}

function countKnown(row: ImportRow): number {
  let count = 0
  for (const cell of row) {
    if (typeof cell === 'string' && cell.length <= 40 && knownHeader(cell) !== undefined) count++
  }
  return count
}

/** A row of group headers gives their headers to columns whose own cell is empty, because cells were merged. */
function isUpperRow(upper: ImportRow | undefined, header: ImportRow): boolean {
  if (upper === undefined) return false
  const filled = upper.filter((cell) => !isBlank(cell))
  if (filled.length < 2 || filled.some((cell) => typeof cell !== 'string')) return false
  const isRepeated = countKnown(upper) >= ENOUGH
  const isAbovePinyin = !header.some((cell) => isChinese(textOf(cell)))
  return (
    isRepeated ||
    isAbovePinyin ||
    upper.some((cell, index) => !isBlank(cell) && isBlank(header[index]))
  )
}

function isLowerRow(lower: ImportRow | undefined): boolean {
  return lower !== undefined && countKnown(lower) >= ENOUGH
}

/** The lowest Chinese text of a column's header cells, else the lowest text, else ''. */
export function headerText(rows: readonly ImportRow[], header: HeaderRows, column: number): string {
  let lowest = ''
  for (let index = header.bottom; index >= header.top; index--) {
    const text = textOf(rows[index]?.[column]).replace(/\s+/g, ' ').trim()
    if (isChinese(text)) return text
    if (lowest === '') lowest = text
  }
  return lowest
}
