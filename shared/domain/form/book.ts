// A workbook as its parts say it: which sheets it has, what their cells say, which show percent.
import { cellName } from './refs.ts'
import { inlineText, readSheet, type SheetCell, type SheetXml } from './sheet.ts'
import { attribute, type Tag, tagsOf } from './xml.ts'

/** Text of a part by its path in the package; null: there is none. */
export type PartOf = (path: string) => string | null

export type BookSheet = Readonly<{
  name: string
  path: string
  hidden: boolean
  sheet: SheetXml
}>

export type Book = Readonly<{
  /** path of the part that names the sheets */
  workbook: string
  calcChain: string | null
  sheets: readonly BookSheet[]
  /** what a cell says; a formula says what it last gave */
  textOf: (cell: SheetCell) => string
  /** whether a cell shows its number as percent */
  isPercent: (cell: Pick<SheetCell, 'style'> | undefined) => boolean
}>

export type Relation = Readonly<{ id: string; kind: string; path: string }>

/** The parts to which a part points, by kind (the last word of its type). */
export function relationsOf(partOf: PartOf, path: string): Relation[] {
  const at = path.lastIndexOf('/')
  const folder = path.slice(0, at + 1)
  const xml = partOf(`${folder}_rels/${path.slice(at + 1)}.rels`)
  if (xml === null) return []
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return []
    const target = attribute(tag, 'Target') ?? ''
    const kind = attribute(tag, 'Type')?.split('/').at(-1) ?? ''
    return [{ id: attribute(tag, 'Id') ?? '', kind, path: resolved(folder, target) }]
  })
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = []
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The workbook; null: these are no parts of one. */
export function readBook(partOf: PartOf): Book | null {
  const workbook = relationsOf(partOf, '').find(({ kind }) => kind === 'officeDocument')?.path
  const xml = workbook === undefined ? null : partOf(workbook)
  if (workbook === undefined || xml === null) return null
  const relations = relationsOf(partOf, workbook)
  const pathOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.path
  const sheets = readSheets(partOf, xml, relations)
  if (sheets.length === 0) return null
  const strings = readStrings(textAt(partOf, pathOf('sharedStrings')))
  const percents = percentStyles(textAt(partOf, pathOf('styles')))
  return {
    workbook,
    calcChain: pathOf('calcChain') ?? null,
    sheets,
    textOf: ({ type, raw }) => (type === 's' ? (strings[Number(raw)] ?? '') : raw),
    isPercent: (cell) => percents.has(cell?.style ?? '0'),
  }
}

const textAt = (partOf: PartOf, path: string | undefined): string =>
  path === undefined ? '' : (partOf(path) ?? '')

function readSheets(partOf: PartOf, xml: string, relations: readonly Relation[]): BookSheet[] {
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.name !== 'sheet' || tag.kind === 'close') return []
    const [, id] = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.rest) ?? []
    const relation = relations.find((entry) => entry.id === id && entry.kind === 'worksheet')
    const part = relation === undefined ? null : partOf(relation.path)
    const sheet = part === null ? null : readSheet(part)
    if (relation === undefined || sheet === null) return []
    const hidden = (attribute(tag, 'state') ?? 'visible') !== 'visible'
    return [{ name: attribute(tag, 'name') ?? '', path: relation.path, hidden, sheet }]
  })
}

function readStrings(xml: string): string[] {
  const strings: string[] = []
  let item: Tag[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'si') item.push(tag)
    else if (tag.kind === 'open') item = []
    else {
      strings.push(tag.kind === 'empty' ? '' : inlineText(xml, item))
      item = []
    }
  }
  return strings
}

// 0% and 0.00% are built in.
const BUILT_IN = ['9', '10']

/** Numbers of the cell styles that show percent. */
function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(BUILT_IN)
  const styles = new Set<string>()
  let isCell = false
  let at = 0
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt') {
      const code = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\\./g, '')
      if (code.includes('%')) formats.add(attribute(tag, 'numFmtId') ?? '')
    }
    if (tag.name === 'cellXfs') isCell = tag.kind === 'open'
    if (tag.name !== 'xf' || tag.kind === 'close' || !isCell) continue
    if (formats.has(attribute(tag, 'numFmtId') ?? '0')) styles.add(String(at))
    at++
  }
  return styles
}

/** Cells by name. */
export const cellsByName = ({ rows }: SheetXml): ReadonlyMap<string, SheetCell> =>
  new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cellName(cell), cell])))
