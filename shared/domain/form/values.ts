// From a word of a form to the value that goes into the cell.
import type { ReportTable } from '#shared/schemas/report.ts'
import type { CellValue } from './set-cells.ts'
import type { FigureWord, GeneralWord } from './words.ts'

type Row = ReportTable['rows'][number]

/** Why a word has no value. `known`: what would have one. */
export type Missing = Readonly<{
  kind: 'table' | 'row' | 'column' | 'word'
  word: string
  known: readonly string[]
}>

export type Found = Readonly<{ cell: string | number | null; isFigure: boolean }>

/** Names of rows and columns that are said when one is not found. */
const MANY = 12

/** Row 'total' or 合计 is the total; any other by its key or by what stands in its first text column. */
export function findFigure(table: ReportTable, word: FigureWord, text: string): Found | Missing {
  const row = rowOf(table, word.row)
  if (row === null) {
    const known = [...(table.total === null ? [] : ['total']), ...rowNames(table)]
    return { kind: 'row', word: text, known: known.slice(0, MANY) }
  }
  return findCell(table, row, word.column, text)
}

/** R1 会计学 · 已落实 */
export function figureLabel(table: ReportTable, { report, row, column }: FigureWord): string {
  const at = table.keys.findIndex((key) => key === row || key === `=${row}`)
  const name = row === 'total' ? '合计' : (rowNames(table)[at] ?? row)
  const found = table.columns.find(({ key }) => key === column)
  return `${report} ${name} · ${found?.title ?? column}`
}

/** A cell of a row by its column's key or title. */
export function findCell(
  table: ReportTable,
  row: Row,
  column: string,
  text: string,
): Found | Missing {
  const { columns } = table
  const found =
    columns.find(({ key }) => key === column) ?? columns.find(({ title }) => title === column)
  if (found === undefined) {
    return { kind: 'column', word: text, known: columns.map(({ key }) => key) }
  }
  return { cell: row[found.key] ?? null, isFigure: found.kind !== 'text' }
}

function rowOf(table: ReportTable, name: string): Row | null {
  if (name === 'total' || name === '合计') return table.total
  const at = table.keys.findIndex((key) => key === name || key === `=${name}`)
  const byName = at >= 0 ? at : rowNames(table).indexOf(name)
  return table.rows[byName] ?? null
}

/** What stands in the first text column of each row. */
export function rowNames({ columns, rows }: ReportTable): string[] {
  const texts = columns.filter(({ kind }) => kind === 'text').map(({ key }) => key)
  // R6 has the code before the name.
  const named = texts.includes('name') ? 'name' : (texts[0] ?? '')
  return rows.map((row) => String(row[named] ?? ''))
}

/** The value as it is written; a cell that shows percent holds the share. */
export function cellValue({ cell, isFigure }: Found, isPercent: boolean): CellValue {
  if (cell === null || cell === '') return { kind: 'blank' }
  const digits = String(cell)
  if (typeof cell === 'number') return { kind: 'number', digits }
  if (!isFigure || !/^-?\d+(\.\d+)?$/.test(digits)) return { kind: 'text', text: digits }
  return { kind: 'number', digits: isPercent ? shareOf(digits) : digits }
}

/** 86.81 → 0.8681, without the detour by binary fractions. */
function shareOf(digits: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(digits) ?? []
  const padded = whole.padStart(3, '0')
  const rest = `${padded.slice(-2)}${part}`.replace(/0+$/, '')
  return `${sign}${Number(padded.slice(0, -2))}${rest === '' ? '' : `.${rest}`}`
}

type Head = Pick<ReportTable, 'unit' | 'cohort' | 'asOf' | 'from' | 'schemeName'>

/** What is known of the whole form. */
export function generalText(word: GeneralWord, head: Head, today: string): string {
  switch (word) {
    case 'unit':
      return head.unit
    case 'cohort':
      return String(head.cohort)
    case 'asOf':
      return chineseDay(head.asOf)
    case 'from':
      return chineseDay(head.from)
    case 'scheme':
      return head.schemeName
    case 'today':
      return chineseDay(today)
  }
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
