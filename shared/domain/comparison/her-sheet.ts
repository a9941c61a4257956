// A summary that somebody made by hand: which of its cells are heads, and which stand for what.
import { type ImportRow, isBlank, textOf } from '../import/cell.ts'
import { normaliseHeader, withoutBrackets } from '../import/header-text.ts'
import type { Merge } from '../import/merges.ts'
import type { OurSheet } from './ours.ts'

export type HerTable = Readonly<{ rows: readonly ImportRow[]; merges: readonly Merge[] }>

/** A row or column of hers: its place, what it is called, and which of ours it is. */
export type Head = Readonly<{ at: number; name: string; key: string | null }>
export type HerSheet = Readonly<{ rows: readonly Head[]; columns: readonly Head[] }>

const TOTAL = /^(合计|总计|总数|全院|全校|学院合计|全院合计|全校合计|合计去重)$/u
const LABEL_COLUMNS = 5
const MOST_HEADER_ROWS = 3
/** Says nothing without what stands above it. */
const VAGUE = /^(人数|数|人|合计|小计|数量)$/u
const CODE = /^[a-z]?\d{2}(?=\p{Script=Han})/u

const plain = (text: string): string =>
  withoutBrackets(normaliseHeader(text)).replace(/[%/／、]/g, '')

/** The cell with what is merged over it. */
function cellAt({ rows, merges }: HerTable, row: number, column: number) {
  const own = rows[row]?.[column]
  if (!isBlank(own)) return own
  const merge = merges.find(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  )
  return merge === undefined ? own : rows[merge.top]?.[merge.left]
}

const nameAt = (table: HerTable, row: number, column: number): string =>
  textOf(cellAt(table, row, column))
    .trim()
    .slice(0, 100)

/** Which of our rows a text names. */
function rowFinder(ours: OurSheet): (text: string) => string | null {
  const byName = new Map(ours.rows.map(({ key, name }) => [plain(name), key]))
  const withoutCode = new Map(
    ours.rows.map(({ key, name }) => [plain(name).replace(CODE, ''), key]),
  )
  return (text) => {
    const name = plain(text)
    if (name === '') return null
    const found = byName.get(name) ?? withoutCode.get(name.replace(CODE, ''))
    if (found !== undefined) return found
    return TOTAL.test(name) && ours.rows.some(({ key }) => key === '') ? '' : null
  }
}

type Labels = Readonly<{ column: number; rows: readonly number[] }>

/** The column whose texts name most of our rows. */
function labelsOf(table: HerTable, find: (text: string) => string | null): Labels | null {
  const found = Array.from({ length: LABEL_COLUMNS }, (_, column) => ({
    column,
    rows: table.rows.flatMap((_row, row) =>
      (find(nameAt(table, row, column)) ?? '') === '' ? [] : [row],
    ),
  }))
  const best = found.toSorted((one, other) => other.rows.length - one.rows.length)[0]
  return best === undefined || best.rows.length === 0 ? null : best
}

/** How many of our rows the sheet has. */
export function countRowsOf(table: HerTable, ours: OurSheet): number {
  return labelsOf(table, rowFinder(ours))?.rows.length ?? 0
}

/** Her rows and columns with those of ours that they are; null where none of our rows is in the sheet. */
export function readHerSheet(table: HerTable, ours: OurSheet): HerSheet | null {
  const find = rowFinder(ours)
  const labels = labelsOf(table, find)
  if (labels === null) return null
  const first = labels.rows[0] ?? 0
  const rows = table.rows.flatMap((cells, at) => {
    const name = nameAt(table, at, labels.column) || nameAt(table, at, 0)
    const hasFigures = cells.some(
      (cell, column) => column > labels.column && figureOf(cell) !== null,
    )
    return at < first || name === '' || !hasFigures ? [] : [{ at, name, key: find(name) }]
  })
  return { rows, columns: columnsOf(table, { first, label: labels.column }, ours) }
}

function columnsOf(
  table: HerTable,
  { first, label }: Readonly<{ first: number; label: number }>,
  ours: OurSheet,
): Head[] {
  const width = Math.max(...table.rows.map((row) => row.length))
  const heads = headerRowsAbove(table, first, width)
  const find = columnFinder(ours)
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    if (at <= label) return []
    const pieces = [...new Set(heads.map((row) => nameAt(table, row, at)))].filter(Boolean)
    return pieces.length === 0 ? [] : [{ at, name: pieces.join('／'), key: find(pieces) }]
  })
}

/** The lines right above the first row of figures; a title that is one text all over is none of them. */
function headerRowsAbove(table: HerTable, first: number, width: number): number[] {
  const found: number[] = []
  for (let row = first - 1; row >= 0 && found.length < MOST_HEADER_ROWS; row -= 1) {
    const texts = new Set(Array.from({ length: width }, (_, at) => nameAt(table, row, at)))
    texts.delete('')
    if (texts.size > 1) found.unshift(row)
    else if (found.length > 0) break
  }
  return found
}

function columnFinder(ours: OurSheet): (pieces: readonly string[]) => string | null {
  const known = new Map<string, string>()
  for (const { key, name, aliases } of ours.columns) {
    for (const word of [name, plain(name).replace(CODE, ''), ...aliases]) {
      const text = plain(word)
      if (!known.has(text)) known.set(text, key)
    }
  }
  return (pieces) => {
    const [last = '', above = ''] = pieces.map(plain).toReversed()
    // 就业＋人数 is more than 人数.
    const tries = VAGUE.test(last) && above !== '' ? [above + last, above] : [last, above + last]
    return tries.map((text) => known.get(text)).find((key) => key !== undefined) ?? null
  }
}

/** A figure as it stands in a cell; null where there is none. */
export function figureOf(
  cell: ImportRow[number] | undefined,
): Readonly<{ number: number; decimals: number; isPercent: boolean }> | null {
  const isPercent = typeof cell === 'string' && /[%％]/u.test(cell)
  const text = textOf(cell)
    .normalize('NFKC')
    .replace(/[\s,，%人]/gu, '')
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null
  return { number: Number(text), decimals: text.split('.')[1]?.length ?? 0, isPercent }
}
