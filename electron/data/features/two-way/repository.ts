// Tables that were kept under a name: no records.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

type Stored = Readonly<{ id: number; name: string; definition: string }>

export const selectKept = (db: Database): Stored[] =>
  prepared(db, 'SELECT id, name, definition FROM two_way_table ORDER BY name').all() as Stored[]

/** Another of the same name gives way. */
export function keepTable(db: Database, name: string, definition: string): number {
  const id = prepared(
    db,
    `INSERT INTO two_way_table (name, definition) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET definition = excluded.definition RETURNING id`,
  )
    .pluck()
    .get(name, definition)
  return Number(id)
}

export const isNameTaken = (db: Database, id: number, name: string): boolean =>
  prepared(db, 'SELECT 1 FROM two_way_table WHERE name = ? AND id <> ?').get(name, id) !== undefined

/** Whether there was one. */
export const renameTable = (db: Database, id: number, name: string): boolean =>
  prepared(db, 'UPDATE two_way_table SET name = ? WHERE id = ?').run(name, id).changes > 0

export const removeTable = (db: Database, id: number): boolean =>
  prepared(db, 'DELETE FROM two_way_table WHERE id = ?').run(id).changes > 0
