// A workbook: laid out by the library, its long lists put in afterwards, row by row.
import { type NamedRange, type WriteSheet, writeXlsx } from 'hucre'
import { readZipDirectory, type ZipEntry } from '../read/zip/directory.ts'
import { inflateEntry } from '../read/zip/inflate.ts'
import type { Rows } from './rows.ts'
import { replaceFile } from './save.ts'
import { counted, splice } from './splice.ts'
import { DEFAULT_FONT } from './styles.ts'
import type { Step } from './types.ts'
import { archive, type PackedPart, packed } from './zip.ts'

export type LaidOut = Readonly<{
  sheet: WriteSheet
  names: readonly NamedRange[]
  /** each stands in the sheet as one empty row */
  blocks: readonly Rows[]
}>

const goOn: Step = () => Promise.resolve()

/** A file that cannot be replaced gives `file_not_writable` or `file_open_elsewhere`; `step` may cancel by throwing. */
export async function writeBook(
  path: string,
  sheets: readonly LaidOut[],
  step: Step = goOn,
): Promise<void> {
  await replaceFile(path, await whole(sheets, step))
}

/** The workbook in memory. */
export async function bookBytes(sheets: readonly LaidOut[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await whole(sheets, goOn)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function whole(sheets: readonly LaidOut[], step: Step): Promise<AsyncIterable<Uint8Array>> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ names }) => [...names]),
    defaultFont: DEFAULT_FONT,
  })
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return archive(partsOf(zip, sheets, step))
}

async function* partsOf(
  zip: Buffer,
  sheets: readonly LaidOut[],
  step: Step,
): AsyncGenerator<PackedPart> {
  const all = sheets.flatMap(({ blocks }) => blocks)
  const told = counted(all, step)
  const byPart = new Map(
    sheets.map(({ blocks }, index) => [`xl/worksheets/sheet${index + 1}.xml`, blocks]),
  )
  for (const entry of readZipDirectory(zip)) {
    await told(0)
    const blocks = byPart.get(entry.name) ?? []
    if (blocks.length === 0) yield asItIs(zip, entry)
    else {
      const sheet = inflateEntry(zip, entry).toString('utf8')
      yield await packed(entry.name, splice(sheet, blocks, told))
    }
  }
}

const asItIs = (zip: Buffer, { name, method, crc, size, dataStart, packedSize }: ZipEntry) => ({
  name,
  method,
  crc,
  size,
  packed: [zip.subarray(dataStart, dataStart + packedSize)],
})
