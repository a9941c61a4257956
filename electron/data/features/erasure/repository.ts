import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ErasureRecord } from '#shared/contract/erasure.ts'
import { letGo, PERSON_TABLES } from '../../ledger-file/change-log.ts'
import { all, first, prepared, run, sql } from '../../ledger-file/query.ts'

const RETENTION = 'retain_until'

export function selectRetention(db: Database): string | null {
  const row = sql.selectFrom('setting').select('value').where('key', '=', RETENTION)
  return first(db, row)?.value ?? null
}

export function storeRetention(db: Database, day: string | null): void {
  if (day === null) run(db, sql.deleteFrom('setting').where('key', '=', RETENTION))
  else run(db, sql.replaceInto('setting').values({ key: RETENTION, value: day }))
}

const HELD = `
  SELECT id FROM graduate
  UNION
  SELECT graduate_id FROM change_log WHERE graduate_id IS NOT NULL AND erased = 0`

/** Everybody of whom anything is held, people taken off the roster too. */
export function selectEverybody(db: Database): number[] {
  return prepared(db, `${HELD} ORDER BY 1`).pluck().all() as number[]
}

/** Those among these of whom anything is held. */
export function selectHeld(db: Database, ids: readonly number[]): number[] {
  return prepared(
    db,
    `SELECT value FROM json_each(@ids) WHERE value IN (SELECT id FROM graduate)
     UNION
     SELECT graduate_id FROM change_log
      WHERE erased = 0 AND graduate_id IN (SELECT value FROM json_each(@ids))
      ORDER BY 1`,
  )
    .pluck()
    .all({ ids: JSON.stringify(ids) }) as number[]
}

/** Somebody's number, on the roster or, the last who had it, taken off. */
export function selectHeldByStudentNo(db: Database, studentNo: string): number | undefined {
  const present = prepared(db, 'SELECT id FROM graduate WHERE student_no = ?').pluck()
  const removed = prepared(
    db,
    `SELECT entity_id FROM change_log
      WHERE entity = 'graduate' AND op = 'delete' AND erased = 0
        AND json_extract(changes, '$.student_no') = ?
      ORDER BY seq DESC LIMIT 1`,
  ).pluck()
  const id = present.get(studentNo) ?? removed.get(studentNo)
  return typeof id === 'number' ? id : undefined
}

export function countRecords(db: Database, ids: readonly number[]): number {
  return PERSON_TABLES.reduce(
    (sum, table) => sum + countOf(db, table, 'graduate_id', ids),
    countOf(db, 'graduate', 'id', ids),
  )
}

export function countEntries(db: Database, ids: readonly number[]): number {
  return countOf(db, 'change_log', 'erased = 0 AND graduate_id', ids)
}

function countOf(db: Database, table: string, column: string, ids: readonly number[]): number {
  return Number(
    prepared(
      db,
      `SELECT count(*) FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`,
    )
      .pluck()
      .get(JSON.stringify(ids)),
  )
}

export function deleteRows(db: Database, ids: readonly number[]): void {
  const wanted = JSON.stringify(ids)
  const drop = (table: string, column: string) =>
    prepared(db, `DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`)
  for (const table of PERSON_TABLES) drop(table, 'graduate_id').run(wanted)
  letGo(db, ids)
  drop('graduate', 'id').run(wanted)
}

type NewErasure = Readonly<
  Pick<ErasureRecord, 'batch' | 'scope' | 'people' | 'reason'> & {
    backups: readonly ErasureRecord['backups'][number][]
  }
>

export function insertErasure(db: Database, { batch, backups, ...row }: NewErasure): void {
  const values = { batch_id: batch, ...row, backups: JSON.stringify(backups) }
  run(db, sql.insertInto('erasure').values(values))
}

const Stored = z.string().transform((text) => ErasureRecord.shape.backups.parse(JSON.parse(text)))

/** Newest first. */
export function selectErasures(db: Database): Omit<ErasureRecord, 'cleaned'>[] {
  return all(
    db,
    sql
      .selectFrom('erasure')
      .innerJoin('change_batch', 'change_batch.id', 'erasure.batch_id')
      .innerJoin('app_user', 'app_user.id', 'change_batch.user_id')
      .select([
        'erasure.batch_id as batch',
        'change_batch.started_at as at',
        'app_user.name as userName',
        'erasure.scope',
        'erasure.people',
        'erasure.reason',
        'erasure.backups',
      ])
      .orderBy('erasure.batch_id', 'desc'),
  ).map(({ scope, backups, ...row }) => ({
    ...row,
    scope: ErasureRecord.shape.scope.parse(scope),
    backups: Stored.parse(backups),
  }))
}
