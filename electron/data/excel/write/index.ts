// Workbooks that an office prints and sends on. The library is named in this folder only.
import { bookBytes, type LaidOut, writeBook } from './book.ts'
import { layOutCover } from './cover.ts'
import { hiddenSheet } from './hidden.ts'
import { layOut } from './sheet.ts'
import type { CoverSpec, HiddenSheet, SheetSpec, Step } from './types.ts'

export { writeList } from './list.ts'
export { freeName } from './save.ts'
export type {
  ChartSpec,
  CoverSpec,
  HiddenSheet,
  Share,
  SheetColumn,
  SheetRow,
  SheetSpec,
  Step,
} from './types.ts'

export type Workbook = Readonly<{
  cover?: CoverSpec
  sheets: readonly SheetSpec[]
  unseen?: readonly HiddenSheet[]
}>

/**
 * Writes one workbook, a sheet a table. A file that cannot be replaced gives `file_not_writable` or
 * `file_open_elsewhere`; `step` is told of the rows, and cancels by throwing.
 */
export async function writeWorkbook(path: string, workbook: Workbook, step?: Step): Promise<void> {
  await writeBook(path, laidOut(workbook), step)
}

/** The same workbook, in memory. */
export const workbookBytes = (workbook: Workbook): Promise<Uint8Array> =>
  bookBytes(laidOut(workbook))

function laidOut({ cover, sheets, unseen = [] }: Workbook): LaidOut[] {
  const first = cover === undefined ? [] : [layOutCover(cover, sheets)]
  return [...first, ...sheets.map(layOut), ...unseen.map(hiddenSheet)]
}
