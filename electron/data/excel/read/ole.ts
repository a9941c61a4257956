// Old binary files (.xls, .et) and files under a password: one OLE container. SheetJS reads what is left of a damaged
// one without a word, so the container is checked before and the stream's length after.
import { CFB } from 'xlsx'
import { AppError } from '#shared/contract/app-error.ts'

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const STREAMS = ['/Workbook', '/Book', 'Workbook', 'Book', 'WORKBOOK', 'BOOK'] as const

export function isOle(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)
}

export function holdsEncryptedPackage(bytes: Buffer): boolean {
  return bytes.includes(ENCRYPTED)
}

export function checkOle(bytes: Buffer): void {
  const found = streamOf(bytes, STREAMS)
  if (found === null) throw new AppError('file_not_workbook')
  if (found.content.length < found.size) throw new AppError('file_truncated')
}

type Stream = Readonly<{ content: Buffer; size: number }>

/** The first of these streams; of a damaged container shorter than its size says. */
export function streamOf(bytes: Buffer, names: readonly string[]): Stream | null {
  let container: unknown
  try {
    container = CFB.read(bytes, { type: 'buffer' })
  } catch (cause) {
    throw new AppError('file_damaged', {}, { cause })
  }
  for (const name of names) {
    const found: unknown = CFB.find(container, name)
    if (!isStream(found)) continue
    const { buffer, byteOffset, byteLength } = found.content
    return { content: Buffer.from(buffer, byteOffset, byteLength), size: found.size }
  }
  return null
}

function isStream(value: unknown): value is Readonly<{ content: Uint8Array; size: number }> {
  if (typeof value !== 'object' || value === null) return false
  return (
    'content' in value &&
    value.content instanceof Uint8Array &&
    'size' in value &&
    typeof value.size === 'number'
  )
}
