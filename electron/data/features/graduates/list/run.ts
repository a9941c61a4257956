// Questions that are put together from pieces at run time, which the typed builder cannot know.
import type { Database } from 'better-sqlite3'
import type { RawBuilder } from 'kysely'
import { prepared, sql } from '../../../ledger-file/query.ts'

export function rows<T>(db: Database, query: RawBuilder<unknown>): T[] {
  const { sql: text, parameters } = query.compile(sql)
  return prepared(db, text).all(...parameters) as T[]
}

/** The first column alone. */
export function firstColumn<T>(db: Database, query: RawBuilder<unknown>): T[] {
  const { sql: text, parameters } = query.compile(sql)
  return prepared(db, text)
    .pluck()
    .all(...parameters) as T[]
}
