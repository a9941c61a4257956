// The row of totals, calculated by the workbook wherever that gives our own figures.
import { percent, ratio } from '#shared/domain/rates/index.ts'
import {
  columnLetter,
  contentCell,
  figureOf,
  formulaCell,
  type OutCell,
  textCell,
} from './cells.ts'
import { heightOf } from './measure.ts'
import { type Page, put, putMerged, setHeight } from './page.ts'
import { cellStyle } from './styles.ts'
import type { Share, SheetColumn, SheetSpec } from './types.ts'

/** Under rows that begin at `top`; returns the first row below it. */
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
    if (position >= labels) put(page, at, position, totalCell(spec, column, position, top))
  })
  setHeight(page, at, heightOf(1, spec.bodySize))
  return at + 1
}

function leadingTexts(spec: SheetSpec): number {
  const first = spec.columns.findIndex((column) => column.kind !== 'text')
  return first === -1 ? spec.columns.length : Math.max(1, first)
}

function totalCell(spec: SheetSpec, column: SheetColumn, position: number, top: number): OutCell {
  const style = cellStyle(column.kind, 'total', spec.bodySize)
  const value = spec.total?.[column.key] ?? null
  const at = top + spec.rows.length
  if (typeof value === 'number' && isSum(spec, column.key, value)) {
    const letter = columnLetter(position)
    return formulaCell(`SUM(${letter}${top + 1}:${letter}${at})`, value, style)
  }
  const share = shareFormula(spec, column.key, at + 1)
  if (share !== null && value !== null)
    return formulaCell(share, figureOf(value, column.kind) ?? value, style)
  return contentCell(value, column.kind, style)
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

/** From the counts in the same row of the sheet; null where there are none, or where they do not give our rate. */
function shareFormula({ shares, total, columns }: SheetSpec, key: string, row: number) {
  const share = shares?.[key]
  if (share === undefined || total === null) return null
  const counts = share.parts.map((part) => total[part]).filter((one) => typeof one === 'number')
  const whole = total[share.whole]
  if (counts.length < share.parts.length || typeof whole !== 'number') return null
  const { said, formula } = WRITINGS[share.as]
  const part = counts.reduce((sum, count) => sum + count, 0)
  if (said(part, whole) !== total[key]) return null
  const cell = (of: string) => `${columnLetter(columns.findIndex((one) => one.key === of))}${row}`
  const cells = share.parts.map(cell).join('+')
  const rate = formula(share.parts.length === 1 ? cells : `(${cells})`, cell(share.whole))
  return `IF(${cell(share.whole)}=0,"—",${rate})`
}

type Writing = Readonly<{
  said: (part: number, whole: number) => string
  formula: (part: string, whole: string) => string
}>

/** Whole hundredths, or tenths, before they are rounded: a half is then exactly a half. */
const WRITINGS: Readonly<Record<Share['as'], Writing>> = {
  percent: { said: percent, formula: (part, whole) => `ROUND(${part}*10000/${whole},0)/100` },
  toOne: {
    said: (part, whole) => (whole === 0 ? ratio(part, whole) : `${ratio(part, whole)}:1`),
    formula: (part, whole) => `TEXT(ROUND(${part}*10/${whole},0)/10,"0.0")&":1"`,
  },
}
