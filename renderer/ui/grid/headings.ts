// Rows that only name those below them.
import { boundsOf, type GridCore } from './core.ts'
import { type Cell, clampCell } from './selection.ts'

/** Whether a row has no cells of its own. */
export function isHeading(core: GridCore, row: number): boolean {
  const { ids, rowNames } = core.env.props()
  const id = ids[row]
  return id !== undefined && rowNames?.of(id).isHeading === true
}

/** The first cell to rest on, along the way or else back; the cell itself where there is none. */
export function passHeadings(core: GridCore, cell: Cell, by: 1 | -1 = 1): Cell {
  const from = clampCell(cell, boundsOf(core))
  const row = rowBeyond(core, from.row, by) ?? rowBeyond(core, from.row, by === 1 ? -1 : 1)
  return row === undefined ? from : { ...from, row }
}

function rowBeyond(core: GridCore, from: number, by: 1 | -1): number | undefined {
  const { rowCount } = boundsOf(core)
  let row = from
  while (row >= 0 && row < rowCount && isHeading(core, row)) row += by
  return row >= 0 && row < rowCount ? row : undefined
}
