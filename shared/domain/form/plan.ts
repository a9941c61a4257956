// What a form asks for and where: the words written in its cells, and the cells at which somebody pointed.
import type { Book, BookSheet } from './book.ts'
import { cellName, isIn, type Place, placeOf } from './refs.ts'
import type { SheetCell } from './sheet.ts'
import { markerIn, withWords, wordsIn } from './words.ts'

/** A figure at which somebody pointed: `word` as it would stand in braces. */
export type PointedCell = Readonly<{ sheet: string; cell: string; word: string }>

/** A cell that is filled. `text`: what goes there, with words in braces. */
export type Template = Place & Readonly<{ sheet: string; text: string; isPointed: boolean }>

/** Rows that stand once for each row of a table. */
export type Block = Readonly<{
  sheet: string
  /** as written after the number sign */
  table: string
  /** where it begins */
  cell: string
  first: number
  last: number
  bodyFirst: number
  bodyLast: number
}>

export type LayoutFault = Readonly<{
  kind: 'formula' | 'gone' | 'unclosed' | 'unopened' | 'nested' | 'empty'
  sheet: string
  cell: string
  word: string
}>

export type Plan = Readonly<{
  templates: readonly Template[]
  blocks: readonly Block[]
  faults: readonly LayoutFault[]
}>

/** Reads a form. Hidden sheets are read too: what they have may be what the shown ones add up. */
export function planForm(book: Book, pointed: readonly PointedCell[]): Plan {
  const plans = book.sheets.map((sheet) =>
    planSheet(
      book,
      sheet,
      pointed.filter((entry) => entry.sheet === sheet.name),
    ),
  )
  const names = new Set(book.sheets.map(({ name }) => name))
  const lost = pointed.filter(({ sheet }) => !names.has(sheet))
  return {
    templates: plans.flatMap(({ templates }) => templates),
    blocks: plans.flatMap(({ blocks }) => blocks),
    faults: [
      ...plans.flatMap(({ faults }) => faults),
      ...lost.map((entry) => ({ ...entry, kind: 'gone' as const })),
    ],
  }
}

function planSheet(book: Book, sheet: BookSheet, pointed: readonly PointedCell[]): Plan {
  const { blocks, faults } = findBlocks(book, sheet)
  const written = cellsOf(sheet).flatMap((cell): Template[] => {
    const text = cell.formula === null ? book.textOf(cell) : ''
    if (wordsIn(text).length === 0) return []
    const { row, column } = cell
    return [{ row, column, sheet: sheet.name, text: withoutMarkers(text), isPointed: false }]
  })
  const chosen = pointed.flatMap((entry): Template[] => {
    const place = placeOf(entry.cell)
    if (place === null) return []
    const { row, column } = topLeft(sheet, place)
    return [{ row, column, sheet: sheet.name, text: `{{${entry.word}}}`, isPointed: true }]
  })
  const taken = new Set(chosen.map(cellName))
  const templates = [...written.filter((cell) => !taken.has(cellName(cell))), ...chosen]
  const formulas = new Map(
    cellsOf(sheet).flatMap((cell) => (cell.formula === null ? [] : [[cellName(cell), cell]])),
  )
  const isFormula = (template: Template) => formulas.has(cellName(template))
  // A row that held a marker alone goes.
  const isLeftOut = ({ row }: Template) =>
    blocks.some(
      ({ first, last, bodyFirst, bodyLast }) =>
        (row >= first && row < bodyFirst) || (row > bodyLast && row <= last),
    )
  return {
    templates: templates.filter((template) => !isFormula(template) && !isLeftOut(template)),
    blocks,
    faults: [
      ...faults,
      ...templates.filter(isFormula).map((template) => ({
        kind: 'formula' as const,
        sheet: sheet.name,
        cell: cellName(template),
        word: wordsIn(template.text).join('、'),
      })),
    ],
  }
}

export const cellsOf = ({ sheet }: Pick<BookSheet, 'sheet'>): SheetCell[] =>
  sheet.rows.flatMap(({ cells }) => cells)

/** The cell that holds the value of a merged area. */
export function topLeft({ sheet }: Pick<BookSheet, 'sheet'>, place: Place): Place {
  const area = sheet.merges.find((merge) => isIn(place, merge))
  return area === undefined ? place : { row: area.top, column: area.left }
}

const withoutMarkers = (text: string): string =>
  withWords(text, (word) => (markerIn(word) === null ? `{{${word}}}` : ''))

type Mark = Readonly<{ isStart: boolean; table: string; row: number; cell: string }>

function findBlocks(book: Book, sheet: BookSheet): Pick<Plan, 'blocks' | 'faults'> {
  const blocks: Block[] = []
  const faults: LayoutFault[] = []
  let open: Mark | null = null
  const fault = (kind: LayoutFault['kind'], { cell, isStart, table }: Mark) =>
    faults.push({ kind, sheet: sheet.name, cell, word: `${isStart ? '#' : '/'}${table}` })
  for (const mark of marksOf(book, sheet)) {
    if (mark.isStart) {
      if (open !== null) fault('nested', mark)
      else open = mark
    } else if (open === null || open.table !== mark.table) fault('unopened', mark)
    else {
      const block = blockOf(book, sheet, open, mark)
      if (block === null || blocks.some(({ last }) => last >= block.first)) fault('empty', open)
      else blocks.push(block)
      open = null
    }
  }
  if (open !== null) fault('unclosed', open)
  return { blocks, faults }
}

function marksOf(book: Book, sheet: BookSheet): Mark[] {
  return cellsOf(sheet).flatMap((cell) =>
    cell.formula !== null
      ? []
      : wordsIn(book.textOf(cell)).flatMap((word) => {
          const mark = markerIn(word)
          return mark === null ? [] : [{ ...mark, row: cell.row, cell: cellName(cell) }]
        }),
  )
}

/** Rows that hold a marker and nothing else are no rows of the list. */
function blockOf(book: Book, sheet: BookSheet, start: Mark, end: Mark): Block | null {
  const isBare = (row: number): boolean =>
    cellsOf(sheet).every(
      (cell) =>
        cell.row !== row ||
        (cell.formula === null && withoutMarkers(book.textOf(cell)).trim() === ''),
    )
  const bodyFirst = start.row < end.row && isBare(start.row) ? start.row + 1 : start.row
  const bodyLast = end.row > start.row && isBare(end.row) ? end.row - 1 : end.row
  if (bodyLast < bodyFirst) return null
  const { table, cell } = start
  return { sheet: sheet.name, table, cell, first: start.row, last: end.row, bodyFirst, bodyLast }
}
