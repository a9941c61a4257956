// The first step: every row that can be read goes into the new file as it is, whatever the table means.
import type { Database } from 'better-sqlite3'
import { LOGGED_TABLES, type Row } from '#data/ledger-file/change-log.ts'
import { highestNumber, readFromBothEnds, readRows } from '#data/ledger-file/damaged/read.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { DERIVED_TABLES } from '#data/state/recompute.ts'
import { columnsOf, tallyOf, type Work } from './work.ts'

type Step = (done: number, total: number) => Promise<void>

export async function copyTables(work: Work, step: Step): Promise<void> {
  const tables = sharedTables(work)
  // Migrations write rows of their own into a new file.
  for (const { name } of tables) work.to.exec(`DELETE FROM ${name}`)
  const highest = highestNumbers(work.from, tables)
  const total = [...highest.values()].reduce((sum, number) => sum + number, 0)
  let done = 0
  for (const { name, numbered } of tables) {
    if (!numbered) {
      copyByKey(work, name)
      continue
    }
    const write = writer(work, name)
    const unread = new Set<number>()
    for (const rows of readRows(work.from, name, highest.get(name) ?? 0, unread, chunkOf(name))) {
      for (const row of rows) write(row)
      await step(done, total)
      done += chunkOf(name)
    }
    work.unread.set(name, unread)
    keepNumbers(work.to, name, highest.get(name) ?? 0)
  }
}

const CHUNK = 500
// Files of evidence are megabytes each.
const CHUNK_OF_FILES = 8
const chunkOf = (table: string): number => (table === 'attachment_content' ? CHUNK_OF_FILES : CHUNK)

type Table = Readonly<{ name: string; numbered: boolean }>

/** Tables of both files that are not made from others. */
function sharedTables({ from, to }: Work): Table[] {
  const listed = (db: Database) =>
    db
      .prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all() as { name: string; wr: number }[]
  const known = new Set(listed(from).map(({ name }) => name))
  const derived = new Set<string>(DERIVED_TABLES)
  return listed(to)
    .filter(({ name }) => known.has(name) && !derived.has(name) && !name.startsWith('sqlite_'))
    .map(({ name, wr }) => ({ name, numbered: wr === 0 }))
}

function highestNumbers(from: Database, tables: readonly Table[]): Map<string, number> {
  const known = new Map(
    tables.map(({ name, numbered }) => [name, numbered ? highestNumber(from, name) : 0]),
  )
  // A record has an entry at least, and what is told of a batch has its number.
  const bound = (name: string) =>
    known.get(LOGGED_TABLES.some((table) => table === name) ? 'change_log' : 'change_batch') ?? 0
  return new Map([...known].map(([name, number]) => [name, number ?? bound(name)]))
}

function writer(work: Work, table: string): (row: Row) => void {
  const known = new Set(columnsOf(work.from, table))
  const columns = columnsOf(work.to, table).filter((column) => known.has(column))
  const marks = columns.map(() => '?').join(', ')
  const insert = work.to.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
  )
  const tally = tallyOf(work, table)
  return (row) => {
    tally.read += insert.run(columns.map((column) => row[column])).changes
  }
}

function copyByKey(work: Work, table: string): void {
  const key = prepared(work.from, 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
  const write = writer(work, table)
  const columns = columnsOf(work.from, table)
  const query = `SELECT ${columns.join(', ')} FROM ${table}`
  const whole = readFromBothEnds(work.from, query, key.pluck().all(table).map(String), write)
  if (!whole) work.unread.set(table, new Set([0]))
}

/** A number that was given once is never given again, also not that of a row which is lost. */
function keepNumbers(to: Database, table: string, highest: number): void {
  const known = prepared(to, 'SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table)
  if (typeof known === 'number' && known >= highest) return
  if (!isAutoNumbered(to, table)) return
  prepared(to, 'DELETE FROM sqlite_sequence WHERE name = ?').run(table)
  prepared(to, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, highest)
}

function isAutoNumbered(db: Database, table: string): boolean {
  const sql = prepared(db, 'SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table)
  return /\bAUTOINCREMENT\b/.test(String(sql))
}
