// A sheet as the page shows it: enough to recognise the form and to point at its cells.
import type { Book, BookSheet } from './book.ts'
import { cellsOf } from './plan.ts'
import { type Area, cellName, isIn } from './refs.ts'
import { attribute, tagsOf } from './xml.ts'

export type ViewCell = Readonly<{
  row: number
  column: number
  cell: string
  text: string
  isFormula: boolean
  /** cells over which it reaches */
  down: number
  across: number
}>

export type SheetView = Readonly<{
  name: string
  hidden: boolean
  /** widths of the columns in characters */
  widths: readonly number[]
  rows: number
  /** the sheet has more than is shown */
  isCut: boolean
  /** cells that say something or are merged; every other one is empty */
  cells: readonly ViewCell[]
}>

const MAX_ROWS = 200
const MAX_COLUMNS = 60
const MARGIN = 2
const DEFAULT_WIDTH = 9

export function viewSheet(book: Book, sheet: BookSheet): SheetView {
  const all = cellsOf(sheet)
  const said = all.filter((cell) => cell.formula !== null || book.textOf(cell) !== '')
  const { merges } = sheet.sheet
  const bottom = Math.max(1, ...said.map(({ row }) => row), ...merges.map((area) => area.bottom))
  const right = Math.max(
    1,
    ...said.map(({ column }) => column),
    ...merges.map((area) => area.right),
  )
  const styledBottom = Math.max(bottom, ...all.map(({ row }) => row))
  const styledRight = Math.max(right, ...all.map(({ column }) => column))
  const rows = Math.min(
    MAX_ROWS,
    Math.max(styledBottom > bottom + 40 ? bottom : styledBottom, bottom + MARGIN),
  )
  const columns = Math.min(
    MAX_COLUMNS,
    Math.max(styledRight > right + 20 ? right : styledRight, right + 1),
  )
  const shown = said.filter((cell) => cell.row <= rows && cell.column <= columns)
  const texts = new Map(shown.map((cell) => [cellName(cell), cell]))
  const tops = merges.filter((area) => area.top <= rows && area.left <= columns)
  const bare = tops.filter(({ top, left }) => !texts.has(cellName({ row: top, column: left })))
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    widths: widthsOf(sheet, columns),
    rows,
    isCut: bottom > rows || right > columns,
    cells: [
      ...shown
        .filter((cell) => !isCovered(merges, cell))
        .map((cell) => ({
          ...placed(merges, cell.row, cell.column),
          text: cell.formula === null ? book.textOf(cell) : `=${cell.formula.text}`,
          isFormula: cell.formula !== null,
        })),
      ...bare.map(({ top, left }) => ({
        ...placed(merges, top, left),
        text: '',
        isFormula: false,
      })),
    ],
  }
}

function isCovered(merges: readonly Area[], place: { row: number; column: number }): boolean {
  return merges.some(
    (area) => isIn(place, area) && (area.top !== place.row || area.left !== place.column),
  )
}

function placed(merges: readonly Area[], row: number, column: number) {
  const area = merges.find(({ top, left }) => top === row && left === column)
  return {
    row,
    column,
    cell: cellName({ row, column }),
    down: area === undefined ? 1 : area.bottom - area.top + 1,
    across: area === undefined ? 1 : area.right - area.left + 1,
  }
}

function widthsOf({ sheet }: BookSheet, columns: number): number[] {
  const widths = Array.from({ length: columns }, () => DEFAULT_WIDTH)
  for (const tag of tagsOf(sheet.xml, 0, sheet.data.start)) {
    if (tag.name !== 'col') continue
    const width =
      attribute(tag, 'hidden') === '1' ? 0 : Number(attribute(tag, 'width') ?? DEFAULT_WIDTH)
    const last = Math.min(columns, Number(attribute(tag, 'max')))
    for (let at = Number(attribute(tag, 'min')); at <= last; at++) widths[at - 1] = width
  }
  return widths
}
