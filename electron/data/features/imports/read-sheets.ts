// Which sheets of a workbook are lists at all, with their header and columns; the others are left out, and shown so.
import type { ImportRow } from '#shared/domain/import/cell.ts'
import { buildColumns, type Column } from '#shared/domain/import/columns.ts'
import { findHeaderRows, type HeaderRows } from '#shared/domain/import/header-rows.ts'
import { findRecords } from '#shared/domain/import/headerless.ts'
import type { Merge } from '#shared/domain/import/merges.ts'
import type { ColumnChoice, ImportChoices, SheetLeftOut } from '#shared/schemas/import.ts'
import type { Workbook } from '../../excel/read/index.ts'

type Sheet = Workbook['sheets'][number]

export type ReadSheet = Readonly<{
  name: string
  hidden: boolean
  rows: readonly ImportRow[]
  header: HeaderRows
  columns: readonly Column[]
  merges: readonly Merge[]
}>

export type SheetChoices = Partial<Pick<ImportChoices, 'sheets' | 'headers' | 'columns'>>

/** What is known besides: how the sender's last file was read, and of which year the people are. */
export type RecogniseHints = Readonly<{ remembered?: readonly ColumnChoice[]; cohort?: number }>

type Read = Readonly<{ read: readonly ReadSheet[]; leftOut: readonly SheetLeftOut[] }>

/** The sheets that were chosen, else the visible ones; hidden ones only where nothing else is a list. */
export function readSheets(
  { sheets }: Pick<Workbook, 'sheets'>,
  choices: SheetChoices,
  hints: RecogniseHints,
): Read {
  const asked = new Set(choices.sheets)
  const read = (sheet: Sheet): ReadSheet | null => readSheet(sheet, choices, hints)
  if (asked.size > 0) return readOf(sheets, ({ name }) => asked.has(name), 'not_chosen', read)
  const visible = readOf(sheets, ({ hidden }) => !hidden, 'hidden', read)
  return visible.read.length > 0 ? visible : readOf(sheets, () => true, 'hidden', read)
}

function readOf(
  sheets: readonly Sheet[],
  isTaken: (sheet: Sheet) => boolean,
  otherwise: SheetLeftOut['reason'],
  readOne: (sheet: Sheet) => ReadSheet | null,
): Read {
  const read: ReadSheet[] = []
  const leftOut: SheetLeftOut[] = []
  for (const sheet of sheets) {
    const found = isTaken(sheet) ? readOne(sheet) : null
    if (found !== null) read.push(found)
    else if (sheet.rows.length > 0) {
      leftOut.push(leaveOut(sheet, isTaken(sheet) ? 'no_list' : otherwise))
    }
  }
  return { read, leftOut }
}

export function leaveOut(
  { name, rows }: Pick<Sheet, 'name' | 'rows'>,
  reason: SheetLeftOut['reason'],
): SheetLeftOut {
  return { sheet: name, reason, rows: rows.length }
}

function readSheet(
  sheet: Sheet,
  { headers, columns: choices = [] }: SheetChoices,
  hints: RecogniseHints,
): ReadSheet | null {
  const { name, hidden, rows, merges, hiddenColumns } = sheet
  const asked = headers?.find((one) => one.sheet === name)
  const known = asked === undefined ? findHeaderRows(rows, merges) : fromOne(asked)
  const header = known ?? findRecords(rows)
  if (header === null) return null
  const columns = buildColumns(rows, header, {
    merges,
    hiddenColumns,
    choices,
    isHeaderless: known === null,
    ...hints,
  })
  // One number alone makes no list of people.
  const isList = known !== null || columns.filter(({ field }) => field !== null).length > 1
  return isList ? { name, hidden, rows, header, columns, merges } : null
}

function fromOne({ top, bottom }: Readonly<{ top: number; bottom: number }>): HeaderRows {
  return { top: top - 1, bottom: bottom - 1 }
}
