import type { Database } from 'better-sqlite3'
import type { BatchLabel } from '#shared/contract/history.ts'
import {
  LOGGED_TABLES,
  type LoggedTable,
  PERSON_TABLES,
  type Row,
} from '../../ledger-file/change-log.ts'
import { all, first, prepared, sql } from '../../ledger-file/query.ts'
import { readLabel } from './label.ts'

export type LoggedChange = Readonly<{
  seq: number
  table: LoggedTable
  id: number
  graduateId: number | null
  op: 'insert' | 'update' | 'delete'
  changes: Readonly<Record<string, unknown>>
}>

type KnownBatch = Readonly<{
  label: BatchLabel
  /** it brought what a school submitted */
  consolidated: boolean
  undoable: boolean
  reverts: number | null
}>

export function selectBatch(db: Database, batch: number): KnownBatch | undefined {
  const row = first(
    db,
    sql
      .selectFrom('change_batch')
      .select(['label', 'kind', 'reverts', 'reverted_by'])
      .where('id', '=', batch),
  )
  return (
    row && {
      label: readLabel(row.label),
      consolidated: row.kind === 'consolidation',
      undoable: (row.kind === 'command' || row.kind === 'import') && row.reverted_by === null,
      reverts: row.reverts,
    }
  )
}

/** The batch's changes, last first; of erased ones nothing is known. */
export function selectChanges(db: Database, batch: number): LoggedChange[] {
  return all(
    db,
    sql
      .selectFrom('change_log')
      .selectAll()
      .where('batch_id', '=', batch)
      .where('erased', '=', 0)
      .orderBy('seq', 'desc'),
  ).map((row) => ({
    seq: row.seq,
    table: loggedTable(row.entity),
    id: row.entity_id,
    graduateId: row.graduate_id,
    op: row.op === 'insert' || row.op === 'delete' ? row.op : 'update',
    changes: JSON.parse(row.changes) as Record<string, unknown>,
  }))
}

function loggedTable(name: string): LoggedTable {
  const table = LOGGED_TABLES.find((candidate) => candidate === name)
  if (table === undefined) throw new Error(`unknown table in the change log: ${name}`)
  return table
}

export function selectRow(db: Database, table: LoggedTable, id: number): Row | undefined {
  return prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined
}

export function isPresent(db: Database, graduateId: number): boolean {
  return prepared(db, 'SELECT 1 FROM graduate WHERE id = ?').get(graduateId) !== undefined
}

/** The person's row, or the last one there was. */
export function selectPerson(db: Database, id: number): Row | undefined {
  const present = selectRow(db, 'graduate', id)
  if (present !== undefined) return present
  const removed = prepared(
    db,
    `SELECT changes FROM change_log WHERE entity = 'graduate' AND entity_id = ? AND op = 'delete'
      ORDER BY seq DESC LIMIT 1`,
  )
    .pluck()
    .get(id)
  return typeof removed === 'string' ? (JSON.parse(removed) as Row) : undefined
}

const RECORD_TABLES: readonly LoggedTable[] = PERSON_TABLES.filter(
  (table) => table !== 'cell_issue',
)

export const isRecordTable = (table: LoggedTable): boolean => RECORD_TABLES.includes(table)

/** All but findings that was recorded for the person, each as "table id". */
export function selectRecords(db: Database, id: number): string[] {
  return prepared(db, RECORDS).pluck().all({ id }) as string[]
}

const RECORDS = RECORD_TABLES.map(
  (table) => `SELECT '${table} ' || id FROM ${table} WHERE graduate_id = @id`,
).join(' UNION ALL ')

/** Whether a later event of the same axis was recorded for the person, outside this batch. */
export function isFollowed(db: Database, change: LoggedChange): boolean {
  if (!FOLLOWED.has(change.table)) return false
  return (
    prepared(db, `SELECT 1 FROM ${change.table} WHERE graduate_id = ? AND id > ? LIMIT 1`).get(
      change.graduateId,
      change.id,
    ) !== undefined
  )
}

const FOLLOWED: ReadonlySet<LoggedTable> = new Set(['destination_event', 'willingness_event'])

/** Whether taking back this change of a pairing would have two people help at the same time. */
export function overlaps(db: Database, change: LoggedChange): boolean {
  const before = pairingBefore(db, change)
  if (before === null) return false
  const other = prepared(
    db,
    `SELECT 1 FROM pairing WHERE graduate_id = @graduateId AND id <> @id
        AND start_date < coalesce(@end, '~') AND coalesce(end_date, '~') > @start`,
  )
  const [start, end] = [before.start_date, before.end_date ?? null]
  return other.get({ graduateId: change.graduateId, id: change.id, start, end }) !== undefined
}

/** The pairing as it was before; null where there was none, or none is there to go back. */
function pairingBefore(db: Database, { op, id, changes }: LoggedChange) {
  if (op === 'insert') return null
  return op === 'delete' ? changes : beforeUpdate(selectRow(db, 'pairing', id), changes)
}

/** Whether taking back this change of a pairing would have somebody help who has left the staff by now. */
export function opensWithoutStaff(db: Database, change: LoggedChange): boolean {
  const before = pairingBefore(db, change)
  if (before === null || (before.end_date ?? null) !== null) return false
  const staff = selectRow(db, 'staff', Number(before.staff_id))
  return (staff?.left_at ?? null) !== null
}

function beforeUpdate(
  present: Row | undefined,
  changes: LoggedChange['changes'],
): Readonly<Record<string, unknown>> | null {
  if (present === undefined) return null
  const before = Object.entries(changes).flatMap(([column, pair]) =>
    Array.isArray(pair) ? [[column, pair[0]] as const] : [],
  )
  return { ...present, ...Object.fromEntries(before) }
}

export function markReverted(db: Database, batch: number, by: number | null): void {
  prepared(db, 'UPDATE change_batch SET reverted_by = ? WHERE id = ?').run(by, batch)
}

/** Everybody who ever wrote, also those who were removed. */
export function selectUsers(db: Database): { id: number; name: string }[] {
  return all(db, sql.selectFrom('app_user').select(['id', 'name']).orderBy('id'))
}

/** Who had the student number when last taken off the roster. */
export function selectRemovedId(db: Database, studentNo: string): number | undefined {
  const id = prepared(
    db,
    `SELECT entity_id FROM change_log INDEXED BY change_log_removed
      WHERE entity = 'graduate' AND op = 'delete' AND erased = 0 AND changes ->> 'student_no' = ?
      ORDER BY seq DESC LIMIT 1`,
  )
    .pluck()
    .get(studentNo)
  return typeof id === 'number' ? id : undefined
}
