// What was inside a package, as it is kept in the ledger: what is consolidated later and what a figure came from. Names
// and lengths in the first line, the files one after the other behind it.
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Files } from './snapshot.ts'

const Kept = z.array(z.tuple([z.string(), z.int().nonnegative()]))
const NEW_LINE = 10
/** Twice as fast as the usual one, and a few hundredths larger. */
const LEVEL = 3

export function packFiles(files: Files): Buffer {
  const kept = [...files].map(([name, bytes]) => [name, bytes.length])
  const head = Buffer.from(`${JSON.stringify(kept)}\n`)
  return gzipSync(Buffer.concat([head, ...files.values()]), { level: LEVEL })
}

export function unpackFiles(content: Buffer): Files {
  const whole = gunzipSync(content)
  const end = whole.indexOf(NEW_LINE)
  let at = end + 1
  return new Map(
    Kept.parse(JSON.parse(whole.toString('utf8', 0, end))).map(([name, length]) => {
      const from = at
      at += length
      return [name, whole.subarray(from, at)]
    }),
  )
}
