// What a cell of a form is about, as a reader sees it: the texts before it in its row and above it in its column.
import type { Book, BookSheet } from './book.ts'
import { cellsOf } from './plan.ts'
import { type Area, cellName, isIn, type Place } from './refs.ts'
import type { SheetCell } from './sheet.ts'
import { wordsIn } from './words.ts'

export type Labels = Readonly<{ row: readonly string[]; column: readonly string[] }>

/** A sheet as it is read: which text stands where, merged cells as one. */
export type ReadSheet = Readonly<{
  name: string
  size: Readonly<{ rows: number; columns: number }>
  /** label at a place; '' where none stands */
  textAt: (place: Place) => string
  /** whether a value may go there: neither text nor formula stands there */
  isFree: (place: Place) => boolean
  merges: readonly Area[]
}>

/** Deeper headers than these say nothing more. */
const DEEP = 4
/** So far below the last text a form has only paper. */
const MARGIN = 60

export function readLabels(book: Book, sheet: BookSheet): ReadSheet {
  const cells = cellsOf(sheet)
  const texts = new Map<string, string>()
  const filled = new Set<string>()
  const size = { rows: 0, columns: 0 }
  const last = { row: 0, column: 0 }
  for (const cell of cells) {
    const text = labelOf(book, cell)
    if (text !== '') {
      texts.set(cellName(cell), text)
      last.row = Math.max(last.row, cell.row)
      last.column = Math.max(last.column, cell.column)
    }
    if (text !== '' || cell.formula !== null) filled.add(cellName(cell))
    size.rows = Math.max(size.rows, cell.row)
    size.columns = Math.max(size.columns, cell.column)
  }
  size.rows = Math.min(size.rows, last.row + MARGIN)
  size.columns = Math.min(size.columns, last.column + MARGIN)
  const covered = coveredBy(sheet.sheet.merges, size)
  const at = (place: Place) => covered.get(cellName(place)) ?? cellName(place)
  return {
    name: sheet.name,
    size,
    textAt: (place) => texts.get(at(place)) ?? '',
    isFree: (place) => !filled.has(at(place)),
    merges: sheet.sheet.merges,
  }
}

/** Names of cells that a merged area covers, with the one that speaks for them. */
function coveredBy(merges: readonly Area[], size: ReadSheet['size']): ReadonlyMap<string, string> {
  const covered = new Map<string, string>()
  for (const { top, left, bottom, right } of merges) {
    const first = cellName({ row: top, column: left })
    for (let row = top; row <= Math.min(bottom, size.rows); row++) {
      for (let column = left; column <= Math.min(right, size.columns); column++) {
        covered.set(cellName({ row, column }), first)
      }
    }
  }
  return covered
}

/** A number is a value, and so is what is still to be filled. */
function labelOf(book: Book, cell: SheetCell): string {
  if (cell.formula !== null) return ''
  if (cell.type !== 's' && cell.type !== 'inlineStr' && cell.type !== 'str') return ''
  const text = book.textOf(cell).trim()
  return wordsIn(text).length > 0 ? '' : text
}

/** The labels of a place. */
export function labelsAt(sheet: ReadSheet, { row, column }: Place): Labels {
  return { row: leftOf(sheet, row, column), column: above(sheet, row, column) }
}

function leftOf(sheet: ReadSheet, row: number, column: number): string[] {
  const found: string[] = []
  for (let at = column - 1; at >= 1 && found.length < DEEP; at--) {
    const text = sheet.textAt({ row, column: at })
    if (text !== '' && text !== found.at(-1)) found.push(text)
  }
  return found.reverse()
}

/** Upwards over the values to the headers, and through these to where they end. */
function above(sheet: ReadSheet, row: number, column: number): string[] {
  const found: string[] = []
  for (let at = row - 1; at >= 1 && found.length < DEEP; at--) {
    const place = { row: at, column }
    const text = sheet.textAt(place)
    if (text === '') {
      if (found.length > 0) break
      continue
    }
    if (isTitle(sheet, place)) break
    if (text !== found.at(-1)) found.push(text)
  }
  return found.reverse()
}

/** A line across the whole sheet is about all of it. */
function isTitle({ merges, size }: ReadSheet, place: Place): boolean {
  const area = merges.find((merge) => isIn(place, merge))
  return area !== undefined && area.right - area.left + 1 >= Math.max(4, size.columns * 0.75)
}

const NOISE = /[\s　%％()（）【】:：、,，.。·\-—_/／"“”]|人数|合计数$|数$|率$/g

/** A label without what offices write differently. The rate and the number of something stay apart. */
export function plainLabel(text: string): string {
  const isRate = /率|%|％|占比|比例/.test(text)
  const words = text.normalize('NFKC').toLowerCase().replace(NOISE, '').replace(NOISE, '')
  return isRate ? `${words}率` : words
}

const ALIASES: readonly (readonly string[])[] = [
  ['落实率', '就业率', '毕业去向落实率', '总体就业率', '初次就业率', '年终就业率'],
  ['毕业生数', '毕业生总数', '毕业生人数', '总人数', '总数', '学生人数', '毕业生', '应届毕业生数'],
  ['已落实', '已就业', '就业人数', '落实人数', '已就业人数', '就业合计', '毕业去向落实人数'],
  ['未就业', '未就业人数', '未落实', '未就业合计', '未落实去向'],
  ['合计', '总计', '全院', '全校', '合计去重', '小计合计', '共计'],
  ['协议和合同就业', '签约', '单位就业', '协议就业'],
  ['升学', '升学出国', '国内外升学', '升学人数'],
  ['学院', '院系', '单位', '二级学院'],
  ['本期新增落实', '本期新增', '新增就业', '本周新增', '新增落实'],
  ['待就业', '待就业人数', '待业'],
]
const ALIAS_GROUPS: ReadonlyMap<string, number> = new Map(
  ALIASES.flatMap((group, at) => group.map((label) => [plainLabel(label), at] as const)),
)

/** Whether two labels mean the same. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [plainLabel(one), plainLabel(other)]
  // Of a label like 人数 nothing is left: then it is taken at its word.
  if (a === '' || b === '') return one.trim() !== '' && one.trim() === other.trim()
  if (a === b) return true
  const group = ALIAS_GROUPS.get(a)
  return group !== undefined && group === ALIAS_GROUPS.get(b)
}

export const isAlikeAll = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label, at) => isAlike(label, other[at] ?? ''))
