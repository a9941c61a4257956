// Tables of HTML, whatever the file's ending: what web systems call an export, and what the clipboard holds.
import { AppError } from '#shared/contract/app-error.ts'
import {
  type HtmlOptions,
  type HtmlTables,
  readHtmlTables,
} from '#shared/domain/table-text/html-table.ts'
import { trimRows, widthOf } from '../cells.ts'
import type { Sheet, Workbook } from '../types.ts'

// Half a million rows of forty columns. Beyond it the thread's heap would be full of table.
const FILE: HtmlOptions = { hiddenRows: 'kept', mostCells: 20_000_000 }

export function readHtmlFile(html: string): Workbook {
  const found = readHtmlTables(html, FILE)
  if (found !== undefined) return htmlWorkbook(found, sheetNames(html))
  throw new AppError(/<t[dh][\s>]/i.test(html) ? 'file_too_large' : 'file_empty')
}

export function htmlWorkbook(found: HtmlTables, names: readonly string[] = []): Workbook {
  const isNamed = names.length === found.tables.length
  const sheets = found.tables.map((table, index) =>
    toSheet(table, (isNamed ? names[index] : undefined) ?? `Sheet${index + 1}`),
  )
  return { sheets, reader: 'html', date1904: false }
}

function toSheet(
  { texts, merges, hiddenColumns }: HtmlTables['tables'][number],
  name: string,
): Sheet {
  const rows = trimRows(texts.map((row) => row.map((text) => (text === '' ? null : text))))
  const width = widthOf(rows)
  return {
    name,
    hidden: false,
    rows,
    merges: [...merges],
    hiddenColumns: hiddenColumns.filter((column) => column < width),
  }
}

// A page that Excel or WPS has saved says in a remark how its sheet is called.
function sheetNames(html: string): string[] {
  return [...html.slice(0, 65_536).matchAll(/<x:Name>([^<>&]{1,31})<\/x:Name>/gi)].map(
    ([, name = '']) => name,
  )
}
