import { textWidth, titleLines } from '#shared/domain/report/title.ts'
import { textCell } from './cells.ts'
import { heightOf, linesOf, roomOf } from './measure.ts'
import { type Area, type Page, putMerged, setHeight } from './page.ts'
import { headerStyle, LINE_LEFT, LINE_RIGHT, TITLE } from './styles.ts'
import type { SheetColumn, SheetSpec } from './types.ts'

const LARGEST_HEADER = 11
/** Rows of title and second line. */
const TITLE_ROWS = 2

export function hasGroups(spec: SheetSpec): boolean {
  return spec.columns.some((column) => column.group !== null)
}

/** The first row below the header. */
export function headRows(spec: SheetSpec): number {
  return TITLE_ROWS + (hasGroups(spec) ? 2 : 1)
}

export function putTitle(page: Page, spec: SheetSpec): void {
  const last = spec.columns.length - 1
  putMerged(page, { top: 0, bottom: 0, left: 0, right: last }, textCell(spec.title, TITLE), TITLE)
  setHeight(page, 0, 36)
  const split = splitAt(spec)
  putMerged(
    page,
    { top: 1, bottom: 1, left: 0, right: split - 1 },
    textCell(spec.left, LINE_LEFT),
    LINE_LEFT,
  )
  putMerged(
    page,
    { top: 1, bottom: 1, left: split, right: last },
    textCell(spec.right, LINE_RIGHT),
    LINE_RIGHT,
  )
  setHeight(page, 1, 22)
}

/** First column of the right half: as far right as the right text still fits. */
function splitAt(spec: SheetSpec): number {
  const wanted = textWidth(spec.right) + 4
  let room = 0
  for (let index = spec.columns.length - 1; index > 1; index--) {
    room += spec.columns[index]?.width ?? 0
    if (room >= wanted) return index
  }
  return 1
}

/** One header row, or two where columns stand under a common title. */
export function putHeader(page: Page, spec: SheetSpec): void {
  const bottom = headRows(spec) - 1
  const size = headerSize(spec)
  const style = headerStyle(size)
  const put = (area: Area, text: string): void =>
    putMerged(page, area, textCell(text, style), style)
  let left = 0
  while (left < spec.columns.length) {
    const group = spec.columns[left]?.group ?? null
    const right = group === null ? left : lastOfGroup(spec.columns, left, group)
    if (group !== null) put({ top: TITLE_ROWS, bottom: TITLE_ROWS, left, right }, group)
    const top = group === null ? TITLE_ROWS : bottom
    spec.columns.slice(left, right + 1).forEach((column, index) => {
      const at = left + index
      put({ top, bottom, left: at, right: at }, broken(column, size))
    })
    left = right + 1
  }
  const lines = spec.columns.map((column) => linesOf(broken(column, size), column.width, size))
  if (hasGroups(spec)) setHeight(page, TITLE_ROWS, heightOf(1, size))
  setHeight(page, bottom, heightOf(Math.max(2, ...lines), size))
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
