// Kysely builds and types every ordinary query; better-sqlite3 runs it at once. So a command is synchronous from
// BEGIN to COMMIT and cannot be interleaved (docs/decisions/0002).
import type { Database, Statement } from 'better-sqlite3'
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Schema } from './schema.ts'

/** Builder only: it has no connection, so it cannot be run by accident outside a transaction. */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

const statements = new WeakMap<Database, Map<string, Statement>>()

/** Texts that name the columns of one edit are as many as there are kinds of edits. */
const KEPT_STATEMENTS = 1_000

/** The prepared statement of a text, prepared once a connection as long as it is among the last ones. */
export function prepared(db: Database, text: string): Statement {
  let cache = statements.get(db)
  if (!cache) {
    cache = new Map()
    statements.set(db, cache)
  }
  let statement = cache.get(text)
  if (!statement) {
    statement = db.prepare(text)
    if (cache.size >= KEPT_STATEMENTS) cache.delete(cache.keys().next().value ?? '')
    cache.set(text, statement)
  }
  return statement
}

export function all<T>(db: Database, query: Compilable<T>): T[] {
  const compiled = query.compile()
  return prepared(db, compiled.sql).all(...compiled.parameters) as T[]
}

export function first<T>(db: Database, query: Compilable<T>): T | undefined {
  const compiled = query.compile()
  return prepared(db, compiled.sql).get(...compiled.parameters) as T | undefined
}

export function run(db: Database, query: Compilable<unknown>): void {
  const compiled = query.compile()
  prepared(db, compiled.sql).run(...compiled.parameters)
}
