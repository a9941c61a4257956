import { type Bounds, type Cell, clampCell, type InnerMove } from './selection.ts'

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'

export type KeyPress = Readonly<{ key: string; ctrl: boolean; shift: boolean; alt: boolean }>

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * `edge` goes as far as cells are filled. `extend` draws the range instead of moving the active cell; `inside` goes round a range that is
 * selected, and moves as any other where none is.
 */
export type Step =
  | Readonly<{ move: Move; extend: boolean; inside?: false }>
  | Readonly<{ move: InnerMove; extend: false; inside: true }>
  | Readonly<{ edge: Direction; extend: boolean }>

const PLAIN: ReadonlyMap<string, Move> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'rowStart'],
  ['End', 'rowEnd'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
])

const EDGES: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
])

const WITH_CTRL: ReadonlyMap<string, Move> = new Map([
  ['Home', 'gridStart'],
  ['End', 'gridEnd'],
])

/** What a key means for the active cell, when no text is being edited; undefined for all others. */
export function stepForKey(press: KeyPress): Step | undefined {
  if (press.alt) return undefined
  if (press.key === 'Enter' && !press.ctrl) {
    return { move: press.shift ? 'up' : 'down', extend: false, inside: true }
  }
  if (press.key === 'Tab' && !press.ctrl) {
    return { move: press.shift ? 'previous' : 'next', extend: false, inside: true }
  }
  const edge = press.ctrl ? EDGES.get(press.key) : undefined
  if (edge !== undefined) return { edge, extend: press.shift }
  const move = (press.ctrl ? WITH_CTRL : PLAIN).get(press.key)
  return move === undefined ? undefined : { move, extend: press.shift }
}

/** The cell a move leads to; it stays inside the grid. */
export function applyMove(cell: Cell, move: Move, bounds: Bounds, page: number): Cell {
  return clampCell(target(cell, move, bounds, page), bounds)
}

function target(cell: Cell, move: Move, bounds: Bounds, page: number): Cell {
  const { row, col } = cell
  const lastRow = bounds.rowCount - 1
  const lastCol = bounds.colCount - 1
  switch (move) {
    case 'up':
      return { row: row - 1, col }
    case 'down':
      return { row: row + 1, col }
    case 'left':
      return { row, col: col - 1 }
    case 'right':
      return { row, col: col + 1 }
    case 'next':
      return col < lastCol || row >= lastRow ? { row, col: col + 1 } : { row: row + 1, col: 0 }
    case 'previous':
      return col > 0 || row <= 0 ? { row, col: col - 1 } : { row: row - 1, col: lastCol }
    case 'rowStart':
      return { row, col: 0 }
    case 'rowEnd':
      return { row, col: lastCol }
    case 'gridStart':
      return { row: 0, col: 0 }
    case 'gridEnd':
      return { row: lastRow, col: lastCol }
    case 'pageUp':
      return { row: row - page, col }
    case 'pageDown':
      return { row: row + page, col }
  }
}
