// A blank workbook of the office, opened part by part.
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { type Book, type PartOf, readBook } from '#shared/domain/form/index.ts'
import { holdsEncryptedPackage, isOle } from '../read/ole.ts'
import { readZipDirectory } from '../read/zip/directory.ts'
import { inflateEntry, refuseDeclaredSizes } from '../read/zip/inflate.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const MAX_BYTES = 20 * 1024 * 1024
const MAX_INFLATED_BYTES = 200 * 1024 * 1024

export type FormWorkbook = Readonly<{ bytes: Buffer; book: Book; partOf: PartOf }>

/** Opens a workbook by its bytes; whatever is no .xlsx is refused with what to do. */
export function openFormWorkbook(bytes: Buffer, fileName: string): FormWorkbook {
  const file = basename(fileName)
  if (bytes.length > MAX_BYTES) throw new AppError('file_too_large', { mb: 20, limitMb: 20 })
  if (bytes.length === 0) throw new AppError('file_empty', { file })
  if (isOle(bytes)) {
    if (holdsEncryptedPackage(bytes)) throw new AppError('form_encrypted', { file })
    throw new AppError('form_other_format', { file, format: formatOf(file) })
  }
  if (bytes.toString('latin1', 0, 2) !== 'PK') {
    throw new AppError('form_other_format', { file, format: formatOf(file) })
  }
  const partOf = partsOf(bytes)
  const book = readBook(partOf)
  // Workbooks with macros and templates are other formats: saved under .xlsx, Excel would not open them.
  if (book === null || partOf('[Content_Types].xml')?.includes(MAIN) !== true) {
    throw new AppError('form_other_format', { file, format: formatOf(file) })
  }
  return { bytes, book, partOf }
}

const formatOf = (file: string): string => /\.(\w{1,5})$/.exec(file)?.[1]?.toLowerCase() ?? ''

/** Parts as text, unpacked when they are asked for. */
function partsOf(bytes: Buffer): PartOf {
  const entries = readZipDirectory(bytes)
  refuseDeclaredSizes(entries, MAX_INFLATED_BYTES)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const texts = new Map<string, string>()
  return (path) => {
    const entry = byName.get(path.toLowerCase())
    if (entry === undefined) return null
    const known = texts.get(entry.name)
    if (known !== undefined) return known
    const part = inflateEntry(bytes, entry)
    const text = part.toString('utf8')
    // Written back it must be the same; another encoding would not be.
    if (!Buffer.from(text, 'utf8').equals(part)) {
      throw new AppError('file_damaged', { part: entry.name })
    }
    texts.set(entry.name, text)
    return text
  }
}
