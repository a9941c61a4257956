// How wide a column may be, and how wide it should be for what it shows.
import type { GridCell, GridColumn, IdVector, RowSource } from './types.ts'

export const NARROWEST = 40
export const WIDEST = 800

// Padding and line of a cell; in a header also the arrow with its rank, and the menu's button.
const CELL_EXTRA = 18
const MARK_EXTRA = 14
const TAG_EXTRA = 12
const WAS_EXTRA = 6
const HEADER_EXTRA = 60
// A screen has some tens of rows; what lies farther away does not decide how wide a column is.
const ROWS_AROUND = 500

/** Whole pixels within what a column may take. */
export function clampWidth(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))
}

/** The width in pixels of a text as it is drawn. */
export type Measure = (text: string, part: 'cell' | 'header' | 'tag') => number

/** The width at which the title and all these cells can be read. */
export function fitWidth(
  column: Pick<GridColumn, 'title'>,
  cells: Iterable<GridCell>,
  measure: Measure,
): number {
  let widest = measure(column.title, 'header') + HEADER_EXTRA
  for (const cell of cells) widest = Math.max(widest, cellWidth(cell, measure))
  return clampWidth(Math.ceil(widest))
}

function cellWidth({ text, was, tag, mark }: GridCell, measure: Measure): number {
  // A cell shows its first line.
  const [line = ''] = text.split('\n', 1)
  const tagged = tag === undefined ? 0 : measure(tag, 'tag') + TAG_EXTRA
  const before = was === undefined || was === '' ? 0 : measure(was, 'cell') + WAS_EXTRA
  const marked = mark === 'error' || mark === 'warning' ? MARK_EXTRA : 0
  return measure(line, 'cell') + CELL_EXTRA + before + tagged + marked
}

/** A column's cells in the rows around one, as far as they are loaded. */
export function* loadedCells(
  ids: IdVector,
  rows: Pick<RowSource, 'get'>,
  columnKey: string,
  around: number,
): Generator<GridCell> {
  const last = Math.min(ids.length - 1, around + ROWS_AROUND)
  for (let index = Math.max(0, around - ROWS_AROUND); index <= last; index += 1) {
    const id = ids[index]
    const cell = id === undefined ? undefined : rows.get(id)?.[columnKey]
    if (cell !== undefined) yield cell
  }
}

/** Measures with the fonts of an element of the grid. */
export function measureLike(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const { fontSize, fontFamily } = getComputedStyle(element)
  const fonts = {
    cell: `${fontSize} ${fontFamily}`,
    header: `600 ${fontSize} ${fontFamily}`,
    tag: `12px ${fontFamily}`,
  }
  return (text, part) => {
    if (context === null) return 0
    if (context.font !== fonts[part]) context.font = fonts[part]
    return context.measureText(text).width
  }
}
