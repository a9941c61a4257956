// Views and the arrangement of columns; each user has their own, and they are no records.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

export type StoredView = Readonly<{ id: number; name: string; content: string }>

const ARRANGEMENT = 'ledger_columns'

export function selectViews(db: Database, userId: number): StoredView[] {
  return prepared(db, 'SELECT id, name, content FROM saved_view WHERE user_id = ? ORDER BY id').all(
    userId,
  ) as StoredView[]
}

/** A view of the same name keeps its number and its place in the list. */
export function keepView(db: Database, userId: number, name: string, content: string): number {
  const id = prepared(
    db,
    `INSERT INTO saved_view (user_id, name, content) VALUES (?, ?, ?)
     ON CONFLICT (user_id, name) DO UPDATE SET content = excluded.content RETURNING id`,
  )
    .pluck()
    .get(userId, name, content)
  return Number(id)
}

/** Whether there was one; nobody removes a view of somebody else. */
export function removeView(db: Database, userId: number, id: number): boolean {
  const { changes } = prepared(db, 'DELETE FROM saved_view WHERE user_id = ? AND id = ?').run(
    userId,
    id,
  )
  return changes > 0
}

export function selectArrangement(db: Database, userId: number): string | null {
  const value = prepared(db, 'SELECT value FROM preference WHERE user_id = ? AND key = ?')
    .pluck()
    .get(userId, ARRANGEMENT)
  return typeof value === 'string' ? value : null
}

export function keepArrangement(db: Database, userId: number, value: string | null): void {
  if (value === null) {
    prepared(db, 'DELETE FROM preference WHERE user_id = ? AND key = ?').run(userId, ARRANGEMENT)
    return
  }
  prepared(
    db,
    `INSERT INTO preference (user_id, key, value) VALUES (?, ?, ?)
     ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value`,
  ).run(userId, ARRANGEMENT, value)
}
