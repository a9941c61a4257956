// Workbooks written for a test by another library than the one that reads them.
import { writeFileSync } from 'node:fs'
import { utils, type WorkSheet, write } from 'xlsx'

export type SheetRows = readonly (readonly (string | number | boolean | null)[])[]

/** Writes one sheet, or several by name. */
export function writeWorkbook(
  path: string,
  sheets: SheetRows | Readonly<Record<string, SheetRows>>,
): string {
  const named = isRows(sheets) ? { Sheet1: sheets } : sheets
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(named)) {
    utils.book_append_sheet(book, toSheet(rows), name)
  }
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  writeFileSync(path, bytes)
  return path
}

const isRows = (sheets: SheetRows | Readonly<Record<string, SheetRows>>): sheets is SheetRows =>
  Array.isArray(sheets)

function toSheet(rows: SheetRows): WorkSheet {
  return utils.aoa_to_sheet(rows.map((row) => [...row]))
}
