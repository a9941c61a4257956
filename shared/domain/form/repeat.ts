// Repeats rows of a sheet and moves all that names rows below them, in the XML as it stands.

import { type Growth, placeAreas, placeFormula, placeRange, placeRow } from './growth.ts'
import { areaName, areaOf, cellName } from './refs.ts'
import { formulaTexts } from './results.ts'
import type { SheetCell, SheetFormula, SheetRow, SheetXml } from './sheet.ts'
import {
  attribute,
  type Edit,
  edited,
  escapeXml,
  type Tag,
  tagsOf,
  unescapeXml,
  withAttribute,
} from './xml.ts'

/** The sheet with its rows repeated. `name`: how formulas call it. */
export function repeatRows(sheet: SheetXml, name: string, growth: Growth): string {
  const { xml, rows, data, dataEnd } = sheet
  const texts = formulaTexts(sheet)
  const moved = (row: SheetRow, copy: number | null): string =>
    rowText(xml, row, { name, growth, copy, texts })
  const before = rows.filter(({ row }) => row < growth.first).map((row) => moved(row, null))
  const body = rows.filter(({ row }) => row >= growth.bodyFirst && row <= growth.bodyLast)
  const copies = Array.from({ length: growth.count }, (_, copy) =>
    body.map((row) => moved(row, copy)).join(''),
  )
  const after = rows.filter(({ row }) => row > growth.last).map((row) => moved(row, null))
  const inside = [...before, ...copies, ...after].join('')
  const head = edited(xml.slice(0, data.end), furniture(xml, 0, data.start, name, growth))
  const tail = edited(xml, furniture(xml, dataEnd, xml.length, name, growth)).slice(dataEnd)
  return head + inside + tail
}

type Context = Readonly<{
  name: string
  growth: Growth
  copy: number | null
  texts: ReadonlyMap<SheetCell, string>
}>

function rowText(xml: string, row: SheetRow, context: Context): string {
  const number = placeRow(context.growth, row.row, context.copy ?? 0)
  const edits: Edit[] = [
    tagEdit(xml, row.open, 'r', String(number)),
    ...row.cells.flatMap((cell) => [
      tagEdit(xml, cell.open, 'r', cellName({ ...cell, row: number })),
      ...(cell.formula === null ? [] : [formulaEdit(cell, cell.formula, context)]),
    ]),
  ]
  return edited(
    xml.slice(row.start, row.end),
    edits.map((edit) => ({
      ...edit,
      start: edit.start - row.start,
      end: edit.end - row.start,
    })),
  )
}

function tagEdit(xml: string, tag: Tag, name: string, value: string): Edit {
  const text = xml.slice(tag.start, tag.end)
  const same = attribute(tag, name) === value
  return { start: tag.start, end: tag.end, text: same ? text : withAttribute(text, name, value) }
}

/** Shared formulas are written out: the cells that shared one no longer stand side by side. */
function formulaEdit(cell: SheetCell, formula: SheetFormula, context: Context): Edit {
  const { growth, name, copy, texts } = context
  const home = { sheet: name, grown: name, copy }
  const text = escapeXml(placeFormula(growth, texts.get(cell) ?? formula.text, home))
  if (formula.kind === 'shared') {
    return { start: formula.start, end: formula.end, text: unshared(formula, text) }
  }
  const { prefix, rest } = formula.open
  let open = `<${prefix}f${rest.replace(/\s*\/$/, '')}>`
  if (formula.area !== null) {
    const top = placeRow(growth, formula.area.top, copy ?? 0)
    const bottom = placeRow(growth, formula.area.bottom, copy ?? 0)
    open = withAttribute(open, 'ref', areaName({ ...formula.area, top, bottom }))
  }
  return { start: formula.start, end: formula.end, text: `${open}${text}</${prefix}f>` }
}

/** The sheet with its shared formulas written out, each in its cell. */
export function writtenOut(sheet: SheetXml): string {
  const texts = formulaTexts(sheet)
  const edits = sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell): Edit[] => {
      const { formula } = cell
      if (formula?.kind !== 'shared') return []
      const text = unshared(formula, escapeXml(texts.get(cell) ?? formula.text))
      return [{ start: formula.start, end: formula.end, text }]
    }),
  )
  return edited(sheet.xml, edits)
}

function unshared({ open: { prefix, rest } }: SheetFormula, text: string): string {
  let open = `<${prefix}f${rest.replace(/\s*\/$/, '')}>`
  for (const gone of ['t', 'si', 'ref']) open = withAttribute(open, gone, undefined)
  return `${open}${text}</${prefix}f>`
}

const SHEET_REFS = ['ref', 'sqref', 'activeCell', 'topLeftCell'] as const
const FORMULAS = ['formula', 'formula1', 'formula2', 'f', 'sqref']

