// A person's rows of one table; of somebody taken off the roster those that went with the removal.
import type { Database } from 'better-sqlite3'
import type { PersonTable, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export function selectOwnRows(
  db: Database,
  table: PersonTable | 'derived_membership',
  id: number,
): Row[] {
  if (table === 'derived_membership') {
    return prepared(
      db,
      'SELECT * FROM derived_membership WHERE graduate_id = ? ORDER BY group_code, valid_from',
    ).all(id) as Row[]
  }
  const isThere = prepared(db, 'SELECT 1 FROM graduate WHERE id = ?').get(id) !== undefined
  if (isThere) {
    return prepared(db, `SELECT * FROM ${table} WHERE graduate_id = ? ORDER BY id`).all(id) as Row[]
  }
  const removed = prepared(
    db,
    `SELECT changes FROM change_log WHERE seq IN (
       SELECT max(seq) FROM change_log
        WHERE graduate_id = ? AND entity = ? AND op = 'delete' AND erased = 0 GROUP BY entity_id)
      ORDER BY entity_id`,
  )
    .pluck()
    .all(id, table) as string[]
  return removed.map((changes) => JSON.parse(changes) as Row)
}

export function selectUserNames(db: Database): ReadonlyMap<number, string> {
  const rows = prepared(db, 'SELECT id, name FROM app_user').all()
  return new Map((rows as { id: number; name: string }[]).map(({ id, name }) => [id, name]))
}

/** Also of those who left. */
export function selectStaffNames(db: Database): ReadonlyMap<number, string> {
  const rows = prepared(db, 'SELECT id, name FROM staff').all()
  return new Map((rows as { id: number; name: string }[]).map(({ id, name }) => [id, name]))
}

type NamedVacancy = Readonly<{ title: string; employer: string }>

export function selectVacancyNames(db: Database): ReadonlyMap<number, NamedVacancy> {
  const rows = prepared(
    db,
    'SELECT v.id, v.title, e.name AS employer FROM vacancy v JOIN employer e ON e.id = v.employer_id',
  ).all() as (NamedVacancy & { id: number })[]
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}
