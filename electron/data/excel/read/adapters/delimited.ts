// Comma separated text and its relatives. Every cell stays the text that it is: 00123 and 1/2 too.
import { parseDelimited } from '#shared/domain/table-text/tsv.ts'
import { trimRows } from '../cells.ts'
import type { Cell, Workbook } from '../types.ts'

export function readDelimited(text: string, delimiter: string): Workbook {
  const rows = parseDelimited(text, delimiter).map((row) => row.map(toCell))
  trimRows(rows)
  const sheet = { name: 'Sheet1', hidden: false, rows, merges: [], hiddenColumns: [] }
  return { sheets: [sheet], reader: 'text', date1904: false }
}

// ="001234" is how web systems keep Excel from eating the zeros.
function toCell(text: string): Cell {
  const cell = /^="[^"]*"$/.test(text) ? text.slice(2, -1) : text
  return cell === '' ? null : cell
}
