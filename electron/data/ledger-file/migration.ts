import type { Database } from 'better-sqlite3'

/** One step of the file's schema. Frozen in time: a migration imports nothing but this type. */
export type Migration = Readonly<{ version: number; name: string; up: (db: Database) => void }>
