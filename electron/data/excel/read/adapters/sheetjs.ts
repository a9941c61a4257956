// Everything but .xlsx through SheetJS, and .xlsx that hucre does not understand. SheetJS forgives
// nearly everything, so the caller checks what came out.
import { type CellObject, read, SSF, set_cptable, type WorkBook, type WorkSheet } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { instantToCell, serialToCell, trimRows, widthOf } from '../cells.ts'
import type { Cell, Merge, Sheet, Workbook } from '../types.ts'

// Workbooks of Excel 95 and older keep their text in the code page of the country.
set_cptable(codepages)

const COMMON = {
  dense: true,
  UTC: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
} as const

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

export function readBytesBySheetJs(bytes: Buffer): Workbook {
  return toWorkbook(read(bytes, { ...COMMON, type: 'buffer' }))
}

/** Text is decoded by us; `raw` keeps 00123 and 1/2 as they were written. */
export function readTextBySheetJs(text: string): Workbook {
  return toWorkbook(read(text, { ...COMMON, type: 'string', raw: true }))
}

/** `sep=` names the delimiter and keeps SheetJS from taking "ID,…" for SYLK or "TABLE" for DIF. */
export function readDelimitedBySheetJs(text: string, delimiter: string): Workbook {
  const book = readTextBySheetJs(`sep=${delimiter}\n${text}`)
  return { ...book, sheets: book.sheets.map(unwrapForcedText) }
}

// ="001234" is how web systems keep Excel from eating the zeros.
function unwrapForcedText(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' && /^="[^"]*"$/.test(cell) ? cell.slice(2, -1) || null : cell,
    ),
  )
  return { ...sheet, rows }
}

function toWorkbook(book: WorkBook): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return sheet === undefined ? [] : [toSheet(sheet, name, hidden, date1904)]
  })
  return { sheets, reader: 'sheetjs', date1904 }
}

function toSheet(sheet: WorkSheet, name: string, hidden: boolean, date1904: boolean): Sheet {
  const rows: Cell[][] = []
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const source of data) {
    const row: Cell[] = []
    for (const cell of source ?? []) row.push(cell === undefined ? null : toCell(cell, date1904))
    rows.push(row)
  }
  trimRows(rows)
  const width = widthOf(rows)
  const columns = (sheet['!cols'] ?? []).slice(0, width)
  return {
    name,
    hidden,
    rows,
    merges: (sheet['!merges'] ?? []).map(
      ({ s, e }): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
    ),
    hiddenColumns: columns.flatMap((column, index) => (column?.hidden === true ? [index] : [])),
  }
}

function toCell(cell: CellObject, date1904: boolean): Cell {
  const value = cell.v ?? null
  if (value === null || value === '') return null
  if (cell.t === 'e') return { error: ERRORS[Number(value)] ?? '#N/A' }
  if (value instanceof Date) return instantToCell(value.getTime())
  if (typeof value !== 'number') return value
  return isDate(cell) ? serialToCell(value, date1904) : value
}

const dateFormats = new Map<string | number, boolean>()

// Excel in Chinese has date formats (2020年6月30日 is number 31) that files use without defining
// them. SheetJS does not name those, yet it prints the cell as a date.
function isDate({ z: format, w: shown }: CellObject): boolean {
  if (format === undefined) return shown !== undefined && /[/:]/.test(shown)
  if (format === 'General') return false
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const found: unknown = SSF.is_date(String(format))
  dateFormats.set(format, found === true)
  return found === true
}
