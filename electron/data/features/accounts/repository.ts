import type { Database } from 'better-sqlite3'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { all, first, run, sql } from '#data/ledger-file/query.ts'

export type SettingKey =
  | 'ledger_id'
  | 'role'
  | 'cohort'
  | 'practice'
  | 'recovery_kept'
  | 'last_computer'
  | 'school_id'

export function readSettings(db: Database): ReadonlyMap<string, string> {
  const rows = all(db, sql.selectFrom('setting').selectAll())
  return new Map(rows.map(({ key, value }) => [key, value]))
}

export function writeSetting(db: Database, key: SettingKey, value: string): void {
  run(
    db,
    sql
      .insertInto('setting')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  )
}

/** The named user of a key slot; made at that slot's first use. */
export function userOfSlot(db: Database, slotId: string, name: string, now: string): number {
  const known = sql.selectFrom('app_user').select('id').where('slot_id', '=', slotId)
  const found = first(db, known)
  if (found) return found.id
  run(db, sql.insertInto('app_user').values({ slot_id: slotId, name, created_at: now }))
  return userOfSlot(db, slotId, name, now)
}

/** When each slot's user was first known; a removed one has the day of that. */
export function selectUsers(db: Database) {
  return all(db, sql.selectFrom('app_user').select(['slot_id', 'created_at', 'removed_at']))
}

export function removedSlots(db: Database): ReadonlySet<string> {
  const gone = selectUsers(db).filter(({ removed_at: removedAt }) => removedAt !== null)
  return new Set(gone.map(({ slot_id: slotId }) => slotId))
}

export function markRemoved(db: Database, slotIds: readonly string[], now: string): void {
  run(
    db,
    sql
      .updateTable('app_user')
      .set({ removed_at: now })
      .where('slot_id', 'in', slotIds)
      .where('removed_at', 'is', null),
  )
  const gone = sql.selectFrom('app_user').select('id').where('removed_at', 'is not', null)
  for (const table of ['saved_view', 'preference'] as const)
    run(db, sql.deleteFrom(table).where('user_id', 'in', gone))
}

export function newestBatchTime(db: Database): string | null {
  const newest = sql.selectFrom('change_batch').select((eb) => eb.fn.max('started_at').as('last'))
  return first(db, newest)?.last ?? null
}

/** The ledger's own school: part of its making, so it is in no batch and no undo takes it away. */
export function insertOwnSchool(db: Database, name: string): number {
  return insertRow(db, 'school', { name, code: null, position: 1 })
}

export function schoolName(db: Database, id: number): string | null {
  const school = sql.selectFrom('school').select('name').where('id', '=', id)
  return first(db, school)?.name ?? null
}

export function countPeople(db: Database): number {
  const count = sql.selectFrom('graduate').select((eb) => eb.fn.countAll<number>().as('people'))
  return first(db, count)?.people ?? 0
}
