// Workbooks that an office prints and sends on. The library is named in this folder only.
import { writeXlsx } from 'hucre'
import { replaceFile } from './save.ts'
import { layOut } from './sheet.ts'
import { DEFAULT_FONT } from './styles.ts'
import type { SheetSpec } from './types.ts'

export type { SheetColumn, SheetRow, SheetSpec } from './types.ts'

/** Writes one workbook, a sheet a table. A file that cannot be replaced gives `file_not_writable`. */
export async function writeWorkbook(path: string, sheets: readonly SheetSpec[]): Promise<void> {
  const laidOut = sheets.map(layOut)
  const bytes = await writeXlsx({
    sheets: laidOut.map(({ sheet }) => sheet),
    namedRanges: laidOut.flatMap(({ names }) => [...names]),
    defaultFont: DEFAULT_FONT,
  })
  await replaceFile(path, bytes)
}
