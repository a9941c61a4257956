// Where a sheet's header stands: below titles and notes, in one row or several (groups above, pinyin below).
import { type ImportRow, isBlank, textOf } from './cell.ts'
import { isChinese } from './header-text.ts'
import { knownHeader } from './known-headers.ts'
import { type Merge, mergesWithin } from './merges.ts'

/** Rows from 0, both included; a sheet without a header has its first record at `top` and `bottom` before it. */
export type HeaderRows = Readonly<{ top: number; bottom: number }>

/** A header far down is looked for only where none stands above. */
const SEARCHED = [60, 1_000] as const
const ENOUGH = 2
const MOST_ROWS = 3
const LONGEST = 40

/** The header rows of a sheet; null when no row has at least two headers that are known. */
export function findHeaderRows(
  rows: readonly ImportRow[],
  merges: readonly Merge[] = [],
): HeaderRows | null {
  const best = SEARCHED.map((searched) => bestRow(rows, searched)).find((found) => found >= 0)
  if (best === undefined) return null
  const near = mergesWithin(merges, best - MOST_ROWS, best + MOST_ROWS)
  let top = best
  let bottom = best
  if (isSplit(rows[best] ?? [], rows[best + 1])) bottom++
  while (bottom - top + 1 < MOST_ROWS && isLowerRow(rows, near, bottom)) bottom++
  while (bottom - top + 1 < MOST_ROWS && isUpperRow(rows, near, top)) top--
  return { top, bottom }
}

function bestRow(rows: readonly ImportRow[], searched: number): number {
  let best = -1
  let most = ENOUGH - 1
  for (let index = 0; index < Math.min(rows.length, searched); index++) {
    const count = countKnown(rows[index] ?? [])
    if (count > most) {
      best = index
      most = count
    }
  }
  return best
}

function countKnown(row: ImportRow): number {
  let count = 0
  for (const cell of row) {
    if (typeof cell === 'string' && cell.length <= LONGEST && knownHeader(cell) !== undefined)
      count++
  }
  return count
}

/** A row of groups above, or of headers for columns whose own cell is empty, because cells were merged. */
function isUpperRow(rows: readonly ImportRow[], merges: readonly Merge[], below: number): boolean {
  const upper = rows[below - 1]
  const header = rows[below] ?? []
  const filled = upper?.filter((cell) => !isBlank(cell)) ?? []
  if (upper === undefined || filled.length < 2 || !filled.every(isHeaderText)) return false
  const isRepeated = countKnown(upper) >= ENOUGH
  const isAbovePinyin = !header.some((cell) => isChinese(textOf(cell)))
  const isBesideBlank = upper.some((cell, index) => !isBlank(cell) && isBlank(header[index]))
  return isRepeated || isAbovePinyin || isBesideBlank || isGroups(upper, header, merges, below - 1)
}

/** Short texts over several headers each: merged, or with blanks beside them where the file has no merged areas. */
function isGroups(
  upper: ImportRow,
  header: ImportRow,
  merges: readonly Merge[],
  row: number,
): boolean {
  const isPart = (wide: number): boolean => wide > 1 && wide < header.length
  if (merges.some(({ top, left, right }) => top === row && isPart(right - left + 1))) return true
  const places = upper.flatMap((cell, index) => (isBlank(cell) ? [] : [index]))
  const isShort = places.every((index) => /^[^\d\s]{1,10}$/u.test(textOf(upper[index]).trim()))
  const isWide = places.every((at) => isBlank(upper[at + 1]) && !isBlank(header[at + 1]))
  return merges.length === 0 && isShort && isWide
}

/** 填报人：张三 is no header. */
function isHeaderText(cell: ImportRow[number]): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST) return false
  return !/[:：]/.test(cell) || knownHeader(cell) !== undefined
}

/** Known words again (pinyin), or the lower half of cells that are merged over both rows. */
function isLowerRow(rows: readonly ImportRow[], merges: readonly Merge[], above: number): boolean {
  const header = rows[above] ?? []
  const lower = rows[above + 1]
  if (lower === undefined) return false
  if (countKnown(lower) >= ENOUGH) return true
  return merges.some(
    ({ top, left, bottom }) =>
      top <= above && bottom === above + 1 && bottom - top < MOST_ROWS && !isBlank(header[left]),
  )
}

/**
 * Without merged areas: texts below a group header and the blank cells beside it, and nothing below those columns that
 * every record fills.
 */
function isSplit(header: ImportRow, lower: ImportRow | undefined): boolean {
  if (lower === undefined) return false
  const filled = lower.flatMap((cell, index) => (isBlank(cell) ? [] : [index]))
  if (filled.length < 2 || !filled.every((index) => isHeaderText(lower[index] ?? null)))
    return false
  const isBesideGroup = filled.some((index) => isBlank(header[index]))
  return isBesideGroup && !filled.some((index) => isKey(header[index]))
}

const KEYS: ReadonlySet<string> = new Set(['student_no', 'id_no', 'name'])

function isKey(cell: ImportRow[number] | undefined): boolean {
  const known = typeof cell === 'string' ? knownHeader(cell) : undefined
  return known?.as === 'field' && KEYS.has(known.key)
}
