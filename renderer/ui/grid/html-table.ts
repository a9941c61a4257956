// The table that a spreadsheet or a word processor puts on the clipboard beside the plain text.
// Read letter by letter: nothing of it is ever made part of a page.
import { sheetDay } from './sheet-day.ts'
import type { GridTexts } from './types.ts'

export type HtmlTable = Readonly<{
  texts: GridTexts
  /** Letters inside the cells, and outside of them, blanks not counted. */
  inside: number
  outside: number
}>

type Attributes = ReadonlyMap<string, string>
type Build = {
  rows: string[][]
  /** Columns of the next lines that merged cells cover. */
  covered: number[]
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
const MOST_CELLS = 5_000_000

/** The cells of the table; undefined without one, and of one that no sheet can hold. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const build: Build = {
    rows: [],
    covered: [],
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
    if (build.cells > MOST_CELLS) return undefined
    const tag = name?.toLowerCase()
    if (skips !== undefined) {
      if (close === '/' && tag === skips) skips = undefined
    } else if (tag === undefined) {
      if (!/^<[!?]/.test(token)) addText(build, token)
    } else if (close === '/') closeTag(build, tag)
    else if (UNREAD.has(tag)) skips = tag
    else openTag(build, tag, readAttributes(attributes ?? ''))
  }
  closeRow(build)
  const { rows, inside, outside } = build
  return rows.length === 0 ? undefined : { texts: rows, inside, outside }
}

function openTag(build: Build, tag: string, attributes: Attributes): void {
  if (tag === 'table') build.depth += 1
  if (build.depth > 1 || tag === 'br' || BLOCKS.has(tag)) breakLine(build, tag)
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
  else if (tag === 'tr' || tag === 'table') closeRow(build)
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
  build.isHidden = /display\s*:\s*none/i.test(attributes.get('style') ?? '')
}

function closeRow(build: Build): void {
  closeCell(build)
  const { row } = build
  build.row = undefined
  if (row === undefined) return
  const last = build.covered.findLastIndex((lines) => lines > 0)
  while (row.length <= last) leaveEmpty(build, row)
  if (!build.isHidden) build.rows.push(row)
}

/** Columns that cells from above reach into stay empty. */
function coverLine(build: Build, row: string[]): void {
  while ((build.covered[row.length] ?? 0) > 0) leaveEmpty(build, row)
}

function leaveEmpty(build: Build, row: string[]): void {
  const lines = build.covered[row.length] ?? 0
  build.covered[row.length] = Math.max(0, lines - 1)
  build.cells += 1
  row.push('')
}

function closeCell(build: Build): void {
  const { cell, row } = build
  build.cell = undefined
  if (cell === undefined || row === undefined) return
  coverLine(build, row)
  const columns = spanOf(cell.attributes, 'colspan')
  const rows = spanOf(cell.attributes, 'rowspan')
  build.cells += columns
  for (let at = 0; at < columns; at += 1) {
    if (rows > 1) build.covered[row.length] = rows - 1
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
