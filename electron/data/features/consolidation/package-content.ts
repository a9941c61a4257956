// What was inside a package, as it is kept in the ledger: what is consolidated later and what a figure came from.
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Files } from './snapshot.ts'

const Kept = z.record(z.string(), z.string())

export function packFiles(files: Files): Buffer {
  const kept = Object.fromEntries(
    [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  )
  return gzipSync(JSON.stringify(kept))
}

export function unpackFiles(content: Buffer): Files {
  const kept = Kept.parse(JSON.parse(gunzipSync(content).toString('utf8')))
  return new Map(Object.entries(kept).map(([name, text]) => [name, Buffer.from(text, 'base64')]))
}
