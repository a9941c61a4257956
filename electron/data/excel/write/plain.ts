// A bare sheet of cells, as another program would export it: no styles, texts stay texts.
import { writeXlsx } from 'hucre'
import { replaceFile } from './save.ts'

export type PlainCell = string | number | Date | null

const DATE = { numFmt: 'yyyy-mm-dd' } as const

/** Writes one sheet; dates become real ones, midnight in UTC. */
export async function writePlainWorkbook(
  path: string,
  name: string,
  rows: readonly (readonly PlainCell[])[],
): Promise<void> {
  const cells = new Map<string, { style: typeof DATE }>()
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell instanceof Date) cells.set(`${index},${column}`, { style: DATE })
    })
  })
  const bytes = await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]), cells }] })
  await replaceFile(path, bytes)
}
