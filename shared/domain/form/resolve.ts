// From what a form asks for to what is written: values, how often rows are repeated, and what cannot be answered.
import type { ReportId, ReportTable, RowKind } from '#shared/schemas/report.ts'
import type { Book } from './book.ts'
import { cellsByName } from './book.ts'
import { bodyLength, type Growth, placeRow } from './growth.ts'
import type { Block, Plan, Template } from './plan.ts'
import { cellName } from './refs.ts'
import type { CellValue, CellWrite } from './set-cells.ts'
import {
  cellValue,
  type Found,
  figureLabel,
  findCell,
  findFigure,
  generalText,
  type Missing,
} from './values.ts'
import { GENERAL_WORDS, onlyWord, readWord, tableOf, withWords, wordsIn } from './words.ts'

/** The tables of the day for which the form is filled. */
export type Tables = Readonly<{
  head: Pick<ReportTable, 'unit' | 'cohort' | 'asOf' | 'from' | 'schemeName'>
  today: string
  table: (report: ReportId, rows: RowKind | null) => ReportTable
}>

/** A cell as it will read. `cell`: where it stands in the blank form. */
export type Filled = Readonly<{
  sheet: string
  cell: string
  word: string
  /** the word as a reader of the tables would say it */
  label: string
  text: string
}>
export type MissingAt = Missing & Readonly<{ sheet: string; cell: string }>
export type SheetWork = Readonly<{
  sheet: string
  /** from the bottom up */
  growths: readonly Growth[]
  /** where the cells are after that */
  writes: readonly CellWrite[]
}>
export type Resolved = Readonly<{
  sheets: readonly SheetWork[]
  filled: readonly Filled[]
  blocks: readonly (Block & Readonly<{ count: number; report: ReportId }>)[]
  missing: readonly MissingAt[]
}>

type Line = ReportTable['rows'][number]
type Listed = Readonly<{ block: Block; table: ReportTable }>
type Answer = Found | Missing

/** Answers a form's plan. */
export function resolveForm(book: Book, plan: Plan, tables: Tables): Resolved {
  const missing: MissingAt[] = []
  const filled: Filled[] = []
  const listed = plan.blocks.flatMap((block): Listed[] => {
    const known = tableOf(block.table)
    if (known !== null) return [{ block, table: tables.table(known.report, known.rows) }]
    const { sheet, cell, table } = block
    missing.push({ sheet, cell, kind: 'table', word: `#${table}`, known: [] })
    return []
  })
  const sheets = book.sheets.map(({ name, sheet }): SheetWork => {
    const own = listed.filter(({ block }) => block.sheet === name)
    const growths = own.map(growthOf).sort((one, other) => other.first - one.first)
    const styles = cellsByName(sheet)
    const writes = plan.templates
      .filter((template) => template.sheet === name)
      .flatMap((template): CellWrite[] => {
        const isPercent = book.isPercent(styles.get(cellName(template)))
        const within = own.find(({ block }) => isWithin(block, template))
        const answer = (line: Line | null) => answers(tables, within?.table ?? null, line)
        const lines = within === undefined ? [null] : linesOf(within.table)
        const at = { sheet: name, cell: cellName(template), word: words(template) }
        // A word that is not known is not known in any line.
        const lost = wordsIn(template.text).flatMap((word) =>
          lostIn(answer(lines[0] ?? null)(word)),
        )
        missing.push(...lost.map((entry) => ({ ...at, ...entry })))
        if (lost.length > 0) return []
        const values = lines.map((line) => fillText(template.text, answer(line), isPercent))
        const [first] = values
        // A cell that only says where a list ends is not worth a word.
        if (first !== undefined && at.word !== '') {
          filled.push({ ...at, label: labelOf(template, tables), text: textOf(first, isPercent) })
        }
        return values.map((value, copy) => ({
          row: placeAll(growths, template.row, within?.block, copy),
          column: template.column,
          value,
        }))
      })
    return { sheet: name, growths, writes }
  })
  const blocks = listed.map(({ block, table }) => ({
    ...block,
    report: table.report,
    count: table.rows.length,
  }))
  return { sheets, filled, blocks, missing }
}

const words = ({ text }: Template): string => wordsIn(text).join('、')

function labelOf({ text }: Template, tables: Tables): string {
  const labels = wordsIn(text).map((word) => {
    const read = readWord(word)
    if (read.kind !== 'figure') return word
    const { report, rows } = read.figure
    return figureLabel(tables.table(report, rows), read.figure)
  })
  return labels.join('、')
}

const isWithin = ({ bodyFirst, bodyLast }: Block, { row }: Template): boolean =>
  row >= bodyFirst && row <= bodyLast

const growthOf = ({ block, table }: Listed): Growth => ({
  ...block,
  count: Math.max(1, table.rows.length),
})

// Nobody in the list: its row stays, empty.
const linesOf = ({ rows }: ReportTable): (Line | null)[] => (rows.length === 0 ? [{}] : [...rows])

/** Where a row of the blank form stands after the repetitions, which are made from the bottom up. */
function placeAll(
  growths: readonly Growth[],
  row: number,
  block: Block | undefined,
  copy: number,
): number {
  const below = growths.filter(({ first }) => first !== block?.first)
  const own = growths.find(({ first }) => first === block?.first)
  const start = own === undefined ? row : placeRow(own, row) + copy * bodyLength(own)
  if (own === undefined) return growths.reduce((at, growth) => placeRow(growth, at), row)
  return below
    .filter(({ first }) => first < own.first)
    .reduce((at, growth) => placeRow(growth, at), start)
}

const answers =
  (tables: Tables, listed: ReportTable | null, line: Line | null) =>
  (text: string): Answer => {
    const word = readWord(text)
    const inList = listed === null || line === null ? null : findCell(listed, line, text, text)
    // In a list its own columns come first: {{unit}} of a table of units is the unit of the line.
    if (inList !== null && !('kind' in inList)) return inList
    switch (word.kind) {
      case 'figure': {
        const { report, rows } = word.figure
        return findFigure(tables.table(report, rows), word.figure, text)
      }
      case 'general':
        return { cell: generalText(word.word, tables.head, tables.today), isFigure: false }
      case 'table':
        return { kind: 'table', word: text, known: [] }
      case 'other':
        return inList ?? { kind: 'word', word: text, known: GENERAL_WORDS }
    }
  }

const lostIn = (answer: Answer): Missing[] => ('kind' in answer ? [answer] : [])

function fillText(text: string, answer: (word: string) => Answer, isPercent: boolean): CellValue {
  const only = onlyWord(text)
  const whole = only === null ? null : answer(only)
  if (whole !== null && !('kind' in whole)) return cellValue(whole, isPercent)
  const filled = withWords(text, (word) => {
    const found = answer(word)
    return 'kind' in found ? '' : String(found.cell ?? '')
  })
  return filled === '' ? { kind: 'blank' } : { kind: 'text', text: filled }
}

function textOf(value: CellValue, isPercent: boolean): string {
  switch (value.kind) {
    case 'blank':
      return ''
    case 'text':
      return value.text
    case 'number':
      return isPercent ? `${(Number(value.digits) * 100).toFixed(2)}%` : value.digits
  }
}
