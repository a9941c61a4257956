// Puts other bytes in place of some entries of an archive. Every other entry is copied as it is packed, header, data
// and all: what is not unpacked cannot come out different.
import { crc32, deflateRawSync } from 'node:zlib'
import { AppError } from '#shared/contract/app-error.ts'
import { readZipDirectory, type ZipEntry } from '../read/zip/directory.ts'

const LOCAL = 0x04034b50
const END = 0x06054b50
const LOCAL_LENGTH = 30
const RECORD_LENGTH = 46
const NONE_32 = 0xffffffff
const UTF8_NAMES = 0x0800
const DEFLATED = 8

/** `changes`: new bytes of an entry by its name; null takes it out. */
export function rewriteZip(zip: Buffer, changes: ReadonlyMap<string, Buffer | null>): Buffer {
  const entries = readZipDirectory(zip)
  // Parts point to each other without regard to capitals.
  const wanted = new Map([...changes].map(([name, bytes]) => [name.toLowerCase(), bytes]))
  const chunks: Buffer[] = []
  const records: Buffer[] = []
  let at = 0
  const ends = endsOf(zip, entries)
  for (const entry of entries) {
    const change = wanted.get(entry.name.toLowerCase())
    if (change === null) continue
    const record = zip.subarray(entry.record.start, entry.record.end)
    const { local, central } =
      change === undefined
        ? copied(zip, entry, ends.get(entry) ?? entry.localStart, record, at)
        : packed(record, change, at)
    chunks.push(local)
    records.push(central)
    at += local.length
  }
  const directory = Buffer.concat(records)
  return Buffer.concat([...chunks, directory, endOf(records.length, directory.length, at)])
}

/** Where the bytes of each entry end: at the next one, so that what follows the data goes along. */
function endsOf(zip: Buffer, entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const directory = Math.min(zip.length, ...entries.map(({ record }) => record.start))
  const ordered = [...entries].sort((one, other) => one.localStart - other.localStart)
  return new Map(
    ordered.map((entry, index) => [entry, ordered[index + 1]?.localStart ?? directory]),
  )
}

type Piece = Readonly<{ local: Buffer; central: Buffer }>

function copied(zip: Buffer, entry: ZipEntry, end: number, record: Buffer, at: number): Piece {
  // An offset kept in the long form belongs to archives of more than 4 GB, and to careless writers.
  if (record.readUInt32LE(42) === NONE_32) throw new AppError('file_damaged', { part: entry.name })
  const central = Buffer.from(record)
  central.writeUInt32LE(at, 42)
  return { local: zip.subarray(entry.localStart, end), central }
}

function packed(record: Buffer, bytes: Buffer, at: number): Piece {
  const data = deflateRawSync(bytes)
  const name = record.subarray(RECORD_LENGTH, RECORD_LENGTH + record.readUInt16LE(28))
  const central = Buffer.alloc(RECORD_LENGTH + name.length)
  record.copy(central, 0, 0, RECORD_LENGTH)
  name.copy(central, RECORD_LENGTH)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(record.readUInt16LE(8) & UTF8_NAMES, 8)
  central.writeUInt16LE(DEFLATED, 10)
  central.writeUInt32LE(crc32(bytes), 16)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt32LE(bytes.length, 24)
  central.writeUInt32LE(0, 30)
  central.writeUInt32LE(at, 42)
  const head = Buffer.alloc(LOCAL_LENGTH)
  head.writeUInt32LE(LOCAL, 0)
  // Version, flags, method, time, day, checksum, sizes and the length of the name: in both in the same order.
  central.copy(head, 4, 6, 30)
  return { local: Buffer.concat([head, name, data]), central }
}

function endOf(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(start, 16)
  return end
}
