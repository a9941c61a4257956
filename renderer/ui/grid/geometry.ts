// Where rows and columns lie. "Body" coordinates count from the first row's top as if nothing
// were scaled; scroll offsets are the browser's own. In a list too tall for an element the scroll
// bar is coarser than the rows: there the body coordinate leads and the bar follows.
import type { Cell } from './selection.ts'
import type { GridColumn } from './types.ts'

export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 32
// Chromium caps an element at 33.5 M device px, and places with floats that are whole numbers up to
// 16.7 M: 8 M CSS px stay below the one at 400 %, below the other at 200 %.
export const MAX_BODY_HEIGHT = 8_000_000
// What is frozen leaves the rest of the columns room to be scrolled in.
const MOST_FROZEN = 0.6
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
  /** The body coordinate at the upper edge. */
  top: number
  scrollTop: number
  scrollLeft: number
}>

/** What the mapping between scroll offset and body coordinate depends on. */
export type Extent = Pick<View, 'rowCount' | 'height'>
/** Where to scroll to. */
export type Place = Pick<View, 'top' | 'scrollLeft'>

/** Inclusive; empty when last < first. */
export type Span = Readonly<{ first: number; last: number }>
export type RowWindow = Span & Readonly<{ base: number; layerTop: number }>

/** Room for the row numbers of a list of this length. */
export function gutterWidth(rowCount: number): number {
  return Math.max(36, 16 + 8 * String(rowCount).length)
}

/** A width that is being drawn and is not yet the column's own. */
export type Resized = Readonly<{ columnKey: string; width: number }>

type Room = Readonly<{ gutter: number; viewWidth: number; resized?: Resized | undefined }>

/** Offsets of all columns; only leading columns can be frozen, and as many as leave room. */
export function layoutColumns(columns: readonly GridColumn[], room: Room): ColumnLayout {
  const { gutter, viewWidth, resized } = room
  const offsets = [gutter]
  for (const { key, width } of columns) {
    offsets.push((offsets.at(-1) ?? 0) + (resized?.columnKey === key ? resized.width : width))
  }
  // Before the first look at the window nobody knows how wide it is.
  const most = viewWidth === 0 ? Number.POSITIVE_INFINITY : viewWidth * MOST_FROZEN
  let frozenCount = 0
  while (columns[frozenCount]?.frozen === true && (offsets[frozenCount + 1] ?? 0) <= most)
    frozenCount += 1
  return {
    gutter,
    offsets,
    frozenCount,
    frozenWidth: offsets[frozenCount] ?? gutter,
    totalWidth: offsets.at(-1) ?? 0,
  }
}

/** A column's width as it is drawn. */
export function widthOf({ offsets }: ColumnLayout, col: number): number {
  const left = offsets[col] ?? 0
  return (offsets[col + 1] ?? left) - left
}

/** Height of the scrolled element, header included. */
export function canvasHeight(rowCount: number): number {
  return HEADER_HEIGHT + Math.min(rowCount * ROW_HEIGHT, MAX_BODY_HEIGHT)
}

/** Body pixels for each pixel the scroll bar moves; 1 until the list is too tall for an element. */
export function scrollRatio(extent: Extent): number {
  const real = lastTop(extent)
  const shown = canvasHeight(extent.rowCount) - extent.height
  return shown <= 0 || real <= shown ? 1 : real / shown
}

/** The body coordinate that a scroll offset stands for. */
export function topAt(scrollTop: number, extent: Extent): number {
  return clampTop(scrollTop * scrollRatio(extent), extent)
}

/** The scroll offset at which the bar shows a body coordinate. */
export function scrollTopAt(top: number, extent: Extent): number {
  return clampTop(top, extent) / scrollRatio(extent)
}

/** The nearest body coordinate that can be at the upper edge. */
export function clampTop(top: number, extent: Extent): number {
  return clamp(top, 0, Math.max(0, lastTop(extent)))
}

function lastTop({ rowCount, height }: Extent): number {
  return HEADER_HEIGHT + rowCount * ROW_HEIGHT - height
}

/** Rows to draw, and where the layer that carries them hangs below the header. */
export function rowWindow(view: View): RowWindow {
  const { top } = view
  const bottom = top + view.height - HEADER_HEIGHT
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN_ROWS)
  const last = Math.min(view.rowCount - 1, Math.floor(bottom / ROW_HEIGHT) + OVERSCAN_ROWS)
  const base = first - (first % BLOCK_ROWS)
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
  const top = Math.floor(view.top / ROW_HEIGHT)
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
  return {
    left: cell.col < layout.frozenCount ? left : left - view.scrollLeft,
    top: HEADER_HEIGHT + cell.row * ROW_HEIGHT - view.top,
    width: widthOf(layout, cell.col),
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

/** The place, as near as possible, at which the whole cell is in view. */
export function reveal(cell: Cell, layout: ColumnLayout, view: View): Place {
  const rowTop = cell.row * ROW_HEIGHT
  const lowest = rowTop + ROW_HEIGHT - Math.max(ROW_HEIGHT, view.height - HEADER_HEIGHT)
  return {
    top: rowTop < view.top ? rowTop : Math.max(view.top, lowest),
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
  const bodyY = view.top + point.y - HEADER_HEIGHT
  const row = clamp(Math.floor(bodyY / ROW_HEIGHT), 0, Math.max(0, view.rowCount - 1))
  return { row, col: columnAt(point.x, layout, view) }
}

/** The column under a point of the view; beyond the edges the nearest one. */
export function columnAt(
  viewX: number,
  layout: ColumnLayout,
  { scrollLeft }: Pick<View, 'scrollLeft'>,
): number {
  const x = viewX < layout.frozenWidth ? viewX : viewX + scrollLeft
  const next = layout.offsets.findIndex((offset, index) => index > 0 && offset > x)
  const count = layout.offsets.length - 1
  return clamp(next === -1 ? count - 1 : next - 1, 0, Math.max(0, count - 1))
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
