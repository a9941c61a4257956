export type Cell = Readonly<{ row: number; col: number }>

/** A range between two corners; the anchor is the active cell, the one that is typed into. */
export type Selection = Readonly<{ anchor: Cell; focus: Cell }>

/** Inclusive. */
export type Range = Readonly<{ top: number; bottom: number; left: number; right: number }>
export type Bounds = Readonly<{ rowCount: number; colCount: number }>

/** A selection of one cell. */
export function selectCell(cell: Cell): Selection {
  return { anchor: cell, focus: cell }
}

/** The same active cell, the range drawn to another corner. */
export function extendTo(selection: Selection, focus: Cell): Selection {
  return { anchor: selection.anchor, focus }
}

/** The block between the corners, whichever way it was drawn. */
export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.col, focus.col),
    right: Math.max(anchor.col, focus.col),
  }
}

/** Whether only the active cell is selected. */
export function isSingle({ anchor, focus }: Selection): boolean {
  return anchor.row === focus.row && anchor.col === focus.col
}

/** The nearest cell inside the bounds; (0, 0) in an empty grid. */
export function clampCell(cell: Cell, bounds: Bounds): Cell {
  return {
    row: Math.max(0, Math.min(cell.row, bounds.rowCount - 1)),
    col: Math.max(0, Math.min(cell.col, bounds.colCount - 1)),
  }
}

/** Equality by place. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.col === b.col
}
