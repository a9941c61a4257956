// A block from the clipboard as a workbook of its own: a table of Excel, WPS or Word, or lines of a message.
import { AppError } from '#shared/contract/app-error.ts'
import { type HtmlTables, readHtmlTables } from '#shared/domain/table-text/html-table.ts'
import { parseTsv } from '#shared/domain/table-text/tsv.ts'
import { htmlWorkbook } from './adapters/html.ts'
import { trimRows } from './cells.ts'
import { readMessageLines, type TextRows } from './message-lines.ts'
import type { Workbook } from './types.ts'

/** What a paste event carries; '' for the form that is not there. */
export type Pasted = Readonly<{ html: string; text: string }>

// A sheet's formatting weighs more than its texts; beyond this the plain text has to do.
const LONGEST_HTML = 50_000_000

/** Reads a pasted block; refuses one without any letter. */
export function readPasted({ html, text }: Pasted): Workbook {
  const plain = text.replace(/[\u200b-\u200d\ufeff]/g, '')
  const tables =
    html.length > LONGEST_HTML
      ? undefined
      : readHtmlTables(html, { hiddenRows: 'dropped', mostCells: 5_000_000 })
  const book =
    tables !== undefined && isBetter(tables, plain) ? htmlWorkbook(tables) : plainWorkbook(plain)
  const sheets = book.sheets.filter(({ rows }) => rows.length > 0)
  if (sheets.length === 0) throw new AppError('file_empty')
  return { ...book, sheets }
}

/** The table knows merged cells and line breaks in cells; it must hold as much as the plain text. */
function isBetter({ inside, outside }: HtmlTables, plain: string): boolean {
  if (inside === 0) return false
  if (outside > 0) return !isTabbed(plain)
  const letters = parseTsv(plain).flat().join('').replace(/\s+/g, '')
  return inside >= letters.length
}

function isTabbed(plain: string): boolean {
  const lines = plain.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  return lines.filter((line) => line.includes('\t')).length * 2 > lines.length
}

function plainWorkbook(plain: string): Workbook {
  const texts = isTabbed(plain) ? parseTsv(plain) : readMessageLines(plain)
  const sheet = { name: 'Sheet1', hidden: false, merges: [], hiddenColumns: [] }
  return { sheets: [{ ...sheet, rows: toRows(texts) }], reader: 'text', date1904: false }
}

function toRows(texts: TextRows): (string | null)[][] {
  const rows = texts.map((row) =>
    row.map((text) => {
      const cell = text.trim()
      return cell === '' ? null : cell
    }),
  )
  trimRows(rows)
  return rows
}
