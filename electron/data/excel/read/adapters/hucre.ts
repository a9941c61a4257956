// .xlsx through hucre. Gets an archive whose parts were checked before (zip/package.ts).
import { type Sheet as HucreSheet, readXlsx } from 'hucre/xlsx'
import { dateToSerial, serialToCell, trimRows, widthOf } from '../cells.ts'
import type { Cell, Merge, Sheet, Workbook } from '../types.ts'

export async function readByHucre(archive: Buffer): Promise<Workbook> {
  const book = await readXlsx(archive)
  const date1904 = book.dateSystem === '1904'
  const sheets = book.sheets.map((sheet) => toSheet(sheet, date1904))
  return { sheets, reader: 'hucre', date1904 }
}

function toSheet(sheet: HucreSheet, date1904: boolean): Sheet {
  const rows: Cell[][] = []
  for (const source of sheet.rows) {
    const row: Cell[] = new Array(source.length).fill(null)
    for (let column = 0; column < source.length; column++) {
      row[column] = toCell(source[column] ?? null, date1904)
    }
    rows.push(row)
  }
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.type !== 'error') continue
    const [rowText, columnText] = key.split(',')
    const row = rows[Number(rowText)]
    if (row !== undefined) row[Number(columnText)] = { error: String(cell.value) }
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

function toCell(value: string | number | boolean | Date | null, date1904: boolean): Cell {
  if (value === '') return null
  if (!(value instanceof Date)) return value
  // A number beyond every calendar under a date format: the number itself is lost here.
  if (Number.isNaN(value.getTime())) throw new RangeError('date out of range')
  return serialToCell(dateToSerial(value, date1904), date1904)
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
