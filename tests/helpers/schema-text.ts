import type { Database } from 'better-sqlite3'

/** The schema as text, one statement a block: what the fixture of a version holds. */
export function schemaText(db: Database): string {
  const rows = db
    .prepare<[], { sql: string }>(
      'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name',
    )
    .all()
  return `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`
}
