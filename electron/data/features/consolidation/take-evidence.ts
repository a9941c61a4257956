// Evidence that came along is kept where evidence is kept, as far as somebody's record names it; the package itself is
// kept without it.
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { EVIDENCE } from '../../package/names.ts'
import { putContent } from '../evidence/repository.ts'
import type { Files, Snapshot } from './snapshot.ts'

const isEvidence = (name: string): boolean => name.startsWith(EVIDENCE)

export const withoutEvidence = (files: Files): Files =>
  new Map([...files].filter(([name]) => !isEvidence(name)))

export const evidenceIn = (files: Files): Files =>
  new Map([...files].filter(([name]) => isEvidence(name)))

/** By what the content is, not by what its entry is called. */
export function keepEvidence(db: Database, files: Files, snapshot: Snapshot): void {
  const named = new Set([...snapshot.rows('attachment').values()].map(({ sha256 }) => sha256))
  for (const bytes of evidenceIn(files).values()) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (named.has(sha256)) putContent(db, sha256, Buffer.from(bytes))
  }
}
