// Unpacks the parts that a reader needs before any reader sees them: declared sizes first, then
// the real ones, then the checksum. A bomb stops at the size it declared.
import { constants, crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '#shared/contract/app-error.ts'
import { MAX_INFLATED_BYTES, MAX_PART_BYTES } from '../limits.ts'
import type { ZipEntry } from './directory.ts'

const MB = 1024 * 1024

export function refuseDeclaredSizes(
  entries: readonly ZipEntry[],
  maxBytes: number = MAX_INFLATED_BYTES,
): void {
  refuseAbove(
    entries.reduce((sum, entry) => sum + entry.size, 0),
    maxBytes,
  )
  for (const entry of entries) refuseAbove(entry.size, MAX_PART_BYTES)
}

function refuseAbove(bytes: number, limit: number): void {
  if (bytes <= limit) return
  throw new AppError('file_too_large', {
    mb: Math.ceil(bytes / MB),
    limitMb: Math.floor(limit / MB),
  })
}

export function inflateEntry(zip: Buffer, entry: ZipEntry): Buffer {
  const packed = zip.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  const bytes = unpack(packed, entry)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(entry)
  return bytes
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw damaged(entry)
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, entry.size),
      chunkSize: Math.min(MB, Math.max(constants.Z_MIN_CHUNK, entry.size)),
    })
  } catch (cause) {
    throw damaged(entry, cause)
  }
}

function damaged(entry: ZipEntry, cause?: unknown): AppError {
  return new AppError('file_damaged', { part: entry.name }, { cause })
}
