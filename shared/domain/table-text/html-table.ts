// The tables that a spreadsheet or a word processor puts on the clipboard beside the plain text, and that web
// systems save under the name of a workbook. Read letter by letter: nothing of them is ever made part of a page.
import { sheetDay } from './sheet-day.ts'

type Texts = readonly (readonly string[])[]

/** Counted from 0, all included. */
export type HtmlMerge = Readonly<{ top: number; left: number; bottom: number; right: number }>

type Letters = Readonly<{
  /** Letters inside the cells, and outside of them, blanks not counted. */
  inside: number
  outside: number
}>

export type HtmlTable = Letters & Readonly<{ texts: Texts }>

export type HtmlTables = Letters &
  Readonly<{
    tables: readonly Readonly<{
      texts: Texts
      merges: readonly HtmlMerge[]
      hiddenColumns: readonly number[]
    }>[]
  }>

export type HtmlOptions = Readonly<{
  /** On the clipboard a hidden row is one that was filtered out; in a file it is a row like any other. */
  hiddenRows: 'kept' | 'dropped'
  mostCells: number
}>

type Attributes = ReadonlyMap<string, string>
type Table = {
  rows: string[][]
  merges: HtmlMerge[]
  hiddenColumns: number[]
  /** How many columns the table has named before its rows. */
  named: number
  /** Columns of the next lines that merged cells cover. */
  covered: number[]
}
type Build = {
  keepsHidden: boolean
  tables: Table[]
  table: Table
  row: string[] | undefined
  cell: { lines: string[]; attributes: Attributes } | undefined
  isHidden: boolean
  /** Tables inside tables are text of the outer one's cells. */
  depth: number
  cells: number
  inside: number
  outside: number
}

// Each piece is matched in one way only: a damaged text is read as quickly as a sound one.
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-z][^\s/><]*)(?=[\s/>])([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>|[^<]+|</giy
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const UNREAD = new Set(['style', 'script', 'title', 'xml', 'template', 'noscript', 'textarea'])
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
// More than a sheet has columns; a span of that size is damage or malice.
const WIDEST = 16_384
const CLIPBOARD: HtmlOptions = { hiddenRows: 'dropped', mostCells: 5_000_000 }

/** All rows on the clipboard as one block; undefined without any, and of a table that no sheet can hold. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const found = readHtmlTables(html, CLIPBOARD)
  if (found === undefined) return undefined
  const { tables, inside, outside } = found
  return { texts: tables.flatMap((table) => table.texts), inside, outside }
}

const newTable = (): Table => ({ rows: [], merges: [], hiddenColumns: [], named: 0, covered: [] })

/** Every table that has rows; undefined without any, and of more cells than are wanted. */
export function readHtmlTables(html: string, options: HtmlOptions): HtmlTables | undefined {
  const build: Build = {
    keepsHidden: options.hiddenRows === 'kept',
    tables: [],
    table: newTable(),
    row: undefined,
    cell: undefined,
    isHidden: false,
    depth: 0,
    cells: 0,
    inside: 0,
    outside: 0,
  }
  let skips: string | undefined
  for (const [token, close, name, attributes] of html.matchAll(TOKEN)) {
    if (build.cells > options.mostCells) return undefined
    const tag = name?.toLowerCase()
    if (skips !== undefined) {
      if (close === '/' && tag === skips) skips = undefined
    } else if (tag === undefined) {
      if (!/^<[!?]/.test(token)) addText(build, token)
    } else if (close === '/') closeTag(build, tag)
    else if (UNREAD.has(tag)) skips = tag
    else openTag(build, tag, readAttributes(attributes ?? ''))
  }
  closeTable(build)
  const { inside, outside } = build
  const tables = build.tables.map(({ rows, merges, hiddenColumns }) => ({
    texts: rows,
    merges: merges.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, rows.length - 1) })),
    hiddenColumns,
  }))
  return tables.length === 0 ? undefined : { tables, inside, outside }
}

function closeTable(build: Build): void {
  closeRow(build)
  if (build.table.rows.length > 0) build.tables.push(build.table)
  build.table = newTable()
}

function openTag(build: Build, tag: string, attributes: Attributes): void {
  if (tag === 'table') {
    build.depth += 1
    if (build.depth === 1) closeTable(build)
  }
  if (build.depth > 1 || tag === 'br' || BLOCKS.has(tag)) breakLine(build, tag)
  else if (tag === 'col') nameColumns(build.table, attributes)
  else if (tag === 'tr') openRow(build, attributes)
  else if (tag === 'td' || tag === 'th') {
    closeCell(build)
    if (build.row === undefined) openRow(build, new Map())
    build.cell = { lines: [''], attributes }
  }
}

