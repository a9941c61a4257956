// What the steps of a salvage share: the copy of the damaged file, the new one, and the account of every table.
import type { Database } from 'better-sqlite3'
import type { Row } from '#data/ledger-file/change-log.ts'
import type { KeyFile } from '#data/ledger-file/key-file.ts'
import { prepared } from '#data/ledger-file/query.ts'

export type Tally = { read: number; rebuilt: number; missing: number }

/** What is lost of a person: rows of a table, entries of the history, or the latest changes of what was made again. */
export type Loss = Readonly<{ graduateId: number; what: string }>

export type Work = Readonly<{
  from: Database
  to: Database
  keyFile: KeyFile
  /** ISO instant */
  now: string
  /** a year for a ledger of which not even one person is known */
  year: number
  tallies: Map<string, Tally>
  /** numbers at which a row could not be read, a table */
  unread: Map<string, ReadonlySet<number>>
  losses: Loss[]
}>

export function tallyOf({ tallies }: Work, table: string): Tally {
  let tally = tallies.get(table)
  if (tally === undefined) {
    tally = { read: 0, rebuilt: 0, missing: 0 }
    tallies.set(table, tally)
  }
  return tally
}

export function unreadOf({ unread }: Work, table: string): ReadonlySet<number> {
  return unread.get(table) ?? new Set()
}

export function columnsOf(db: Database, table: string): string[] {
  return prepared(db, 'SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String)
}

/** Writes a row as it is; columns that the new schema does not have are left out. */
export function put({ to }: Pick<Work, 'to'>, table: string, row: Row): void {
  const columns = columnsOf(to, table).filter((column) => row[column] !== undefined)
  const marks = columns.map(() => '?').join(', ')
  prepared(to, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(
    ...columns.map((column) => row[column]),
  )
}

/** As `put`; false where the row stands against another. */
export function tryPut(work: Pick<Work, 'to'>, table: string, row: Row): boolean {
  try {
    put(work, table, row)
    return true
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code.startsWith('SQLITE_CONSTRAINT')) return false
    throw cause
  }
}
