// Many rows at once: an index that is built once over all of them costs half of one that grows row by row in random
// order. Part of the transaction like everything else, so a rollback brings the indexes back.
import type { Database } from 'better-sqlite3'
import { z } from 'zod'

const Index = z.object({ name: z.string(), sql: z.string() })

/** Below this, and beside as many rows that are there already, building anew costs more than it saves. */
const WORTH_IT = 20_000

type Deferral = Readonly<{
  /** unique ones stay: rows may come that another stands in the way of */
  keepUnique?: boolean
}>

/** Drops the tables' indexes where `rows` new or removed ones are worth it; returns what builds them again. */
export function deferIndexes(
  db: Database,
  tables: readonly string[],
  rows: number,
  { keepUnique = false }: Deferral = {},
): () => void {
  const present = db.prepare<[], number>(`SELECT count(*) FROM ${tables[0]}`).pluck().get() ?? 0
  if (rows < WORTH_IT || rows < present) return () => undefined
  const marks = tables.map(() => '?').join(', ')
  const indexes = db
    .prepare(
      `SELECT name, sql FROM sqlite_schema
        WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${marks})`,
    )
    .all(...tables)
    .map((row) => Index.parse(row))
    .filter(({ sql }) => !(keepUnique && sql.startsWith('CREATE UNIQUE')))
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  return () => {
    for (const { sql } of indexes) db.exec(sql)
  }
}

const BYTES_A_PERSON = 3_000
const LARGEST_CACHE_KIB = 384 * 1024

/**
 * Room for the pages of so many people: those that do not fit are written, and encrypted, again and again. Returns the
 * size as it was, to be set again afterwards.
 */
export function enlargeCache(db: Database, people: number): number {
  const before = Number(db.pragma('cache_size', { simple: true }))
  const wanted = Math.min(Math.ceil((people * BYTES_A_PERSON) / 1024), LARGEST_CACHE_KIB)
  // Negative sizes are kibibytes.
  if (wanted > -before) db.pragma(`cache_size = ${-wanted}`)
  return before
}
