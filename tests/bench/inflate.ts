// The bare decompression of a workbook's parts: what no reader can do without.
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { answer, cost } from './measure.ts'

const ENTRY = 0x02014b50
const END = 0x06054b50
const STORED = 0

/** Bytes after decompression. */
function inflateAll(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from(new Uint32Array([END]).buffer))
  let at = zip.readUInt32LE(end + 16)
  let bytes = 0
  while (zip.readUInt32LE(at) === ENTRY) {
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const part = zip.subarray(from, from + packed)
    bytes += method === STORED ? part.length : inflateRawSync(part).length
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return bytes
}

const [, , path = ''] = process.argv
answer(await cost(async () => inflateAll(readFileSync(path))))
