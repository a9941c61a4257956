// What is selected, as index rectangles: a hundred thousand rows cost as much as one.
export type Cell = Readonly<{ row: number; col: number }>

/**
 * A range between two corners, `anchor` where it began and `extent` where it was drawn to, and in
 * it the active cell, the one that is typed into.
 */
export type Selection = Readonly<{ active: Cell; anchor: Cell; extent: Cell }>

/** Inclusive. */
export type Range = Readonly<{ top: number; bottom: number; left: number; right: number }>
export type Bounds = Readonly<{ rowCount: number; colCount: number }>
export type RangeSize = Readonly<{ rows: number; columns: number; cells: number }>

/** A selection of one cell. */
export function selectCell(cell: Cell): Selection {
  return { active: cell, anchor: cell, extent: cell }
}

/** The same active cell, the range drawn to another corner. */
export function extendTo(selection: Selection, extent: Cell): Selection {
  return { ...selection, extent }
}

/** A range that was made otherwise; its first cell is the active one. */
export function selectRange(range: Range): Selection {
  const anchor = { row: range.top, col: range.left }
  return { active: anchor, anchor, extent: { row: range.bottom, col: range.right } }
}

/** The rows of the selection over all columns; the active cell stays. */
export function wholeRows(selection: Selection, { colCount }: Bounds): Selection {
  return {
    active: selection.active,
    anchor: { row: selection.anchor.row, col: 0 },
    extent: { row: selection.extent.row, col: colCount - 1 },
  }
}

/** The columns of the selection over all rows; the active cell stays. */
export function wholeColumns(selection: Selection, { rowCount }: Bounds): Selection {
  return {
    active: selection.active,
    anchor: { row: 0, col: selection.anchor.col },
    extent: { row: rowCount - 1, col: selection.extent.col },
  }
}

/** Everything; the active cell stays. */
export function selectAll({ active }: Selection, { rowCount, colCount }: Bounds): Selection {
  return { active, anchor: { row: 0, col: 0 }, extent: { row: rowCount - 1, col: colCount - 1 } }
}

/** The block between the corners, whichever way it was drawn. */
export function rangeOf({ anchor, extent }: Selection): Range {
  return {
    top: Math.min(anchor.row, extent.row),
    bottom: Math.max(anchor.row, extent.row),
    left: Math.min(anchor.col, extent.col),
    right: Math.max(anchor.col, extent.col),
  }
}

/** How much a range holds. */
export function sizeOf({ top, bottom, left, right }: Range): RangeSize {
  const rows = bottom - top + 1
  const columns = right - left + 1
  return { rows, columns, cells: rows * columns }
}

/** Whether only the active cell is selected. */
export function isSingle({ anchor, extent }: Selection): boolean {
  return sameCell(anchor, extent)
}

/** The nearest cell inside the bounds; (0, 0) in an empty grid. */
export function clampCell(cell: Cell, bounds: Bounds): Cell {
  return {
    row: Math.max(0, Math.min(cell.row, bounds.rowCount - 1)),
    col: Math.max(0, Math.min(cell.col, bounds.colCount - 1)),
  }
}

/** The selection, inside a grid that may have become smaller. */
export function clampSelection({ active, anchor, extent }: Selection, bounds: Bounds): Selection {
  return {
    active: clampCell(active, bounds),
    anchor: clampCell(anchor, bounds),
    extent: clampCell(extent, bounds),
  }
}

/** Equality by place. */
export function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right
}

/** Equality by place. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.col === b.col
}

export type InnerMove = 'down' | 'up' | 'next' | 'previous'

/** Enter and Tab inside a range: the next cell of it, by column or by row, round its ends. */
export function stepInside(selection: Selection, move: InnerMove): Selection {
  const { top, left, ...range } = rangeOf(selection)
  const height = range.bottom - top + 1
  const width = range.right - left + 1
  const row = selection.active.row - top
  const col = selection.active.col - left
  const count = height * width
  const byColumn = move === 'down' || move === 'up'
  const at = byColumn ? col * height + row : row * width + col
  const to = (at + (move === 'down' || move === 'next' ? 1 : -1) + count) % count
  const inner = byColumn
    ? { row: to % height, col: Math.floor(to / height) }
    : { row: Math.floor(to / width), col: to % width }
  return { ...selection, active: { row: top + inner.row, col: left + inner.col } }
}
