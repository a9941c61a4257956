// Turns what a library calls a cell into ours, in place: a sheet of a million cells is not held
// twice.
import type { Cell } from './types.ts'

/** Stands in a cell whose formula came without a result: a program wrote it, and no spreadsheet has opened it since. */
export const NOT_COMPUTED = '#未计算'

const DAY_MS = 86_400_000
const FIRST_DAY_1900 = Date.UTC(1899, 11, 31)
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465

/**
 * A number under a date format. Only what a spreadsheet itself shows as a day becomes one: 20200703
 * typed into a date column stays the number, half a day is a time, 0 is 0.
 */
export function serialToCell(serial: number, date1904: boolean): Cell {
  if (!(serial > 0) || serial > LAST_SERIAL) return serial
  if (serial < 1)
    return new Date(Math.round((serial * DAY_MS) / 1000) * 1000).toISOString().slice(11, 19)
  // Excel counts a 29 February 1900 that never was.
  const shift = date1904 || serial < 60 ? 0 : 1
  const first = date1904 ? FIRST_DAY_1904 : FIRST_DAY_1900
  return instantToCell(first + (serial - shift) * DAY_MS)
}

/** A point of time in UTC, to the second: serial numbers of a clock time are never exact. */
export function instantToCell(ms: number): Cell {
  const text = new Date(Math.round(ms / 1000) * 1000).toISOString()
  return { date: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19) }
}

/** The serial number that hucre turned into this date. */
export function dateToSerial(date: Date, date1904: boolean): number {
  if (date1904) return (date.getTime() - FIRST_DAY_1904) / DAY_MS
  const serial = (date.getTime() - FIRST_DAY_1900) / DAY_MS
  return serial >= 60 ? serial + 1 : serial
}

/** Drops empty cells at the end of a row and empty rows at the end of a sheet. */
export function trimRows(rows: Cell[][]): Cell[][] {
  for (const row of rows) {
    let length = row.length
    while (length > 0 && (row[length - 1] ?? null) === null) length--
    row.length = length
  }
  let count = rows.length
  while (count > 0 && rows[count - 1]?.length === 0) count--
  rows.length = count
  return rows
}

export function widthOf(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0)
}
