// .xlsx through hucre. Gets an archive whose parts were checked before (zip/package.ts).
import { type Sheet as HucreSheet, readXlsx } from 'hucre/xlsx'
import {
  dateToSerial,
  instantToCell,
  NOT_COMPUTED,
  serialToCell,
  trimRows,
  widthOf,
} from '../cells.ts'
import type { Cell, Merge, Sheet, Workbook } from '../types.ts'
import type { CheckedPackage } from '../zip/package.ts'

type Opened = Pick<CheckedPackage, 'archive' | 'hasIsoDates'>
type Days = Readonly<{ date1904: boolean; hasIsoDates: boolean }>

export async function readByHucre({ archive, hasIsoDates }: Opened): Promise<Workbook> {
  const book = await readXlsx(archive)
  const date1904 = book.dateSystem === '1904'
  const sheets = book.sheets.map((sheet) => toSheet(sheet, { date1904, hasIsoDates }))
  return { sheets, reader: 'hucre', date1904 }
}

function toSheet(sheet: HucreSheet, days: Days): Sheet {
  const rows: Cell[][] = []
  for (const source of sheet.rows) {
    const row: Cell[] = new Array(source.length).fill(null)
    for (let column = 0; column < source.length; column++) {
      row[column] = toCell(source[column] ?? null, days)
    }
    rows.push(row)
  }
  for (const [key, cell] of sheet.cells ?? []) {
    const isNeverComputed = cell.type === 'formula' && cell.value === null
    if (cell.type !== 'error' && !isNeverComputed) continue
    const [rowText, columnText] = key.split(',')
    const row = rows[Number(rowText)]
    const error = isNeverComputed ? NOT_COMPUTED : String(cell.value)
    if (row !== undefined) row[Number(columnText)] = { error }
  }
  trimRows(rows)
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(toMerge).filter(isWhole),
    hiddenColumns: hiddenColumns(sheet, widthOf(rows)),
  }
}

function toCell(
  value: string | number | boolean | Date | null,
  { date1904, hasIsoDates }: Days,
): Cell {
  if (value === '') return null
  if (hasIsoDates && typeof value === 'string') return isoToCell(value)
  if (!(value instanceof Date)) return value
  // A number beyond every calendar under a date format: the number itself is lost here.
  if (Number.isNaN(value.getTime())) throw new RangeError('date out of range')
  return serialToCell(dateToSerial(value, date1904), date1904)
}

const ISO = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/

// Such a date arrives as a text like any other.
function isoToCell(text: string): Cell {
  const [, day, time = ''] = ISO.exec(text) ?? []
  const ms = day === undefined ? Number.NaN : Date.parse(`${day}${time}Z`)
  return Number.isNaN(ms) ? text : instantToCell(ms)
}

type Range = Readonly<{ startRow: number; startCol: number; endRow: number; endCol: number }>

function toMerge(range: Range): Merge {
  return {
    top: range.startRow,
    left: range.startCol,
    bottom: range.endRow,
    right: range.endCol,
  }
}

function isWhole(merge: Merge): boolean {
  return Object.values(merge).every((bound) => Number.isInteger(bound) && bound >= 0)
}

function hiddenColumns(sheet: HucreSheet, width: number): number[] {
  const columns = (sheet.columns ?? []).slice(0, width)
  return columns.flatMap((column, index) => (column.hidden === true ? [index] : []))
}
