// The cells of a sheet row by row, as a table has them: a merged area once, with its reach.
import { cellName } from '#shared/domain/form/refs.ts'
import type { FormSheet } from '#shared/schemas/form.ts'

export type Shown = FormSheet['cells'][number]
export type ShownRow = Readonly<{ row: number; cells: readonly Shown[] }>

export function arrange({ cells, rows, widths }: FormSheet): ShownRow[] {
  const said = new Map(cells.map((cell) => [cell.cell, cell]))
  const covered = new Set(cells.flatMap((cell) => reach(cell).slice(1)))
  return Array.from({ length: rows }, (_, at) => ({
    row: at + 1,
    cells: widths.flatMap((_width, place): Shown[] => {
      const [row, column] = [at + 1, place + 1]
      const cell = cellName({ row, column })
      if (covered.has(cell)) return []
      const empty = { row, column, cell, text: '', isFormula: false, down: 1, across: 1 }
      return [said.get(cell) ?? empty]
    }),
  }))
}

/** Names of the cells over which one reaches; the first is itself. */
const reach = ({ row, column, down, across }: Shown): string[] =>
  Array.from({ length: down * across }, (_, at) =>
    cellName({ row: row + Math.floor(at / across), column: column + (at % across) }),
  )

/** Where a key leads from a cell; null: it is no key that moves, or there is nothing there. */
export function step(rows: readonly ShownRow[], from: Shown, key: string): string | null {
  switch (key) {
    case 'ArrowUp':
      return at(rows, from.row - 1, from.column)
    case 'ArrowDown':
      return at(rows, from.row + from.down, from.column)
    case 'ArrowLeft':
      return at(rows, from.row, from.column - 1)
    case 'ArrowRight':
      return at(rows, from.row, from.column + from.across)
    case 'Home':
      return at(rows, from.row, 1)
    default:
      return null
  }
}

function at(rows: readonly ShownRow[], row: number, column: number): string | null {
  for (const line of rows) {
    const found = line.cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.down &&
        column >= cell.column &&
        column < cell.column + cell.across,
    )
    if (found !== undefined) return found.cell
  }
  return null
}
