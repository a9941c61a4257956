// Old binary files (.xls, .et): one OLE container. SheetJS reads what is left of a damaged one
// without a word, so the container is checked before and the stream's length after.
import { CFB } from 'xlsx'
import { AppError } from '#shared/contract/app-error.ts'

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const STREAMS = ['/Workbook', '/Book', 'Workbook', 'Book', 'WORKBOOK', 'BOOK'] as const

export function isOle(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)
}

export function checkOle(bytes: Buffer): void {
  if (bytes.includes(ENCRYPTED)) throw new AppError('file_encrypted')
  const { content, size } = workbookStream(bytes)
  if (content < size) throw new AppError('file_truncated')
}

function workbookStream(bytes: Buffer): { content: number; size: number } {
  let container: unknown
  try {
    container = CFB.read(bytes, { type: 'buffer' })
  } catch (cause) {
    throw new AppError('file_damaged', {}, { cause })
  }
  for (const name of STREAMS) {
    const found: unknown = CFB.find(container, name)
    if (!isStream(found)) continue
    return { content: found.content.length, size: found.size }
  }
  throw new AppError('file_not_workbook')
}

type Stream = Readonly<{ content: Uint8Array; size: number }>

function isStream(value: unknown): value is Stream {
  if (typeof value !== 'object' || value === null) return false
  return (
    'content' in value &&
    value.content instanceof Uint8Array &&
    'size' in value &&
    typeof value.size === 'number'
  )
}
