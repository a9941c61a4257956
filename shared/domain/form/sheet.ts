// One sheet of a workbook with the places of its rows and cells in the XML.
import { type Area, areaOf, type Place, placeOf } from './refs.ts'
import { attribute, type Tag, tagsOf, textIn } from './xml.ts'

export type SheetFormula = Readonly<{
  text: string
  kind: 'normal' | 'shared' | 'array' | 'dataTable'
  /** number of the shared formula */
  shared: string | null
  /** cells for which it stands */
  area: Area | null
  start: number
  end: number
  open: Tag
}>

export type SheetCell = Place &
  Readonly<{
    start: number
    end: number
    open: Tag
    /** as written: s = shared string, inlineStr, str, n, b, e, d */
    type: string
    style: string | null
    /** value as stored, or the text that stands in the cell itself */
    raw: string
    formula: SheetFormula | null
  }>

export type SheetRow = Readonly<{
  row: number
  start: number
  end: number
  open: Tag
  cells: readonly SheetCell[]
}>

export type SheetXml = Readonly<{
  xml: string
  /** of the element that holds the rows */
  data: Tag
  dataEnd: number
  rows: readonly SheetRow[]
  merges: readonly Area[]
}>

type Open = { row: number; open: Tag; cells: SheetCell[] }

/** The sheet; null: this is no sheet with cells. */
export function readSheet(xml: string): SheetXml | null {
  const data = firstTag(xml, 'sheetData')
  if (data === null) return null
  const { rows, end } = data.kind === 'empty' ? { rows: [], end: data.end } : readRows(xml, data)
  const merges = [...tagsOf(xml, end)].flatMap((tag) => {
    const area = tag.name === 'mergeCell' ? areaOf(attribute(tag, 'ref') ?? '') : null
    return area === null ? [] : [area]
  })
  return { xml, data, dataEnd: end, rows, merges }
}

/** The first tag of a name that opens. */
export function firstTag(xml: string, name: string): Tag | null {
  for (const tag of tagsOf(xml)) if (tag.name === name && tag.kind !== 'close') return tag
  return null
}

function readRows(xml: string, data: Tag): { rows: SheetRow[]; end: number } {
  const rows: SheetRow[] = []
  let current: Open | null = null
  let opened: { place: Place; tag: Tag } | null = null
  for (const tag of tagsOf(xml, data.end)) {
    if (tag.name === 'sheetData') return { rows, end: tag.start }
    if (tag.name === 'row') {
      if (tag.kind !== 'close') current = { row: rowNumber(tag, rows), open: tag, cells: [] }
      if (tag.kind !== 'open' && current !== null) {
        rows.push({ ...current, start: current.open.start, end: tag.end })
        current = null
      }
    } else if (tag.name === 'c' && current !== null) {
      if (tag.kind !== 'close') opened = { place: cellPlace(tag, current), tag }
      if (tag.kind !== 'open' && opened !== null) {
        current.cells.push(readCell(xml, opened.place, opened.tag, tag))
        opened = null
      }
    }
  }
  return { rows, end: xml.length }
}

// A number may be left out: then it is the next one.
const rowNumber = (tag: Tag, rows: readonly SheetRow[]): number =>
  Number(attribute(tag, 'r') ?? (rows.at(-1)?.row ?? 0) + 1)

function cellPlace(tag: Tag, { row, cells }: Open): Place {
  const named = placeOf(attribute(tag, 'r') ?? '')
  return named ?? { row, column: (cells.at(-1)?.column ?? 0) + 1 }
}

function readCell(xml: string, place: Place, open: Tag, close: Tag): SheetCell {
  const type = attribute(open, 't') ?? 'n'
  const inside = open === close ? [] : [...tagsOf(xml, open.end, close.start)]
  return {
    ...place,
    start: open.start,
    end: close.end,
    open,
    type,
    style: attribute(open, 's') ?? null,
    raw: type === 'inlineStr' ? inlineText(xml, inside) : between(xml, inside, 'v'),
    formula: readFormula(xml, inside),
  }
}

function between(xml: string, tags: readonly Tag[], name: string): string {
  const open = tags.find((tag) => tag.name === name && tag.kind === 'open')
  const close = tags.find((tag) => tag.name === name && tag.kind === 'close')
  return open === undefined || close === undefined ? '' : textIn(xml, open.end, close.start)
}

/** The texts of a string's runs; how it is read aloud stands beside it and is no text. */
export function inlineText(xml: string, tags: readonly Tag[]): string {
  let text = ''
  let isGuide = false
  let open: Tag | null = null
  for (const tag of tags) {
    if (tag.name === 'rPh') isGuide = tag.kind === 'open'
    if (tag.name !== 't' || isGuide) continue
    if (tag.kind === 'open') open = tag
    if (tag.kind === 'close' && open !== null) text += textIn(xml, open.end, tag.start)
  }
  // What XML cannot hold stands as _x000D_; an escaped underline as _x005F_.
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function readFormula(xml: string, tags: readonly Tag[]): SheetFormula | null {
  const at = tags.findIndex((tag) => tag.name === 'f' && tag.kind !== 'close')
  const open = tags[at]
  if (open === undefined) return null
  const close = open.kind === 'empty' ? open : (tags[at + 1] ?? open)
  const kind = attribute(open, 't') ?? 'normal'
  return {
    text: open === close ? '' : textIn(xml, open.end, close.start),
    kind: kind === 'shared' || kind === 'array' || kind === 'dataTable' ? kind : 'normal',
    shared: attribute(open, 'si') ?? null,
    area: areaOf(attribute(open, 'ref') ?? ''),
    start: open.start,
    end: close.end,
    open,
  }
}
