// What a workbook carries for us alone. Text cells, so that no program takes them for numbers.
import type { CellStyle, ColumnDef } from 'hucre'
import type { LaidOut } from './book.ts'
import { textCell } from './cells.ts'
import { content, newPage, type Page, put } from './page.ts'
import type { HiddenColumn, HiddenSheet } from './types.ts'

const TEXT: CellStyle = { numFmt: '@' }

export const hiddenPart: ColumnDef = { width: 1, hidden: true }

/** The hidden column's title in row `top`, and below it how its cells look. */
export function putHidden(page: Page, { title }: HiddenColumn, top: number, at: number): void {
  put(page, top, at, textCell(title, TEXT))
  put(page, top + 1, at, textCell('', TEXT))
}

export function hiddenSheet({ name, rows }: HiddenSheet): LaidOut {
  const page = newPage()
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      put(page, index, column, textCell(cell, TEXT))
    })
  })
  return { sheet: { name, ...content(page), veryHidden: true }, names: [], blocks: [] }
}
