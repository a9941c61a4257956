// Rows of somebody's workbook as they were, with remarks at single cells: a colour and a comment each.
import { writeXlsx } from 'hucre'
import type { Merge } from '../read/types.ts'
import { type OutCell, textCell } from './cells.ts'
import { content, newPage, put } from './page.ts'
import { replaceFile } from './save.ts'
import { DEFAULT_FONT } from './styles.ts'

export type MarkLevel = 'B' | 'Q' | 'W'
/** `column` counted from 0 */
export type Mark = Readonly<{ column: number; level: MarkLevel; text: string }>
export type MarkedCell = string | number | null
export type MarkedRow = Readonly<{ cells: readonly MarkedCell[]; marks: readonly Mark[] }>

export type MarkedSheet = Readonly<{
  name: string
  header: readonly MarkedRow[]
  /** of the header, rows counted from its first */
  merges: readonly Merge[]
  rows: readonly MarkedRow[]
}>

const FILLS = { B: 'F8CBAD', Q: 'FFE699', W: 'FFF2CC' } as const
const WIDEST = 40
const NARROWEST = 8
const AUTHOR = '毕业生就业台账'

/** A file that cannot be replaced gives `file_not_writable`. */
export async function writeMarked(path: string, sheets: readonly MarkedSheet[]): Promise<void> {
  const bytes = await writeXlsx({ sheets: sheets.map(toSheet), defaultFont: DEFAULT_FONT })
  await replaceFile(path, bytes)
}

function toSheet({ name, header, merges, rows }: MarkedSheet) {
  const page = newPage()
  const all = [...header, ...rows]
  all.forEach((row, index) => {
    const isHeader = index < header.length
    row.cells.forEach((cell, column) => {
      put(page, index, column, outCell(cell, isHeader))
    })
    for (const [column, marks] of Map.groupBy(row.marks, (mark) => mark.column)) {
      put(page, index, column, marked(row.cells[column] ?? null, marks, isHeader))
    }
  })
  for (const { top, left, bottom, right } of merges) {
    page.merges.push({ startRow: top, startCol: left, endRow: bottom, endCol: right })
  }
  return {
    name,
    ...content(page),
    columns: widths(all).map((width) => ({ width })),
    freezePane: { rows: header.length, columns: 0 },
  }
}

// Also for numbers: what is typed over a damaged one of 18 digits keeps them all.
const BODY = { numFmt: '@' } as const
const HEAD = { numFmt: '@', font: { ...DEFAULT_FONT, bold: true } } as const

function outCell(cell: MarkedCell, isHeader: boolean): OutCell {
  const style = isHeader ? HEAD : BODY
  if (typeof cell === 'number') return { value: cell, type: 'number', style }
  return textCell(cell ?? '', style)
}

function marked(cell: MarkedCell, marks: readonly Mark[], isHeader: boolean): OutCell {
  const out = outCell(cell, isHeader)
  const gravest = (['B', 'Q', 'W'] as const).find((one) => marks.some(({ level }) => level === one))
  const rgb = FILLS[gravest ?? 'W']
  const texts = [...new Set(marks.map(({ text }) => text))]
  return {
    ...out,
    style: { ...out.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } },
    comment: { author: AUTHOR, text: texts.join('\n') },
  }
}

function widths(rows: readonly MarkedRow[]): readonly number[] {
  const found: number[] = []
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      found[column] = Math.max(found[column] ?? NARROWEST, halfWidths(String(cell ?? '')) + 2)
    })
  }
  return found.map((width) => Math.min(width, WIDEST))
}

const halfWidths = (text: string): number => text.replace(/[^\x20-\x7e]/g, '00').length
