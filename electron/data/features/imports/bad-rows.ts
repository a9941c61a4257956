// The rows that were refused or have to be settled, as a workbook that is corrected and imported again.
import { type ImportCell, type ImportRow, textOf } from '#shared/domain/import/cell.ts'
import type { Problem } from '#shared/schemas/import.ts'
import {
  type Mark,
  type MarkedCell,
  type MarkedRow,
  writeMarked,
} from '../../excel/write/marked.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import type { OpenPreview } from './open-preview.ts'
import type { Plan, PlannedRow } from './planned.ts'
import type { RecognisedSheet } from './recognise.ts'

type Bad = Pick<OpenPreview, 'plan' | 'recognised' | 'workbook' | 'session'>

/** Says how many rows it holds; where nothing is wrong, nothing is written. */
export async function saveBadRows(
  { plan, recognised, workbook, session }: Bad,
  path: string,
): Promise<{ rows: number }> {
  refuseLedgerFile(path, session.path)
  const bad = Map.groupBy(badRows(plan), ({ record }) => record.frame.name)
  const problems = Map.groupBy(plan.problems, ({ sheet, row }) => `${sheet}\n${row}`)
  const sheets = recognised.sheets.flatMap((sheet) => {
    const own = bad.get(sheet.name) ?? []
    if (own.length === 0) return []
    const merges = workbook.sheets.find(({ name }) => name === sheet.name)?.merges ?? []
    const rows = own.map(({ record: { row, cells } }) => ({
      cells: cells.map(outCell),
      marks: (problems.get(`${sheet.name}\n${row}`) ?? []).flatMap((problem) => {
        const mark = markOf(sheet, cells, problem)
        return mark === null ? [] : [mark]
      }),
    }))
    return [{ name: sheet.name, header: headerOf(sheet), merges: inHeader(sheet, merges), rows }]
  })
  if (sheets.length > 0) await writeMarked(path, sheets)
  return { rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) }
}

/** Refused, or with something that is to be settled before submission. */
function badRows({ rows, problems }: Plan): readonly PlannedRow[] {
  const found = new Set(
    problems.filter(({ level }) => level !== 'W').map(({ sheet, row }) => `${sheet}\n${row}`),
  )
  return rows.filter(
    ({ record, outcome }) =>
      outcome === 'rejected' || found.has(`${record.frame.name}\n${record.row}`),
  )
}

function headerOf({ rows, header }: RecognisedSheet): readonly MarkedRow[] {
  return rows
    .slice(header.top, header.bottom + 1)
    .map((row) => ({ cells: row.map(outCell), marks: [] }))
}

function inHeader(
  { header }: RecognisedSheet,
  merges: OpenPreview['workbook']['sheets'][number]['merges'],
) {
  return merges
    .filter(({ top, bottom }) => top >= header.top && bottom <= header.bottom)
    .map((merge) => ({
      ...merge,
      top: merge.top - header.top,
      bottom: merge.bottom - header.top,
    }))
}

/** Numbers stay numbers, so that what a spreadsheet did to them is seen again. */
function outCell(cell: ImportCell): MarkedCell {
  return typeof cell === 'number' ? cell : textOf(cell)
}

/** At the column of the finding; of several with its header at the one whose cell it names. */
function markOf(
  { columns }: RecognisedSheet,
  cells: ImportRow,
  { column: header, value, level, message }: Problem,
): Mark | null {
  const named = columns.filter((column) => column.header === header)
  const exact = named.find(({ index }) => textOf(cells[index]) === value)
  const index = (exact ?? named[0] ?? columns[0])?.index
  return index === undefined ? null : { column: index, level, text: message }
}
