// The central directory of a ZIP archive, read without trusting a single number in it.
import { AppError } from '#shared/contract/app-error.ts'

export type ZipEntry = Readonly<{
  name: string
  method: number
  crc: number
  packedSize: number
  size: number
  dataStart: number
  /** where the entry begins */
  localStart: number
  /** where its record in the directory stands */
  record: Readonly<{ start: number; end: number }>
}>

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const NONE_32 = 0xffffffff
const NONE_16 = 0xffff
const MAX_COMMENT = 65_535
const MAX_ENTRIES = 20_000

export function readZipDirectory(zip: Buffer): readonly ZipEntry[] {
  const end = findEnd(zip)
  const { count, start } = readEnd(zip, end)
  if (count > MAX_ENTRIES) throw new AppError('file_too_large', { parts: count })
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== CENTRAL) throw new AppError('file_damaged')
    const { entry, next } = readEntry(zip, at)
    entries.push(entry)
    at = next
  }
  return entries
}

// A download that stopped half-way has its beginning, and lacks this record at its end.
function findEnd(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - 22 - MAX_COMMENT)
  for (let at = zip.length - 22; at >= lowest; at--) {
    if (zip.readUInt32LE(at) === END) return at
  }
  throw new AppError('file_truncated')
}

function readEnd(zip: Buffer, end: number): { count: number; start: number } {
  const count = zip.readUInt16LE(end + 10)
  const size = zip.readUInt32LE(end + 12)
  const start = zip.readUInt32LE(end + 16)
  if (count !== NONE_16 && size !== NONE_32 && start !== NONE_32) return checked(zip, count, start)
  const locator = end - 20
  if (locator < 0 || zip.readUInt32LE(locator) !== LOCATOR64) return checked(zip, count, start)
  const record = read64(zip, locator + 8)
  if (record + 56 > zip.length || zip.readUInt32LE(record) !== END64) {
    throw new AppError('file_damaged')
  }
  return checked(zip, read64(zip, record + 32), read64(zip, record + 48))
}

function checked(zip: Buffer, count: number, start: number): { count: number; start: number } {
  if (start > zip.length) throw new AppError('file_truncated')
  return { count, start }
}

function read64(zip: Buffer, at: number): number {
  if (at + 8 > zip.length) throw new AppError('file_damaged')
  return Number(zip.readBigUInt64LE(at))
}

function readEntry(zip: Buffer, at: number): { entry: ZipEntry; next: number } {
  const flags = zip.readUInt16LE(at + 8)
  if ((flags & 1) !== 0) throw new AppError('file_encrypted')
  const nameLength = zip.readUInt16LE(at + 28)
  const extraLength = zip.readUInt16LE(at + 30)
  const nameEnd = at + 46 + nameLength
  const next = nameEnd + extraLength + zip.readUInt16LE(at + 32)
  if (next > zip.length) throw new AppError('file_damaged')
  const sizes = readSizes(zip, at, nameEnd, extraLength)
  const { packedSize, size } = sizes
  const local = sizes.offset
  if (local + 30 > zip.length) throw new AppError('file_truncated')
  if (zip.readUInt32LE(local) !== LOCAL) throw new AppError('file_damaged')
  const dataStart = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (dataStart + packedSize > zip.length) throw new AppError('file_truncated')
  // Some .NET writers separate folders by backslashes, which no reader understands.
  const name = zip.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
  const method = zip.readUInt16LE(at + 10)
  const crc = zip.readUInt32LE(at + 16)
  const record = { start: at, end: next }
  return {
    entry: { name, method, crc, packedSize, size, dataStart, localStart: local, record },
    next,
  }
}

type Sizes = { size: number; packedSize: number; offset: number }

function readSizes(zip: Buffer, at: number, extraStart: number, extraLength: number): Sizes {
  const sizes: Sizes = {
    size: zip.readUInt32LE(at + 24),
    packedSize: zip.readUInt32LE(at + 20),
    offset: zip.readUInt32LE(at + 42),
  }
  const extraEnd = extraStart + extraLength
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const length = zip.readUInt16LE(field + 2)
    if (zip.readUInt16LE(field) === 1) {
      let value = field + 4
      for (const key of ['size', 'packedSize', 'offset'] as const) {
        if (sizes[key] !== NONE_32) continue
        sizes[key] = read64(zip, value)
        value += 8
      }
    }
    field += 4 + length
  }
  return sizes
}
