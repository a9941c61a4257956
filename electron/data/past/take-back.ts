// What was recorded after a day, taken back from the log: each row at once as it was then, so that no constraint sees
// what stood between.
import type { Database } from 'better-sqlite3'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { searchColumns } from '../features/graduates/person-columns.ts'
import { insertRow, LOGGED_TABLES, type LoggedTable, type Row } from '../ledger-file/change-log.ts'
import { prepared } from '../ledger-file/query.ts'

type Entry = Readonly<{
  entity: string
  entity_id: number
  graduate_id: number | null
  op: string
  changes: string
}>
type Key = Readonly<{ table: LoggedTable; id: number }>
/** `row` null: it was not there. */
type Was = Readonly<{ row: Row | null }>

/** The instant at which the day was over in China. */
export const endOf = (day: Day): string =>
  new Date(`${addDays(day, 1)}T00:00:00+08:00`).toISOString()

/** Returns whose derived state is to be made anew. Erased entries cannot be taken back: those people are gone. */
export function takeBackSince(
  db: Database,
  batch: number,
  people: readonly number[] | null,
): Set<number> {
  const entries = selectSince(db, batch, people)
  const rows = new Map<string, Key & { was: Was | undefined }>()
  const touched = new Set<number>()
  for (const entry of entries) {
    const table = LOGGED_TABLES.find((name) => name === entry.entity)
    if (table === undefined) continue
    if (entry.graduate_id !== null) touched.add(entry.graduate_id)
    const key = `${table} ${entry.entity_id}`
    const known = rows.get(key) ?? { table, id: entry.entity_id, was: undefined }
    rows.set(key, { ...known, was: before(db, known, entry) })
  }
  for (const { table, id } of rows.values())
    prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(id)
  for (const { table, id, was } of rows.values()) {
    if (was === undefined || was.row === null) continue
    const row = { ...was.row, id }
    insertRow(db, table, table === 'graduate' ? { ...row, ...searchColumns(row) } : row)
  }
  // A rule is about everybody.
  if ([...rows.values()].some(({ table }) => table === 'rule_version'))
    for (const id of people ?? everybody(db)) touched.add(id)
  return touched
}

/** The row before an entry, from the one after it; not looked at yet, it is the present one. */
function before(
  db: Database,
  { table, id, was }: Key & Readonly<{ was: Was | undefined }>,
  { op, changes }: Entry,
): Was {
  const said = JSON.parse(changes) as Readonly<Record<string, unknown>>
  if (op === 'insert') return { row: null }
  if (op === 'delete') return { row: said as Row }
  const after =
    was?.row ?? (prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined)
  if (after === undefined) return { row: null }
  const values = Object.entries(said).map(([column, pair]) => [
    column,
    Array.isArray(pair) ? (pair as readonly Row[string][])[0] : pair,
  ])
  return { row: { ...after, ...(Object.fromEntries(values) as Row) } }
}

const everybody = (db: Database): number[] =>
  prepared(db, 'SELECT id FROM graduate').pluck().all() as number[]

/**
 * Known by the end of the day is all up to the last batch that was begun by then: a clock that was set back must not
 * tear apart what was recorded one after the other.
 */
export function lastBatchBy(db: Database, day: Day): number {
  const found = prepared(db, 'SELECT max(id) FROM change_batch WHERE started_at < ?').pluck()
  return Number(found.get(endOf(day)) ?? 0)
}

/** Of whom something was recorded in these tables after a batch. */
export function touchedSince(
  db: Database,
  batch: number,
  tables: readonly LoggedTable[],
): number[] {
  return prepared(
    db,
    `SELECT DISTINCT graduate_id FROM change_log
      WHERE seq > @last AND erased = 0 AND graduate_id IS NOT NULL
        AND entity IN (SELECT value FROM json_each(@tables))`,
  )
    .pluck()
    .all({ last: lastEntryOf(db, batch), tables: JSON.stringify(tables) }) as number[]
}

const lastEntryOf = (db: Database, batch: number): number =>
  Number(
    prepared(
      db,
      `SELECT coalesce(max(seq), 0) FROM change_log WHERE batch_id =
         (SELECT max(batch_id) FROM change_log WHERE batch_id <= ?)`,
    )
      .pluck()
      .get(batch),
  )

/** Last first. */
function selectSince(db: Database, batch: number, people: readonly number[] | null): Entry[] {
  const last = lastEntryOf(db, batch)
  const columns = 'SELECT seq, entity, entity_id, graduate_id, op, changes FROM change_log'
  const since = 'seq > @last AND erased = 0'
  const text =
    people === null
      ? `${columns} WHERE ${since} ORDER BY seq DESC`
      : `${columns} WHERE graduate_id IN (SELECT value FROM json_each(@people)) AND ${since}
         UNION ALL ${columns} WHERE graduate_id IS NULL AND ${since} ORDER BY 1 DESC`
  const given = people === null ? { last } : { last, people: JSON.stringify(people) }
  return prepared(db, text).all(given) as Entry[]
}
