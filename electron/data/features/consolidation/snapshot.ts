// What is in a submission: rows by table and by the number that they have in the school's ledger. All of it comes from
// outside and is held against the columns of our own tables before a word of it is used.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { SHIPPED, type ShippedTable, shippedFile } from '#shared/domain/submission/shipped.ts'
import type { LoggedTable, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export type Files = ReadonlyMap<string, Uint8Array>
type TableRows = ReadonlyMap<number, Row>
export type Snapshot = Readonly<{ rows: (table: string) => TableRows }>

export type TakenTable = ShippedTable & Readonly<{ table: LoggedTable }>
/** How a school ended its days is read in its package; our own days are ours. */
export const TAKEN: readonly TakenTable[] = SHIPPED.filter(
  (shipped): shipped is TakenTable => shipped.table !== 'daily_record',
)

const NOTHING: TableRows = new Map()
export const EMPTY: Snapshot = { rows: () => NOTHING }

/** Throws package_content, which names `file`, the place and the column. */
export function readSnapshot(db: Database, files: Files, file: string): Snapshot {
  const tables = new Map<string, TableRows>()
  for (const { table } of SHIPPED) {
    const name = shippedFile(table)
    const content = files.get(name)
    if (content === undefined) continue
    const refuse = (detail: string): AppError =>
      new AppError('package_content', { file, detail: `${name} ${detail}`.slice(0, 200) })
    tables.set(table, readTable(columnsOf(db, table), content, refuse))
  }
  const snapshot: Snapshot = { rows: (table) => tables.get(table) ?? NOTHING }
  for (const shipped of TAKEN) requireRefs(snapshot, shipped, file)
  return snapshot
}

/** Evidence outlives the event that it was brought for. */
export const LOOSE: ReadonlySet<string> = new Set(['event_id'])

/** Whatever a row refers to is in the package as well. */
function requireRefs(snapshot: Snapshot, { table, refs }: TakenTable, file: string): void {
  for (const [id, row] of snapshot.rows(table))
    for (const [column, target] of Object.entries(refs)) {
      const value = row[column]
      if (value === undefined || LOOSE.has(column)) continue
      if (typeof value === 'number' && snapshot.rows(target).has(value)) continue
      throw new AppError('package_content', { file, detail: `${table} ${id} ${column}` })
    }
}

type Column = Readonly<{ name: string; type: string; isNeeded: boolean }>
type Refuse = (detail: string) => AppError

/** Made here, whatever the school has there. */
const MADE_HERE: ReadonlySet<string> = new Set([
  ...['uid', 'cohort_year', 'school_id', 'name_key', 'search', 'match_key', 'user_id', 'version'],
])

function columnsOf(db: Database, table: string): ReadonlyMap<string, Column> {
  const rows = prepared(
    db,
    'SELECT name, type, "notnull" AS needed, dflt_value AS preset FROM pragma_table_info(?)',
  ).all(table) as Readonly<{ name: string; type: string; needed: number; preset: unknown }>[]
  return new Map(
    rows.map(({ name, type, needed, preset }) => {
      const isNeeded = needed === 1 && preset === null && !MADE_HERE.has(name)
      return [name, { name, type, isNeeded: isNeeded || name === 'id' }]
    }),
  )
}

function readTable(
  columns: ReadonlyMap<string, Column>,
  content: Uint8Array,
  refuse: Refuse,
): TableRows {
  const rows = new Map<number, Row>()
  const lines = Buffer.from(content).toString('utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    const row = readRow(columns, line, (detail) => refuse(`${index + 1} ${detail}`))
    const id = row.id
    if (typeof id !== 'number' || id < 1 || rows.has(id)) throw refuse(`${index + 1} id`)
    rows.set(id, row)
  }
  return rows
}

function readRow(columns: ReadonlyMap<string, Column>, line: string, refuse: Refuse): Row {
  const row: Record<string, SqlValue> = {}
  for (const [name, value] of entriesOf(line, refuse)) {
    const column = columns.get(name)
    if (column === undefined || !fits(column, value)) throw refuse(name)
    row[name] = value
  }
  for (const { name, isNeeded } of columns.values())
    if (isNeeded && row[name] === undefined) throw refuse(name)
  return row
}

function entriesOf(line: string, refuse: Refuse): [string, unknown][] {
  try {
    const json: unknown = JSON.parse(line)
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return Object.entries(json)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
  }
  throw refuse('JSON')
}

const LONGEST = 10_000

function fits({ type }: Column, value: unknown): value is SqlValue {
  return type === 'INTEGER'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && value.length <= LONGEST
}
