// Reads around damaged pages. A page that fails its authentication throws wherever a query comes across it, so a table
// is read in ranges that are halved until only the rows of that page are left out; what has no numbers is read from
// its beginning and from its end.
import type { Database, Statement } from 'better-sqlite3'
import type { Row } from '../change-log.ts'
import { isDamage } from '../classify.ts'

const CHUNK = 500

/** A table's rows in chunks, by number; the numbers at which a row could not be read go into `unread`. */
export function* readRows(
  db: Database,
  table: string,
  highest: number,
  unread: Set<number>,
  chunk = CHUNK,
): Generator<readonly Row[]> {
  const rows = db.prepare(`SELECT * FROM ${table} NOT INDEXED WHERE rowid BETWEEN ? AND ?`)
  for (let from = 1; from <= highest; from += chunk) {
    yield readRange(rows, from, Math.min(from + chunk - 1, highest), unread)
  }
}

function readRange(rows: Statement, from: number, to: number, unread: Set<number>): Row[] {
  const found = unlessDamaged(() => rows.all(from, to) as Row[])
  if (found !== null) return found
  if (from === to) {
    unread.add(from)
    return []
  }
  const middle = Math.floor((from + to) / 2)
  return [...readRange(rows, from, middle, unread), ...readRange(rows, middle + 1, to, unread)]
}

/** Rows in the order of a key, up to the first damage and back to the last; true when there was none. */
export function readFromBothEnds(
  db: Database,
  query: string,
  key: readonly string[],
  take: (row: Row) => void,
): boolean {
  const forth = `${query} ORDER BY ${key.join(', ')}`
  const back = `${query} ORDER BY ${key.map((column) => `${column} DESC`).join(', ')}`
  const whole = readOn(db, forth, take)
  if (!whole) readOn(db, back, take)
  return whole
}

function readOn(db: Database, query: string, take: (row: Row) => void): boolean {
  const whole = unlessDamaged(() => {
    for (const row of db.prepare(query).iterate()) take(row as Row)
    return true
  })
  return whole === true
}

/** What an index knows of rows that could not be read: the columns in it. */
export type FromIndexes = Readonly<{
  rows: ReadonlyMap<number, Row>
  /** one index at least could be read from end to end: a row that it does not know is none */
  complete: boolean
}>

/** `wanted`: of these numbers only; null = of all. */
export function readIndexes(
  db: Database,
  table: string,
  wanted: ReadonlySet<number> | null,
): FromIndexes {
  const rows = new Map<number, Row>()
  let complete = false
  for (const { name, columns } of wholeIndexes(db, table)) {
    const query = `SELECT rowid AS "#", ${columns.join(', ')} FROM ${table} INDEXED BY "${name}"`
    const whole = readFromBothEnds(db, query, [...columns, 'rowid'], ({ '#': number, ...row }) => {
      const id = Number(number)
      if (wanted === null || wanted.has(id)) rows.set(id, { ...rows.get(id), ...row })
    })
    complete ||= whole
  }
  return { rows, complete }
}

/** Indexes that know every row of the table. */
function wholeIndexes(db: Database, table: string) {
  const names = db.prepare('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck()
  const columns = db
    .prepare('SELECT name FROM pragma_index_info(?) WHERE name IS NOT NULL ORDER BY seqno')
    .pluck()
  return names.all(table).map((name) => ({
    name: String(name),
    columns: columns.all(name).map(String),
  }))
}

/** The highest number that a row of the table has or had; null where nothing knows it any more. */
export function highestNumber(db: Database, table: string): number | null {
  const given = unlessDamaged(() =>
    db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table),
  )
  if (typeof given === 'number') return given
  const last = unlessDamaged(() =>
    Number(db.prepare(`SELECT max(rowid) FROM ${table} NOT INDEXED`).pluck().get() ?? 0),
  )
  if (last !== null) return last
  let highest: number | null = null
  for (const number of readIndexes(db, table, null).rows.keys()) {
    highest = Math.max(highest ?? 0, number)
  }
  return highest
}

/** null where a page is damaged. */
export function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read()
  } catch (cause) {
    if (isDamage(cause)) return null
    throw cause
  }
}
