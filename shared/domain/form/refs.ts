// Names of cells: C5, B2:D9. Rows and columns count from 1.

export type Place = Readonly<{ row: number; column: number }>
export type Area = Readonly<{ top: number; left: number; bottom: number; right: number }>

/** 3 → C */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** C → 3 */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** {5, 3} → C5 */
export const cellName = ({ row, column }: Place): string => `${columnName(column)}${row}`

/** C5 or $C$5; null: no name of a cell. */
export function placeOf(name: string): Place | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? []
  if (letters === undefined || digits === undefined) return null
  return { row: Number(digits), column: columnNumber(letters) }
}

/** B2:D9, or one cell. */
export function areaOf(name: string): Area | null {
  const [first = '', last = first] = name.split(':')
  const [one, other] = [placeOf(first), placeOf(last)]
  if (one === null || other === null) return null
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}

/** One cell has its own name. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName({ row: top, column: left })
  const last = cellName({ row: bottom, column: right })
  return first === last ? first : `${first}:${last}`
}

/** Whether a cell lies in an area. */
export const isIn = ({ row, column }: Place, { top, left, bottom, right }: Area): boolean =>
  row >= top && row <= bottom && column >= left && column <= right
