import {
  activeCell,
  boundsOf,
  cellOf,
  type GridCore,
  selectionOf,
  type Target,
  targetAt,
} from './core.ts'
import { commitEditing } from './editing.ts'
import { isHeading, passHeadings } from './headings.ts'
import { applyMove, type Direction, type Step } from './navigation.ts'
import {
  type Bounds,
  type Cell,
  clampCell,
  clampSelection,
  extendTo,
  type InnerMove,
  isSingle,
  rangeOf,
  type Selection,
  sameCell,
  selectAll,
  selectCell,
  stepInside,
  wholeColumns,
  wholeRows,
} from './selection.ts'

/** Makes one cell active and brings it into view; an edit under way is handed over first. */
export function activate(core: GridCore, cell: Cell): void {
  select(core, cell)
  core.env.reveal(activeCell(core))
}

/** The same without scrolling: what was clicked must not move away under a double click. */
export function select(core: GridCore, cell: Cell): void {
  setSelection(core, selectCell(passHeadings(core, cell)))
}

/** Selects what is given; an edit under way is handed over first. */
export function setSelection(core: GridCore, selection: Selection): void {
  commitEditing(core)
  core.update({ selection: clampSelection(selection, boundsOf(core)), alert: '' })
}

/** Draws the range to this cell and brings what was drawn into view. */
export function extend(core: GridCore, cell: Cell): void {
  drag(core, cell)
  core.env.reveal(drawnTo(selectionOf(core), boundsOf(core)))
}

/** The same without scrolling: a pointer scrolls by itself. */
export function drag(core: GridCore, cell: Cell): void {
  setSelection(core, extendTo(selectionOf(core), clampCell(cell, boundsOf(core))))
}

/** Whole rows, whole columns or everything, around what is selected. */
export function widen(core: GridCore, to: 'rows' | 'columns' | 'all'): void {
  const by = { rows: wholeRows, columns: wholeColumns, all: selectAll }[to]
  setSelection(core, by(selectionOf(core), boundsOf(core)))
}

/** The columns between two; the active cell comes along in its row. */
export function selectColumns(core: GridCore, from: number, to: number): void {
  const { row } = activeCell(core)
  const selection = extendTo(selectCell({ row, col: from }), { row, col: to })
  setSelection(core, wholeColumns(selection, boundsOf(core)))
}

/** The rows between two; the active cell comes along in its column. */
export function selectRows(core: GridCore, from: number, to: number): void {
  const { col } = activeCell(core)
  const selection = extendTo(selectCell({ row: from, col }), { row: to, col })
  setSelection(core, wholeRows(selection, boundsOf(core)))
}

/** Follows a key; false when it led nowhere, so that Tab can leave the grid at its ends. */
export function takeStep(core: GridCore, step: Exclude<Step, { edge: Direction }>): boolean {
  const bounds = boundsOf(core)
  const selection = selectionOf(core)
  if (step.inside === true && !isSingle(selection)) {
    setSelection(core, nextInside(core, selection, step.move))
    core.env.reveal(activeCell(core))
    return true
  }
  const from = step.extend ? selection.extent : selection.active
  const to = applyMove(from, step.move, bounds, core.env.pageRows())
  if (step.extend) {
    extend(core, to)
    return !sameCell(from, to)
  }
  const rest = passHeadings(core, to, to.row < from.row ? -1 : 1)
  activate(core, rest)
  return !sameCell(from, rest)
}

function nextInside(core: GridCore, selection: Selection, move: InnerMove): Selection {
  let next = stepInside(selection, move)
  while (isHeading(core, next.active.row) && !sameCell(next.active, selection.active)) {
    next = stepInside(next, move)
  }
  return next
}

/** The corner to show; along whole rows and columns the view stays where it is. */
function drawnTo(selection: Selection, bounds: Bounds): Cell {
  const { top, bottom, left, right } = rangeOf(selection)
  const wholeRow = left === 0 && right === bounds.colCount - 1 && bounds.colCount > 1
  const wholeColumn = top === 0 && bottom === bounds.rowCount - 1 && bounds.rowCount > 1
  return {
    row: wholeColumn && !wholeRow ? selection.active.row : selection.extent.row,
    col: wholeRow && !wholeColumn ? selection.active.col : selection.extent.col,
  }
}

/** The target that should stay active when the list is rearranged. */
export function activeTarget(core: GridCore): Target | undefined {
  return targetAt(core, activeCell(core))
}

/**
 * After a new list the active cell stays on its row if that is still there. A range is given up:
 * other rows stand between its corners now.
 */
export function keepActive(core: GridCore, target: Target | undefined): void {
  const cell = target === undefined ? undefined : cellOf(core, target)
  const next = passHeadings(core, cell ?? activeCell(core))
  const { selection } = core.state()
  if (!sameCell(next, selection.active) || !isSingle(selection)) {
    core.update({ selection: selectCell(next) })
  }
}