function closeTag(build: Build, tag: string): void {
  const isNested = build.depth > 1
  if (tag === 'table' && build.depth > 0) build.depth -= 1
  if (isNested) breakLine(build, tag)
  else if (tag === 'td' || tag === 'th') closeCell(build)
  else if (tag === 'tr') closeRow(build)
  else if (tag === 'table') closeTable(build)
  else if (BLOCKS.has(tag)) breakLine(build, tag)
}

/** A break begins a line; a block does where the line has begun already. */
function breakLine({ cell }: Build, tag: string): void {
  if (cell === undefined) return
  const isBegun = (cell.lines.at(-1) ?? '').trim() !== ''
  const isBlock = BLOCKS.has(tag) || tag === 'tr'
  if (tag === 'br' || (isBlock && isBegun)) cell.lines.push('')
  else if (tag === 'td' || tag === 'th') addToLine(cell.lines, ' ')
}

function addToLine(lines: string[], text: string): void {
  lines.push((lines.pop() ?? '') + text)
}

function addText(build: Build, source: string): void {
  const text = decode(source)
  const letters = text.replace(/\s+/g, '').length
  if (build.cell === undefined) build.outside += letters
  else {
    build.inside += letters
    addToLine(build.cell.lines, text)
  }
}

function openRow(build: Build, attributes: Attributes): void {
  closeRow(build)
  build.row = []
  build.isHidden = isHidden(attributes)
}

function isHidden(attributes: Attributes): boolean {
  return /display\s*:\s*none/i.test(attributes.get('style') ?? '')
}

function nameColumns(table: Table, attributes: Attributes): void {
  const columns = Math.min(spanOf(attributes, 'span'), WIDEST - table.named)
  for (let at = 0; at < columns; at += 1) {
    if (isHidden(attributes)) table.hiddenColumns.push(table.named + at)
  }
  table.named += columns
}

function closeRow(build: Build): void {
  closeCell(build)
  const { row, table } = build
  build.row = undefined
  if (row === undefined) return
  const last = table.covered.findLastIndex((lines) => lines > 0)
  while (row.length <= last) leaveEmpty(build, row)
  if (build.keepsHidden || !build.isHidden) table.rows.push(row)
}

/** Columns that cells from above reach into stay empty. */
function coverLine(build: Build, row: string[]): void {
  while ((build.table.covered[row.length] ?? 0) > 0) leaveEmpty(build, row)
}

function leaveEmpty(build: Build, row: string[]): void {
  const lines = build.table.covered[row.length] ?? 0
  build.table.covered[row.length] = Math.max(0, lines - 1)
  build.cells += 1
  row.push('')
}

function closeCell(build: Build): void {
  const { cell, row, table } = build
  build.cell = undefined
  if (cell === undefined || row === undefined) return
  coverLine(build, row)
  const columns = spanOf(cell.attributes, 'colspan')
  const rows = spanOf(cell.attributes, 'rowspan')
  build.cells += columns
  if (rows > 1 || columns > 1) {
    const top = table.rows.length
    const left = row.length
    table.merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
  }
  for (let at = 0; at < columns; at += 1) {
    if (rows > 1) table.covered[row.length] = rows - 1
    row.push(at === 0 ? textOf(cell) : '')
  }
}

function spanOf(attributes: Attributes, name: string): number {
  const span = Number.parseInt(attributes.get(name) ?? '', 10)
  return span >= 1 && span <= WIDEST ? span : 1
}

// 1.38E+10, #####: what a column shows that is too narrow for its number.
const UNREADABLE = /^(?:\d(?:\.\d+)?E\+\d+|#+)$/i

function textOf({ lines, attributes }: NonNullable<Build['cell']>): string {
  const day = sheetDay(attributes)
  if (day !== undefined) return day
  const text = lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim()
  const number = attributes.get('x:num') ?? attributes.get('sdval') ?? ''
  const isWhole = /^\d{1,15}$/.test(number)
  return isWhole && UNREADABLE.test(text) ? number : text
}

function readAttributes(source: string): Attributes {
  const found = [...source.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single, bare]) =>
      [name.toLowerCase(), decode(double ?? single ?? bare ?? '')] as const,
  )
  return new Map(found)
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['middot', '·'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
])

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
