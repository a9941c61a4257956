// Everything but .xlsx through SheetJS, and .xlsx that hucre does not understand. SheetJS forgives
// nearly everything, so the caller checks what came out.
import { type CellObject, read, SSF, set_cptable, type WorkBook, type WorkSheet } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { instantToCell, NOT_COMPUTED, serialToCell, trimRows, widthOf } from '../cells.ts'
import type { Cell, Merge, Sheet, Workbook } from '../types.ts'
import type { CheckedPackage } from '../zip/package.ts'
import { hiddenOdsColumns } from './ods-columns.ts'

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

/** ISO dates would come as bare numbers, and a formula without a result as an empty cell. */
export function readPackageBySheetJs({
  archive,
  hasIsoDates,
  hiddenColumns,
}: Omit<CheckedPackage, 'kind' | 'sheetsWithValues'>): Workbook {
  const more = { cellFormula: true, cellDates: hasIsoDates }
  const book = read(archive, { ...COMMON, ...more, type: 'buffer' })
  // A sheet on which it fails is left out without a word.
  const lost = book.SheetNames.find((name) => book.Sheets[name] === undefined)
  if (lost !== undefined) throw new Error(`sheet not read: ${lost}`)
  return withHidden(toWorkbook(book), hiddenColumns)
}

/** Text is decoded by us; `raw` keeps 00123 and 1/2 as they were written. */
export function readTextBySheetJs(text: string): Workbook {
  const book = toWorkbook(read(text, { ...COMMON, type: 'string', raw: true }))
  return withHidden(book, hiddenOdsColumns(text))
}

function withHidden(book: Workbook, hidden: readonly (readonly number[])[]): Workbook {
  if (hidden.length !== book.sheets.length) return book
  const sheets = book.sheets.map((sheet, index) => {
    const width = widthOf(sheet.rows)
    const columns = (hidden[index] ?? []).filter((column) => column < width)
    return { ...sheet, hiddenColumns: columns }
  })
  return { ...book, sheets }
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
  // Names that came after SheetJS have no number here.
  if (cell.t === 'e') return { error: ERRORS[Number(value ?? Number.NaN)] ?? cell.w ?? '#N/A' }
  if (cell.t === 'z') return cell.f === undefined ? null : { error: NOT_COMPUTED }
  if (value === null || value === '') return null
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
