import type { Database } from 'better-sqlite3'
import { isDamage } from './classify.ts'

export type Integrity = Readonly<{ integrity: 'ok' | 'damaged'; problems: readonly string[] }>

/** Every page is read, so a page that was changed from outside fails its authentication here. */
export function checkIntegrity(db: Database, extent: 'full' | 'quick' = 'full'): Integrity {
  const pragma = extent === 'full' ? 'integrity_check' : 'quick_check'
  const problems: string[] = []
  try {
    for (const line of texts(db, pragma)) if (line !== 'ok') problems.push(line)
    if (extent === 'full') problems.push(...texts(db, 'foreign_key_check').map(brokenReference))
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    problems.push(cause.message)
  }
  return { integrity: problems.length === 0 ? 'ok' : 'damaged', problems }
}

/** First column of each row that a pragma answers. */
function texts(db: Database, pragma: string): string[] {
  const rows = db.pragma(pragma)
  if (!Array.isArray(rows)) return []
  return rows.map((row: object) => String(Object.values(row)[0]))
}

const brokenReference = (table: string): string => `foreign key: ${table}`
