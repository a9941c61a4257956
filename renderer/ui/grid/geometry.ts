// Where rows and columns lie. "Body" coordinates count from the first row's top as if nothing
// were scaled; scroll offsets are the browser's own.
import type { Cell } from './selection.ts'
import type { GridColumn } from './types.ts'

export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 32
// Chromium caps an element at 33.5 M device px; 15 M CSS px stay below that at 200 %.
export const MAX_BODY_HEIGHT = 15_000_000
const OVERSCAN_ROWS = 6
// Rows hang in blocks, so that their own offsets stay small and change rarely.
const BLOCK_ROWS = 512

export type ColumnLayout = Readonly<{
  /** Width of the row numbers, which lead and stay in view. */
  gutter: number
  /** Left edge of each column, and at the end the total width. */
  offsets: readonly number[]
  frozenCount: number
  frozenWidth: number
  totalWidth: number
}>

export type View = Readonly<{
  rowCount: number
  /** Visible size of the scroller, header included. */
  width: number
  height: number
  scrollTop: number
  scrollLeft: number
}>

/** Inclusive; empty when last < first. */
export type Span = Readonly<{ first: number; last: number }>
export type RowWindow = Span & Readonly<{ base: number; layerTop: number }>

/** Room for the row numbers of a list of this length. */
export function gutterWidth(rowCount: number): number {
  return Math.max(36, 16 + 8 * String(rowCount).length)
}

/** Offsets of all columns; only leading columns can be frozen. */
export function layoutColumns(columns: readonly GridColumn[], gutter = 0): ColumnLayout {
  const offsets = [gutter]
  for (const column of columns) offsets.push((offsets.at(-1) ?? 0) + column.width)
  const firstLoose = columns.findIndex((column) => column.frozen !== true)
  const frozenCount = firstLoose === -1 ? columns.length : firstLoose
  return {
    gutter,
    offsets,
    frozenCount,
    frozenWidth: offsets[frozenCount] ?? gutter,
    totalWidth: offsets.at(-1) ?? 0,
  }
}

/** Height of the scrolled element, header included. */
export function canvasHeight(rowCount: number): number {
  return HEADER_HEIGHT + Math.min(rowCount * ROW_HEIGHT, MAX_BODY_HEIGHT)
}

/** Body pixels for each pixel the scrollbar moves; 1 until the list is too tall for an element. */
export function scrollRatio(view: Pick<View, 'rowCount' | 'height'>): number {
  const real = HEADER_HEIGHT + view.rowCount * ROW_HEIGHT - view.height
  const shown = canvasHeight(view.rowCount) - view.height
  return shown <= 0 || real <= shown ? 1 : real / shown
}

/** The body coordinate at the upper edge of the view. */
export function bodyTop(view: View): number {
  const end = HEADER_HEIGHT + view.rowCount * ROW_HEIGHT - view.height
  return clamp(view.scrollTop * scrollRatio(view), 0, Math.max(0, end))
}

/** Rows to draw, and where the layer that carries them hangs below the header. */
export function rowWindow(view: View): RowWindow {
  const top = bodyTop(view)
  const bottom = top + view.height - HEADER_HEIGHT
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN_ROWS)
  const last = Math.min(view.rowCount - 1, Math.floor(bottom / ROW_HEIGHT) + OVERSCAN_ROWS)
  const base = first - (first % BLOCK_ROWS)
  // Clamped like bodyTop, so that an elastic scroll past the end moves the rows with it.
  const shift = scrollRatio(view) === 1 ? 0 : view.scrollTop - top
  return { first, last, base, layerTop: base * ROW_HEIGHT + shift }
}

/** Columns to draw besides the frozen ones. */
export function columnWindow(layout: ColumnLayout, scrollLeft: number, width: number): Span {
  const count = layout.offsets.length - 1
  const left = scrollLeft + layout.frozenWidth
  let first = layout.frozenCount
  while (first < count - 1 && (layout.offsets[first + 1] ?? 0) <= left) first += 1
  let last = first
  while (last < count - 1 && (layout.offsets[last + 1] ?? 0) < scrollLeft + width) last += 1
  return { first, last: Math.min(last, count - 1) }
}

/** Rows worth having ready: the view and about a page on both sides. */
export function wantedRows(view: View): Span {
  const page = pageRows(view)
  const top = Math.floor(bodyTop(view) / ROW_HEIGHT)
  return {
    first: Math.max(0, top - page),
    last: Math.min(view.rowCount - 1, top + 2 * page + 1),
  }
}

/** Whole rows that fit below the header, at least one. */
export function pageRows(view: Pick<View, 'height'>): number {
  return Math.max(1, Math.floor((view.height - HEADER_HEIGHT) / ROW_HEIGHT))
}

export type Box = Readonly<{ left: number; top: number; width: number; height: number }>

/** A cell's place relative to the scroller's upper left corner, header included. */
export function cellBox(cell: Cell, layout: ColumnLayout, view: View): Box {
  const left = layout.offsets[cell.col] ?? 0
  const width = (layout.offsets[cell.col + 1] ?? left) - left
  return {
    left: cell.col < layout.frozenCount ? left : left - view.scrollLeft,
    top: HEADER_HEIGHT + cell.row * ROW_HEIGHT - bodyTop(view),
    width,
    height: ROW_HEIGHT,
  }
}

/** Whether any part of the cell can be seen. */
export function isInView(cell: Cell, layout: ColumnLayout, view: View): boolean {
  const box = cellBox(cell, layout, view)
  const left = cell.col < layout.frozenCount ? 0 : layout.frozenWidth
  return (
    box.top + box.height > HEADER_HEIGHT &&
    box.top < view.height &&
    box.left + box.width > left &&
    box.left < view.width
  )
}

/** The scroll offsets, moved as little as possible, at which the whole cell is in view. */
export function reveal(
  cell: Cell,
  layout: ColumnLayout,
  view: View,
): Readonly<{ scrollTop: number; scrollLeft: number }> {
  const top = bodyTop(view)
  const rowTop = cell.row * ROW_HEIGHT
  const lowest = rowTop + ROW_HEIGHT - Math.max(ROW_HEIGHT, view.height - HEADER_HEIGHT)
  const wanted = rowTop < top ? rowTop : Math.max(top, lowest)
  return {
    scrollTop: wanted === top ? view.scrollTop : wanted / scrollRatio(view),
    scrollLeft: revealColumn(cell.col, layout, view),
  }
}

function revealColumn(col: number, layout: ColumnLayout, view: View): number {
  if (col < layout.frozenCount) return view.scrollLeft
  const left = layout.offsets[col] ?? 0
  const right = layout.offsets[col + 1] ?? left
  if (left - layout.frozenWidth < view.scrollLeft) return left - layout.frozenWidth
  // A column wider than the room beside the frozen ones shows its beginning.
  return Math.max(view.scrollLeft, Math.min(right - view.width, left - layout.frozenWidth))
}

/** The cell under a point of the view; beyond the edges the nearest one. */
export function hitTest(
  point: Readonly<{ x: number; y: number }>,
  layout: ColumnLayout,
  view: View,
): Cell {
  const bodyY = bodyTop(view) + point.y - HEADER_HEIGHT
  const row = clamp(Math.floor(bodyY / ROW_HEIGHT), 0, Math.max(0, view.rowCount - 1))
  const x = point.x < layout.frozenWidth ? point.x : point.x + view.scrollLeft
  const next = layout.offsets.findIndex((offset, index) => index > 0 && offset > x)
  const count = layout.offsets.length - 1
  return { row, col: clamp(next === -1 ? count - 1 : next - 1, 0, Math.max(0, count - 1)) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
