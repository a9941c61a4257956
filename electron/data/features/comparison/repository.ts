import type { Database } from 'better-sqlite3'
import { ComparisonChoices } from '#shared/contract/comparison.ts'
import { prepared } from '../../ledger-file/query.ts'

/** What was said about a sheet with these heads. */
export function selectChoices(db: Database, fingerprint: string): ComparisonChoices | null {
  const text = prepared(db, 'SELECT choices FROM compared_sheet WHERE fingerprint = ?')
    .pluck()
    .get(fingerprint)
  if (typeof text !== 'string') return null
  return ComparisonChoices.safeParse(JSON.parse(text)).data ?? null
}

type Kept = Readonly<{ fingerprint: string; choices: ComparisonChoices; usedAt: string }>

export function keepChoices(db: Database, { fingerprint, choices, usedAt }: Kept): void {
  prepared(
    db,
    `INSERT INTO compared_sheet (fingerprint, choices, used_at) VALUES (@fingerprint, @choices, @usedAt)
       ON CONFLICT (fingerprint) DO UPDATE SET choices = @choices, used_at = @usedAt`,
  ).run({ fingerprint, choices: JSON.stringify(choices), usedAt })
}
