import type { CellStyle } from 'hucre'
import { textWidth, titleLines } from '#shared/domain/report/title.ts'
import { textCell } from './cells.ts'
import { heightOf, linesOf, roomOf } from './measure.ts'
import { type Area, type Page, putMerged, setHeight } from './page.ts'
import { headerStyle, LINE_LEFT, LINE_RIGHT, SIZES, TITLE } from './styles.ts'
import type { SheetColumn, SheetLine, SheetSpec } from './types.ts'

const LARGEST_HEADER = 11
/** Rows of the title and of the lines below it. */
const titleRows = (spec: SheetSpec): number => 1 + linesBelow(spec).length

/** Left and right beside each other, or below each other where the table is too narrow for both. */
function linesBelow(spec: SheetSpec): readonly (SheetLine & Readonly<{ split: number }>)[] {
  const last = spec.columns.length
  return spec.lines.flatMap((line) => {
    const split = splitAt(spec, line)
    if (split !== null) return [{ ...line, split }]
    return [
      { left: line.left, right: '', split: last },
      { left: '', right: line.right, split: 0 },
    ].filter(({ left, right }) => left + right !== '')
  })
}

export function hasGroups(spec: SheetSpec): boolean {
  return spec.columns.some((column) => column.group !== null)
}

/** The first row below the header. */
export function headRows(spec: SheetSpec): number {
  return titleRows(spec) + (hasGroups(spec) ? 2 : 1)
}

export function putTitle(page: Page, spec: SheetSpec): void {
  const last = spec.columns.length - 1
  putMerged(page, { top: 0, bottom: 0, left: 0, right: last }, textCell(spec.title, TITLE), TITLE)
  setHeight(page, 0, 36)
  linesBelow(spec).forEach(({ left, right, split }, index) => {
    const row = index + 1
    const put = (from: number, to: number, text: string, style: CellStyle): void => {
      if (from > to) return
      const area = { top: row, bottom: row, left: from, right: to }
      putMerged(page, area, textCell(text, style), style)
    }
    put(0, split - 1, left, LINE_LEFT)
    put(split, last, right, LINE_RIGHT)
    const isAlone = split === 0 || split > last
    const lines = isAlone ? linesOf(left + right, widthOf(spec.columns), SIZES.line) : 1
    setHeight(page, row, Math.max(20, heightOf(lines, SIZES.line)))
  })
}

const widthOf = (columns: readonly SheetColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0)
const MARGIN = 3

/** First column of the right half: as far right as the right text still fits; null where both do not. */
function splitAt({ columns }: SheetSpec, { left, right }: SheetLine): number | null {
  if (right === '') return columns.length
  for (let split = columns.length - 1; split >= (left === '' ? 0 : 1); split--) {
    if (widthOf(columns.slice(split)) < textWidth(right) + MARGIN) continue
    return left === '' || widthOf(columns.slice(0, split)) >= textWidth(left) + MARGIN
      ? split
      : null
  }
  return null
}

/** One header row, or two where columns stand under a common title. */
export function putHeader(page: Page, spec: SheetSpec): void {
  const first = titleRows(spec)
  const bottom = headRows(spec) - 1
  const size = headerSize(spec)
  const style = headerStyle(size)
  const put = (area: Area, text: string): void =>
    putMerged(page, area, textCell(text, style), style)
  let left = 0
  while (left < spec.columns.length) {
    const group = spec.columns[left]?.group ?? null
    const right = group === null ? left : lastOfGroup(spec.columns, left, group)
    if (group !== null) put({ top: first, bottom: first, left, right }, group)
    const top = group === null ? first : bottom
    spec.columns.slice(left, right + 1).forEach((column, index) => {
      const at = left + index
      put({ top, bottom, left: at, right: at }, broken(column, size))
    })
    left = right + 1
  }
  const lines = spec.columns.map((column) => linesOf(broken(column, size), column.width, size))
  if (hasGroups(spec)) setHeight(page, first, heightOf(groupLines(spec, size), size))
  setHeight(page, bottom, heightOf(Math.max(2, ...lines), size))
}

/** Lines that the titles of groups need in the width of their columns. */
function groupLines({ columns }: SheetSpec, size: number): number {
  const lines = columns.map(({ group }, left) => {
    if (group === null || columns[left - 1]?.group === group) return 1
    const own = columns.slice(left, lastOfGroup(columns, left, group) + 1)
    return linesOf(group, widthOf(own), size)
  })
  return Math.max(1, ...lines)
}

/** A title that needs more than one line breaks where it makes sense. */
function broken(column: SheetColumn, size: number): string {
  return titleLines(column.title, roomOf(column.width, size)).join('\n')
}

function headerSize(spec: SheetSpec): number {
  return Math.min(LARGEST_HEADER, spec.bodySize)
}

function lastOfGroup(columns: readonly SheetColumn[], from: number, group: string): number {
  let last = from
  while (columns[last + 1]?.group === group) last++
  return last
}
