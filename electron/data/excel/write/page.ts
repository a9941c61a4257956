// What a workbook held in memory is built up in: cells, merges and row heights of one sheet.
import type { CellStyle, MergeRange, RowDef, WriteSheet } from 'hucre'
import type { OutCell } from './cells.ts'

export type Page = Readonly<{
  cells: Map<string, OutCell>
  merges: MergeRange[]
  rows: Map<number, RowDef>
}>

export function newPage(): Page {
  return { cells: new Map(), merges: [], rows: new Map() }
}

export function put(page: Page, row: number, column: number, cell: OutCell): void {
  page.cells.set(`${row},${column}`, cell)
}

export type Area = Readonly<{ top: number; bottom: number; left: number; right: number }>

/** One cell over an area; each part carries the style, or its border would be missing. */
export function putMerged(page: Page, area: Area, cell: OutCell, style: CellStyle): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      put(page, row, column, { value: null, style })
    }
  }
  put(page, area.top, area.left, cell)
  if (area.top === area.bottom && area.left === area.right) return
  page.merges.push({
    startRow: area.top,
    startCol: area.left,
    endRow: area.bottom,
    endCol: area.right,
  })
}

export function setHeight(page: Page, row: number, height: number): void {
  page.rows.set(row, { height })
}

/** The sheet's content as the writer takes it. */
export function content(page: Page): Pick<WriteSheet, 'cells' | 'merges' | 'rowDefs'> {
  return { cells: page.cells, merges: page.merges, rowDefs: page.rows }
}
