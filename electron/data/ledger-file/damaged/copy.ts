// A copy of a file whose drive may be failing too: what cannot be read becomes zeros, and the pages in them fail their
// authentication like any damaged page.
import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { errorName } from '../classify.ts'

const BLOCK = 1024 * 1024
const SECTOR = 4096

/** `told` hears how many bytes are done, and throws to stop. */
export async function copyWithHoles(
  from: string,
  to: string,
  told: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      const { size } = await source.stat()
      for (let at = 0; at < size; at += BLOCK) {
        await told(at, size)
        await target.write(await readBlock(source, at, Math.min(BLOCK, size - at)), 0, null, at)
      }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const LONGEST = 64

/**
 * SQLite opens no file that is shorter than its first page says, which nobody can read before. Cut pages count as
 * damaged once the copy is as long or longer: what lies beyond the last page is never looked at.
 */
export function* lengthsToTry(copy: string): Generator<number> {
  const { size } = statSync(copy)
  const start = Math.ceil(size / SECTOR) * SECTOR
  yield size
  if (size === 0) return
  for (let length = start * 2; length <= Math.max(start, BLOCK) * LONGEST; length *= 2) yield length
}

async function readBlock(source: FileHandle, at: number, length: number): Promise<Buffer> {
  const block = Buffer.alloc(length)
  if (await fill(source, block, at)) return block
  for (let offset = 0; offset < length; offset += SECTOR) {
    const sector = block.subarray(offset, Math.min(offset + SECTOR, length))
    if (!(await fill(source, sector, at + offset))) sector.fill(0)
  }
  return block
}

/** false where the drive cannot read it. */
async function fill(source: FileHandle, into: Buffer, at: number): Promise<boolean> {
  try {
    await source.read(into, 0, into.length, at)
    return true
  } catch (cause) {
    if (errorName(cause) !== 'EIO') throw cause
    return false
  }
}
