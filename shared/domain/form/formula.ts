// The cells that a formula names, found without understanding the rest of it.
import { columnName, columnNumber } from './refs.ts'

/** One end of a reference; a column or a row that is not named is null. */
type End = Readonly<{
  column: number | null
  row: number | null
  columnFixed: boolean
  rowFixed: boolean
}>

export type Reference = Readonly<{
  /** null: the sheet in which the formula stands */
  sheet: string | null
  first: End
  /** null: one cell */
  last: End | null
  /** one cell alone in an argument of a function that sums up */
  isSummed: boolean
}>

type Token = Readonly<{ text: string; reference: Reference | null }>

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?|\[\d+\][^!'"()+*/,&<>=^ -]*)!`
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`
const AFTER = String.raw`(?![\p{L}\p{N}_.(!\[])`
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(${SHEET})?(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})${AFTER}|${SHEET}|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*\(?|[\d.]+|[\s\S]`,
  'gu',
)

const SUMS = /^(SUM|AVERAGE|AVERAGEA|COUNT|COUNTA|MAX|MIN|PRODUCT|SUBTOTAL|MEDIAN)\($/i

function* tokensOf(formula: string): Generator<Token> {
  const functions: string[] = []
  const found = [...formula.matchAll(TOKEN)]
  for (const [at, match] of found.entries()) {
    const [text, sheet, cells] = match
    if (text.endsWith('(')) functions.push(text)
    else if (text === ')') functions.pop()
    const before = found[at - 1]?.[0] ?? ''
    const after = found[at + 1]?.[0] ?? ''
    const isAlone = /[(,]$/.test(before) && /^[),]/.test(after)
    const isSummed = isAlone && SUMS.test(functions.at(-1) ?? '')
    yield { text, reference: cells === undefined ? null : reference(sheet, cells, isSummed) }
  }
}

function reference(sheet: string | undefined, cells: string, isSummed: boolean): Reference {
  const [first = '', last] = cells.split(':')
  return {
    sheet: sheet === undefined ? null : sheetName(sheet),
    first: endOf(first),
    last: last === undefined ? null : endOf(last),
    isSummed: isSummed && last === undefined,
  }
}

const sheetName = (written: string): string =>
  written
    .slice(0, -1)
    .replace(/^'([\s\S]*)'$/, '$1')
    .replaceAll("''", "'")

function endOf(text: string): End {
  const [, columnFixed, letters, rowFixed, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? []
  // $5 alone has its sign where a column would have it.
  const isRow = letters === ''
  return {
    column: isRow || letters === undefined ? null : columnNumber(letters),
    row: digits === '' || digits === undefined ? null : Number(digits),
    columnFixed: !isRow && columnFixed === '$',
    rowFixed: isRow ? columnFixed === '$' || rowFixed === '$' : rowFixed === '$',
  }
}

const written = ({ column, row, columnFixed, rowFixed }: End): string =>
  (column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`) +
  (row === null ? '' : `${rowFixed ? '$' : ''}${row}`)

/** The references of a formula, in their order. */
export function referencesIn(formula: string): Reference[] {
  return [...tokensOf(formula)].flatMap(({ reference }) => reference ?? [])
}

/** Whether a formula finds its cells in ways that cannot be read off it: by a name, a table, a text. */
export function isOpaque(formula: string): boolean {
  return [...tokensOf(formula)].some(
    ({ text, reference }) =>
      reference === null &&
      (/^(INDIRECT|OFFSET)\($/i.test(text) ||
        /^\[/.test(text) ||
        (/^[\p{L}_\\]/u.test(text) && !text.endsWith('(') && !/^(TRUE|FALSE)$/i.test(text))),
  )
}

/** A reference's ends as they become; undefined: it stays as it is written. */
export type Moved = Readonly<{ first: number | null; last: number | null }>

/** The formula with the rows of its references changed; everything else keeps its letters. */
export function moveReferences(
  formula: string,
  move: (reference: Reference) => Moved | undefined,
): string {
  return [...tokensOf(formula)]
    .map(({ text, reference }) => {
      const moved = reference === null ? undefined : move(reference)
      if (reference === null || moved === undefined) return text
      const last = reference.last ?? (moved.last === null ? null : reference.first)
      const prefix = text.slice(0, text.lastIndexOf('!') + 1)
      const first = written({ ...reference.first, row: moved.first })
      return last === null
        ? prefix + first
        : `${prefix}${first}:${written({ ...last, row: moved.last })}`
    })
    .join('')
}

/** The formula as it reads some rows and columns away: what a shared formula says there. */
export function translated(formula: string, rows: number, columns: number): string {
  const away = (end: End): End => ({
    ...end,
    row: end.row === null || end.rowFixed ? end.row : end.row + rows,
    column: end.column === null || end.columnFixed ? end.column : end.column + columns,
  })
  return [...tokensOf(formula)]
    .map(({ text, reference }) => {
      if (reference === null) return text
      const prefix = text.slice(0, text.lastIndexOf('!') + 1)
      const first = written(away(reference.first))
      return reference.last === null
        ? prefix + first
        : `${prefix}${first}:${written(away(reference.last))}`
    })
    .join('')
}
