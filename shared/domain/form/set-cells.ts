// Writes values into cells and nothing else: the cell keeps its style, everything outside it its bytes.
import { type Area, areaName, areaOf, cellName, type Place } from './refs.ts'
import type { SheetCell, SheetRow, SheetXml } from './sheet.ts'
import { attribute, type Edit, edited, escapeXml, tagsOf, withAttribute } from './xml.ts'

/** `number`: its digits, as they are written. */
export type CellValue =
  | Readonly<{ kind: 'number'; digits: string }>
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'blank' }>

export type CellWrite = Place & Readonly<{ value: CellValue }>

/** The sheet's XML with the values in it. Each cell at most once. */
export function setCells(sheet: SheetXml, writes: readonly CellWrite[]): string {
  if (writes.length === 0) return sheet.xml
  const rows = new Map(sheet.rows.map((row) => [row.row, row]))
  const wanted = byRow(writes)
  const edits = [...wanted].flatMap(([number, cells]) => {
    const row = rows.get(number)
    return row === undefined ? [newRow(sheet, number, cells)] : inRow(sheet, row, cells)
  })
  return edited(sheet.xml, [...merged(sheet, edits), ...dimension(sheet, writes)])
}

function byRow(writes: readonly CellWrite[]): ReadonlyMap<number, readonly CellWrite[]> {
  const rows = new Map<number, CellWrite[]>()
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(write.row)
    if (row === undefined) rows.set(write.row, [write])
    else row.push(write)
  }
  return rows
}

// New rows that stand at one place, and a sheet that has no row yet, are one edit.
function merged({ data }: SheetXml, edits: readonly Edit[]): Edit[] {
  const places = new Map<string, Edit>()
  for (const edit of edits) {
    const key = `${edit.start}-${edit.end}`
    const before = places.get(key)
    places.set(key, before === undefined ? edit : { ...edit, text: before.text + edit.text })
  }
  if (data.kind !== 'empty') return [...places.values()]
  return [...places.values()].map((edit) => ({
    ...edit,
    start: data.start,
    end: data.end,
    text: `<${data.prefix}sheetData${data.rest.replace(/\s*\/$/, '')}>${edit.text}</${data.prefix}sheetData>`,
  }))
}

function newRow(sheet: SheetXml, number: number, cells: readonly CellWrite[]): Edit {
  const { prefix } = sheet.data
  const next = sheet.rows.find(({ row }) => row > number)
  const at = next?.start ?? sheet.dataEnd
  const text = cells.map((cell) => cellXml(prefix, cell, columnStyle(sheet, cell.column))).join('')
  return { start: at, end: at, text: `<${prefix}row r="${number}">${text}</${prefix}row>` }
}

function inRow(sheet: SheetXml, row: SheetRow, cells: readonly CellWrite[]): Edit[] {
  const { prefix } = sheet.data
  const known = new Map(row.cells.map((cell) => [cell.column, cell]))
  const style = attribute(row.open, 'customFormat') === '1' ? attribute(row.open, 's') : undefined
  const fresh = new Map<number, string>()
  const edits: Edit[] = []
  for (const write of cells) {
    const cell = known.get(write.column)
    if (cell !== undefined) edits.push(replaced(prefix, cell, write))
    else {
      const next = row.cells.find(({ column }) => column > write.column)
      const at = next?.start ?? endOfCells(row)
      const own = style ?? columnStyle(sheet, write.column)
      fresh.set(at, (fresh.get(at) ?? '') + cellXml(prefix, write, own))
    }
  }
  const added = [...fresh].map(([at, text]) => ({ start: at, end: at, text }))
  if (row.open.kind !== 'empty') return [...edits, ...added]
  const text = added.map((edit) => edit.text).join('')
  const open = sheet.xml.slice(row.start, row.end).replace(/\s*\/>$/, '>')
  return [{ start: row.start, end: row.end, text: `${open}${text}</${prefix}row>` }]
}

const endOfCells = (row: SheetRow): number => row.cells.at(-1)?.end ?? row.open.end

function columnStyle({ xml, data }: SheetXml, column: number): string | undefined {
  for (const tag of tagsOf(xml, 0, data.start)) {
    if (tag.name !== 'col') continue
    const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]
    if (column >= min && column <= max) return attribute(tag, 'style')
  }
  return undefined
}

function replaced(prefix: string, cell: SheetCell, write: CellWrite): Edit {
  const text = cellXml(prefix, write, cell.style ?? undefined)
  return { start: cell.start, end: cell.end, text }
}

function cellXml(prefix: string, { value, ...place }: CellWrite, style?: string): string {
  const head = `<${prefix}c r="${cellName(place)}"${style === undefined ? '' : ` s="${style}"`}`
  switch (value.kind) {
    case 'blank':
      return `${head}/>`
    case 'number':
      return `${head}><${prefix}v>${value.digits}</${prefix}v></${prefix}c>`
    case 'text':
      // Text in the cell itself: the table of strings, which other sheets use too, stays as it was.
      return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(escaped(value.text))}</${prefix}t></${prefix}is></${prefix}c>`
  }
}

// What looks like an escape to Excel is one.
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** Programs that trust the sheet's stated size would not look at a cell outside it. */
function dimension({ xml, data }: SheetXml, writes: readonly CellWrite[]): Edit[] {
  for (const tag of tagsOf(xml, 0, data.start)) {
    const area = tag.name === 'dimension' ? areaOf(attribute(tag, 'ref') ?? '') : null
    if (area === null) continue
    const grown = writes.reduce(grow, area)
    if (areaName(grown) === areaName(area)) return []
    const text = withAttribute(xml.slice(tag.start, tag.end), 'ref', areaName(grown))
    return [{ start: tag.start, end: tag.end, text }]
  }
  return []
}

const grow = ({ top, left, bottom, right }: Area, { row, column }: Place): Area => ({
  top: Math.min(top, row),
  left: Math.min(left, column),
  bottom: Math.max(bottom, row),
  right: Math.max(right, column),
})