/** What stands before and after the rows: merges, conditional formats, drop-downs, breaks, the size. */
function furniture(xml: string, from: number, to: number, name: string, growth: Growth): Edit[] {
  const edits: Edit[] = []
  let merges = 0
  let open: Tag | null = null
  let counted: Tag | null = null
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name === 'mergeCells' && tag.kind === 'open') counted = tag
    if (tag.name === 'mergeCell') {
      const areas = placeAreas(growth, areaOf(attribute(tag, 'ref') ?? '') ?? NOWHERE)
      merges += areas.length
      const text = xml.slice(tag.start, tag.end)
      const all = areas.map((area) => withAttribute(text, 'ref', areaName(area))).join('')
      edits.push({ start: tag.start, end: tag.end, text: all })
    } else if (FORMULAS.includes(tag.name)) {
      if (tag.kind === 'open') open = tag
      else if (tag.kind === 'close' && open !== null) {
        edits.push(textEdit(xml, open, tag, name, growth))
        open = null
      }
    } else if (tag.kind !== 'close') edits.push(...attributeEdits(xml, tag, growth))
  }
  if (counted !== null && attribute(counted, 'count') !== undefined) {
    edits.push(tagEdit(xml, counted, 'count', String(merges)))
  }
  return edits
}

const NOWHERE = { top: 1, left: 1, bottom: 1, right: 1 } as const

function textEdit(xml: string, open: Tag, close: Tag, name: string, growth: Growth): Edit {
  const [start, end] = [open.end, close.start]
  const inner = xml.slice(start, end)
  if (open.name === 'sqref') return { start, end, text: placeAll(inner, growth) }
  const home = { sheet: name, grown: name, copy: null }
  return { start, end, text: rewritten(inner, (formula) => placeFormula(growth, formula, home)) }
}

/** A formula in the XML; one that does not change keeps its bytes. */
function rewritten(inner: string, change: (formula: string) => string): string {
  const text = unescapeXml(inner)
  const changed = change(text)
  return changed === text ? inner : escapeXml(changed)
}

function attributeEdits(xml: string, tag: Tag, growth: Growth): Edit[] {
  let text = xml.slice(tag.start, tag.end)
  const before = text
  for (const name of SHEET_REFS) {
    const value = attribute(tag, name)
    if (value === undefined) continue
    const all = placeAll(value, growth)
    // One cell or one area, but for a list.
    text = withAttribute(text, name, name === 'sqref' ? all : (all.split(' ')[0] ?? value))
  }
  if (tag.name === 'brk') {
    const id = Number(attribute(tag, 'id'))
    if (Number.isInteger(id) && id > 0) {
      text = withAttribute(text, 'id', String(placeRange(growth, id, id)[1]))
    }
  }
  return text === before ? [] : [{ start: tag.start, end: tag.end, text }]
}

/** A list of areas, as "A1:B2 D4". */
const placeAll = (list: string, growth: Growth): string =>
  list
    .split(/\s+/)
    .flatMap((name) => {
      const area = areaOf(name)
      return area === null ? [name] : placeAreas(growth, area).map(areaName)
    })
    .join(' ')

/** Formulas of another sheet, of a name or of a chart after rows of `grown` were repeated. */
export function moveFormulas(
  xml: string,
  home: Readonly<{ sheet: string; grown: string }>,
  growth: Growth,
  tags: readonly string[],
): string {
  const edits: Edit[] = []
  let open: Tag | null = null
  for (const tag of tagsOf(xml)) {
    if (!tags.includes(tag.name)) continue
    if (tag.kind === 'open') open = tag
    else if (tag.kind === 'close' && open !== null) {
      const [start, end] = [open.end, tag.start]
      const inner = xml.slice(start, end)
      const text = rewritten(inner, (formula) =>
        placeFormula(growth, formula, { ...home, copy: null }),
      )
      if (text !== inner) edits.push({ start, end, text })
      open = null
    }
  }
  return edited(xml, edits)
}

/** Rows of pictures and charts, counted from 0. */
export function moveAnchors(xml: string, growth: Growth): string {
  const edits: Edit[] = []
  let open: Tag | null = null
  let end: 'from' | 'to' | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'from' || tag.name === 'to') end = tag.kind === 'open' ? tag.name : null
    if (tag.name !== 'row' || end === null) continue
    if (tag.kind === 'open') open = tag
    else if (open !== null) {
      const row = Number(xml.slice(open.end, tag.start)) + 1
      const moved = end === 'from' ? placeRow(growth, row) : placeRange(growth, row, row)[1]
      edits.push({ start: open.end, end: tag.start, text: String(moved - 1) })
      open = null
    }
  }
  return edited(xml, edits)
}

/** What would be torn apart when these rows are repeated: areas that reach half into them. */
export function tornMerge(sheet: SheetXml, growth: Growth): string | null {
  const torn = sheet.merges.find(({ top, bottom }) => {
    const within = top >= growth.bodyFirst && bottom <= growth.bodyLast
    const apart = bottom < growth.first || top > growth.last
    const around = top < growth.first && bottom > growth.last
    return !within && !apart && !around
  })
  return torn === undefined ? null : areaName(torn)
}

/** A formula over several cells that reaches into the repeated rows or is a table of results. */
export function tornFormula(sheet: SheetXml, growth: Growth): string | null {
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      const area = cell.formula?.area ?? null
      if (area === null || cell.formula?.kind === 'shared' || area.bottom < growth.first) continue
      const apart = area.top > growth.last && cell.formula?.kind === 'array'
      const isOne = area.top === area.bottom && cell.formula?.kind === 'array'
      if (!apart && !isOne) return cellName(cell)
    }
  }
  return null
}

/** Whether an area, by its name, lies in the repeated rows or below them. */
export const isMoved = (growth: Growth, name: string): boolean =>
  (areaOf(name)?.bottom ?? 0) >= growth.first
