// A list to be filled in: header, an example, drop-downs; a second sheet says what belongs into each column. Every cell is
// a text, so that zeros in front and eighteen digits stay as they are typed.
import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import { columnLetter, textCell } from './cells.ts'
import { hiddenSheet } from './hidden.ts'
import { heightOf, linesOf } from './measure.ts'
import { content, newPage, put, setHeight } from './page.ts'
import { replaceFile } from './save.ts'
import { cellStyle, DEFAULT_FONT, headerStyle } from './styles.ts'
import type { HiddenSheet } from './types.ts'

export type FormColumn = Readonly<{
  title: string
  /** in half-width characters */
  width: number
  isRequired: boolean
  /** where the words of its drop-down stand, as 'Sheet'!$A$2:$A$9 */
  words: string | null
}>

export type Guide = Readonly<{
  name: string
  columns: readonly Readonly<{ title: string; width: number }>[]
  rows: readonly (readonly string[])[]
}>

export type FormSpec = Readonly<{
  name: string
  columns: readonly FormColumn[]
  example: readonly string[]
  frozenColumns: number
  guide: Guide
}>

const SIZE = 11
const TO_FILL_IN = 500
/** As wide as the page, as long as it needs. */
const PRINTED = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const
const TEXT = { numFmt: '@' } as const
const REQUIRED = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FCE4D6' } } as const
const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const

/** A file that cannot be replaced gives `file_not_writable`. */
export async function writeForm(path: string, spec: FormSpec, unseen: HiddenSheet): Promise<void> {
  const sheets = [formSheet(spec), guideSheet(spec.guide), hiddenSheet(unseen).sheet]
  await replaceFile(path, await writeXlsx({ sheets, defaultFont: DEFAULT_FONT }))
}

function formSheet({ name, columns, example, frozenColumns }: FormSpec): WriteSheet {
  const page = newPage()
  const header = headerStyle(SIZE)
  const body = cellStyle('text', 'body', SIZE)
  columns.forEach(({ title, isRequired }, column) => {
    const style = isRequired ? { ...header, fill: REQUIRED } : header
    put(page, 0, column, textCell(title, style))
    put(page, 1, column, textCell(example[column] ?? '', { ...body, fill: GREY }))
    // The writer knows no style of a column: cell by cell.
    for (let row = 2; row < TO_FILL_IN; row++) put(page, row, column, textCell('', TEXT))
  })
  const lines = columns.map(({ width }, at) => linesOf(example[at] ?? '', width, SIZE))
  setHeight(page, 0, heightOf(1, SIZE))
  setHeight(page, 1, heightOf(Math.max(...lines), SIZE))
  return {
    name,
    ...content(page),
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1, columns: frozenColumns },
    pageSetup: PRINTED,
    dataValidations: columns.flatMap(({ words }, column) =>
      words === null ? [] : [dropDown(words, columnLetter(column))],
    ),
  }
}

/** Offers and does not forbid: other words are understood too. */
function dropDown(words: string, letter: string): DataValidation {
  return {
    type: 'list',
    formula1: words,
    allowBlank: true,
    showErrorMessage: false,
    range: `${letter}2:${letter}${TO_FILL_IN}`,
  }
}

function guideSheet({ name, columns, rows }: Guide): WriteSheet {
  const page = newPage()
  const header = headerStyle(SIZE)
  const body = cellStyle('text', 'body', SIZE)
  columns.forEach(({ title }, column) => {
    put(page, 0, column, textCell(title, header))
  })
  setHeight(page, 0, heightOf(1, SIZE))
  rows.forEach((row, index) => {
    columns.forEach((_, column) => {
      put(page, index + 1, column, textCell(row[column] ?? '', body))
    })
    const lines = columns.map(({ width }, at) => linesOf(row[at] ?? '', width, SIZE))
    setHeight(page, index + 1, heightOf(Math.max(...lines), SIZE))
  })
  return {
    name,
    ...content(page),
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: PRINTED,
  }
}
