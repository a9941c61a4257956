// Of the forms in which a copied block arrives, the one that keeps more of it.
import { readHtmlTable } from '#shared/domain/table-text/html-table.ts'
import { parseTsv } from '#shared/domain/table-text/tsv.ts'
import { blockSize } from './paste-area.ts'
import type { GridTexts } from './types.ts'

// A sheet's formatting weighs more than its texts; beyond this the plain text has to do.
const LONGEST = 50_000_000

/**
 * The plain text keeps blanks as they are, so it stands where both say the same; but LibreOffice
 * makes blanks there of line breaks inside cells. The table is better where paragraphs inside cells
 * were taken for lines, where quotes around a cell were taken for its marks, or a narrow column hid
 * a number.
 */
export function pastedBlock(plain: string, html: string): GridTexts {
  const block = parseTsv(plain)
  const table = html.length > LONGEST ? undefined : readHtmlTable(html)
  if (table === undefined || table.outside > 0) return block
  if (block.length === 0) return table.texts
  const letters = lettersIn(block)
  const isSameSize = sizeKey(block) === sizeKey(table.texts)
  const isWhole = isSameSize ? table.inside >= letters : table.inside === letters
  if (!isWhole) return block
  return isSame(block, table.texts) ? withBreaks(block, table.texts) : table.texts
}

function withBreaks(block: GridTexts, table: GridTexts): GridTexts {
  return block.map((row, at) =>
    row.map((text, col) => {
      const other = table[at]?.[col] ?? ''
      return other.includes('\n') && !text.includes('\n') ? other : text
    }),
  )
}

function lettersIn(block: GridTexts): number {
  return block.flat().reduce((sum, text) => sum + text.replace(/\s+/g, '').length, 0)
}

function sizeKey(block: GridTexts): string {
  const { rows, columns } = blockSize(block)
  return `${rows}/${columns}`
}

function isSame(a: GridTexts, b: GridTexts): boolean {
  const plain = (text = ''): string => text.replace(/\s+/g, ' ').trim()
  return (
    sizeKey(a) === sizeKey(b) &&
    a.every((row, at) => row.every((text, col) => plain(text) === plain(b[at]?.[col])))
  )
}
