// A ZIP archive written part by part: each is packed when its turn comes, and held packed alone.
import { once } from 'node:events'
import { constants, crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UTF8_NAMES = 0x0800
const VERSION = 20
const STORED = 0
const DEFLATED = 8
/** 1980-01-01, the first day that the format knows: two archives of the same content are the same. */
const DATE = 33

export type PackedPart = Readonly<{
  name: string
  method: number
  crc: number
  size: number
  packed: readonly Uint8Array[]
}>

/** Packs a part whose text comes piece by piece. */
export async function packed(name: string, text: AsyncIterable<string>): Promise<PackedPart> {
  // Sheets repeat themselves: the quickest packs them nearly as small as the best.
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(deflate, 'end')
  let [size, crc] = [0, 0]
  try {
    for await (const piece of text) {
      const bytes = Buffer.from(piece)
      size += bytes.length
      crc = crc32(bytes, crc)
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    }
    deflate.end()
    await ended
  } finally {
    deflate.destroy()
  }
  return { name, method: DEFLATED, crc, size, packed: chunks }
}

/** Packs a part that is there at once as small as it gets: it is made once and then sent. */
export const compact = (name: string, bytes: Uint8Array): PackedPart => ({
  name,
  method: DEFLATED,
  crc: crc32(bytes),
  size: bytes.length,
  packed: [deflateRawSync(bytes)],
})

/** A part that packing makes no smaller: a scan, a photograph, what is encrypted. */
export const asIs = (name: string, bytes: Uint8Array): PackedPart => ({
  name,
  method: STORED,
  crc: crc32(bytes),
  size: bytes.length,
  packed: [bytes],
})

/** The archive of these parts in their order. */
export async function* archive(parts: AsyncIterable<PackedPart>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const part of parts) {
    const local = localHeader(part)
    directory.push(centralHeader(part, offset))
    yield local
    yield* part.packed
    offset += local.length + packedSize(part)
  }
  yield* directory
  yield endRecord(directory, offset)
}

const packedSize = ({ packed }: PackedPart): number =>
  packed.reduce((sum, chunk) => sum + chunk.length, 0)

/** What both headers say, in the same order: from the flags to the length of the name. */
function said(part: PackedPart, name: Buffer): Buffer {
  const fields = Buffer.alloc(24)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8_NAMES, 2)
  fields.writeUInt16LE(part.method, 4)
  fields.writeUInt16LE(DATE, 8)
  fields.writeUInt32LE(part.crc, 10)
  fields.writeUInt32LE(packedSize(part), 14)
  fields.writeUInt32LE(part.size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function localHeader(part: PackedPart): Buffer {
  const name = Buffer.from(part.name)
  return Buffer.concat([uint32(LOCAL), said(part, name), Buffer.alloc(2), name])
}

function centralHeader(part: PackedPart, offset: number): Buffer {
  const name = Buffer.from(part.name)
  const madeBy = Buffer.from([VERSION, 0])
  const further = Buffer.alloc(16)
  further.writeUInt32LE(offset, 12)
  return Buffer.concat([uint32(CENTRAL), madeBy, said(part, name), further, name])
}

function endRecord(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
