// The parse itself, in whatever thread calls it: type by content, guard, one adapter, checks on
// what came out. The libraries are loaded only when a file needs them.
import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#shared/contract/app-error.ts'
import { readDelimited } from './adapters/delimited.ts'
import { readHtmlFile } from './adapters/html.ts'
import { MAX_FILE_BYTES, SURELY_NOT_EMPTY_BYTES } from './limits.ts'
import { readText } from './text.ts'
import type { ReadOptions, Workbook } from './types.ts'
import { type CheckedPackage, openPackage } from './zip/package.ts'

/** Reads a workbook without a thread of its own. */
export async function readWorkbookInThread(
  source: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Workbook> {
  const bytes = typeof source === 'string' ? await load(source) : asBuffer(source)
  throwIfCancelled(options)
  if (bytes.length === 0) throw new AppError('file_empty')
  const book = await readBytes(bytes, options)
  throwIfCancelled(options)
  refuseTooManyRows(book, options.maxRows)
  return book
}

async function load(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) {
      const mb = 1024 * 1024
      throw new AppError('file_too_large', {
        mb: Math.ceil(size / mb),
        limitMb: MAX_FILE_BYTES / mb,
      })
    }
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new AppError(missing ? 'file_not_found' : 'file_unreadable', {}, { cause })
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function readBytes(bytes: Buffer, options: ReadOptions): Promise<Workbook> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readZip(bytes, options)
  const { isOle, checkOle, holdsEncryptedPackage } = await import('./ole.ts')
  const sheetJs = await import('./adapters/sheetjs.ts')
  options.onProgress?.('parse', 0, null)
  if (isOle(bytes)) {
    if (holdsEncryptedPackage(bytes)) {
      const { decryptPackage } = await import('./decrypt.ts')
      return await readZip(decryptPackage(bytes, options.password ?? null), options)
    }
    checkOle(bytes)
    return checked(
      parsed(() => sheetJs.readBytesBySheetJs(bytes)),
      bytes.length,
    )
  }
  // Excel 2.0 to 4.0 wrote its records without a container; the first one is always BOF.
  if (
    bytes[0] === 0x09 &&
    (bytes[1] ?? 0xff) <= 0x08 &&
    bytes[2] !== undefined &&
    bytes[2] <= 0x10
  ) {
    return checked(
      parsed(() => sheetJs.readBytesBySheetJs(bytes)),
      bytes.length,
    )
  }
  const table = readText(bytes)
  if (table.kind === 'html') return checked(readHtmlFile(table.text), 0)
  if (table.kind === 'xml') {
    return checked(
      parsed(() => sheetJs.readTextBySheetJs(table.text)),
      bytes.length,
    )
  }
  return refuseProse(readDelimited(table.text, table.delimiter))
}

async function readZip(bytes: Buffer, options: ReadOptions): Promise<Workbook> {
  const opened = openPackage(bytes, options, options.onProgress)
  throwIfCancelled(options)
  options.onProgress?.('parse', 0, null)
  if (opened.kind === 'xlsx') {
    const book = await byHucre(opened)
    if (book !== null) return book
  }
  const { readPackageBySheetJs } = await import('./adapters/sheetjs.ts')
  const size = opened.sheetsWithValues > 0 ? Number.POSITIVE_INFINITY : 0
  return checked(
    parsed(() => readPackageBySheetJs(opened)),
    size,
  )
}

// The archive was found whole before, so an error here means a workbook that hucre does not
// understand (chart and macro sheets, unusual parts), and so does a sheet with values and no rows.
async function byHucre(opened: CheckedPackage): Promise<Workbook | null> {
  const { readByHucre } = await import('./adapters/hucre.ts')
  try {
    const book = await readByHucre(opened)
    const filled = book.sheets.filter((sheet) => sheet.rows.length > 0).length
    return filled > 0 && filled >= opened.sheetsWithValues ? book : null
  } catch {
    return null
  }
}

function parsed(parse: () => Workbook): Workbook {
  try {
    return parse()
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause)
    const code = /password|encrypt/i.test(text) ? 'file_encrypted' : 'file_damaged'
    throw new AppError(code, {}, { cause })
  }
}

function checked(book: Workbook, size: number): Workbook {
  if (rowCount(book) > 0) return book
  throw new AppError(size > SURELY_NOT_EMPTY_BYTES ? 'file_unreadable' : 'file_empty')
}

// A letter with a comma in it is not a table: half of the lines at least must have two cells.
function refuseProse(book: Workbook): Workbook {
  const rows = book.sheets.flatMap((sheet) => sheet.rows.filter((row) => row.length > 0))
  const wide = rows.filter((row) => row.filter((cell) => cell !== null).length > 1)
  if (rows.length < 2 || wide.length * 2 < rows.length) throw new AppError('file_not_workbook')
  return book
}

function rowCount(book: Workbook): number {
  return book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
}

function refuseTooManyRows(book: Workbook, maxRows: number | undefined): void {
  if (maxRows === undefined) return
  const rows = Math.max(...book.sheets.map((sheet) => sheet.rows.length))
  if (rows > maxRows) throw new AppError('file_too_large', { rows, limitRows: maxRows })
}

function throwIfCancelled(options: ReadOptions): void {
  if (options.signal?.aborted === true) throw new AppError('cancelled')
}
