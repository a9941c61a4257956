import { columnLetter, contentCell, sumCell, textCell } from './cells.ts'
import { heightOf, linesOf } from './measure.ts'
import { type Page, put, putMerged, setHeight } from './page.ts'
import { cellStyle } from './styles.ts'
import type { SheetRow, SheetSpec } from './types.ts'

const NOBODY = '（无）'
/** Short texts stand in the middle, as in every office's table; long ones begin at the left. */
const CENTRED_UP_TO = 12

/** The rows of the table; returns the first row below them. */
export function putRows(page: Page, spec: SheetSpec, top: number): number {
  if (spec.rows.length === 0 && spec.total === null) {
    const style = cellStyle('text', 'body', spec.bodySize, true)
    const right = spec.columns.length - 1
    putMerged(page, { top, bottom: top, left: 0, right }, textCell(NOBODY, style), style)
    setHeight(page, top, heightOf(1, spec.bodySize))
    return top + 1
  }
  const styles = spec.columns.map((column) =>
    cellStyle(column.kind, 'body', spec.bodySize, column.width <= CENTRED_UP_TO),
  )
  spec.rows.forEach((row, index) => {
    spec.columns.forEach((column, position) => {
      const style = styles[position] ?? {}
      const cell = contentCell(row[column.key] ?? null, column.kind, style)
      put(page, top + index, position, cell)
    })
    setHeight(page, top + index, heightOf(rowLines(spec, row), spec.bodySize))
  })
  return top + spec.rows.length
}

function rowLines(spec: SheetSpec, row: SheetRow): number {
  let most = 1
  for (const column of spec.columns) {
    const content = row[column.key]
    if (typeof content !== 'string' || column.kind !== 'text') continue
    most = Math.max(most, linesOf(content, column.width, spec.bodySize))
  }
  return most
}

/** The row of totals under rows that begin at `top`; returns the first row below it. */
export function putTotal(page: Page, spec: SheetSpec, top: number): number {
  const at = top + spec.rows.length
  const { total } = spec
  if (total === null) return at
  const labels = leadingTexts(spec)
  const label = spec.columns.slice(0, labels).map((column) => total[column.key] ?? '')
  const style = cellStyle('text', 'total', spec.bodySize, true)
  const area = { top: at, bottom: at, left: 0, right: labels - 1 }
  putMerged(page, area, textCell(label.join(''), style), style)
  spec.columns.forEach((column, position) => {
    if (position < labels) return
    const cell = cellStyle(column.kind, 'total', spec.bodySize)
    const value = total[column.key] ?? null
    const letter = columnLetter(position)
    const range = `${letter}${top + 1}:${letter}${at}`
    const summed = typeof value === 'number' && isSum(spec, column.key, value)
    put(
      page,
      at,
      position,
      summed ? sumCell(range, value, cell) : contentCell(value, column.kind, cell),
    )
  })
  setHeight(page, at, heightOf(1, spec.bodySize))
  return at + 1
}

function leadingTexts(spec: SheetSpec): number {
  const first = spec.columns.findIndex((column) => column.kind !== 'text')
  return first === -1 ? spec.columns.length : Math.max(1, first)
}

/** A formula is written only where it gives our own figure. */
function isSum(spec: SheetSpec, key: string, value: number): boolean {
  if (spec.totals !== 'sums' || spec.rows.length === 0) return false
  const sum = spec.rows.reduce((result, row) => {
    const content = row[key]
    return result + (typeof content === 'number' ? content : 0)
  }, 0)
  return sum === value
}
