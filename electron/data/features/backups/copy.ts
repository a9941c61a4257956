// Copies between places that may be slow, full, or gone in the middle.
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Beat } from './patience.ts'

const CHUNK_BYTES = 1024 * 1024
// On the way, too: flushing all at the end would be one silence, longer than anybody waits for a slow stick.
const FLUSHED_BYTES = 16 * CHUNK_BYTES

/** Copies and flushes; the SHA-256 of what was read. */
export async function copyFile(from: string, to: string, beat: Beat): Promise<string> {
  const target = await open(to, 'w', 0o600)
  try {
    let unflushed = 0
    const digest = await eachChunk(from, beat, async (chunk) => {
      await target.writeFile(chunk)
      unflushed += chunk.length
      if (unflushed < FLUSHED_BYTES) return
      await target.sync()
      unflushed = 0
    })
    await target.sync()
    beat()
    return digest
  } finally {
    await target.close()
  }
}

export function sha256Of(path: string, beat: Beat): Promise<string> {
  return eachChunk(path, beat, async () => undefined)
}

async function eachChunk(
  path: string,
  beat: Beat,
  take: (chunk: Buffer) => Promise<void>,
): Promise<string> {
  const digest = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const source: FileHandle = await open(path, 'r')
  try {
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, CHUNK_BYTES)
      if (bytesRead === 0) return digest.digest('hex')
      const read = chunk.subarray(0, bytesRead)
      digest.update(read)
      await take(read)
      beat()
    }
  } finally {
    await source.close()
  }
}
