// The records of the ledger as the files of a package: a full snapshot, so that a package that was lost on its way is
// made good by the next one.
import type { Database } from 'better-sqlite3'
import { SHIPPED, type ShippedTable, shippedFile } from '#shared/domain/submission/shipped.ts'
import type { Row, SqlValue } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export type Snapshot = Readonly<{
  files: ReadonlyMap<string, Uint8Array>
  /** rows a table */
  rows: Readonly<Record<string, number>>
}>

/** Of this cohort's people; whatever is empty is left out of its row. */
export function snapshotOf(db: Database, cohort: number): Snapshot {
  const files = new Map<string, Uint8Array>()
  const rows: Record<string, number> = {}
  for (const shipped of SHIPPED) {
    const lines: string[] = []
    for (const row of selectShipped(db, shipped, cohort)) lines.push(JSON.stringify(row))
    rows[shipped.table] = lines.length
    files.set(shippedFile(shipped.table), Buffer.from(lines.map((line) => `${line}\n`).join('')))
  }
  return { files, rows }
}

export function* selectShipped(
  db: Database,
  { table, scope, kept }: ShippedTable,
  cohort: number,
): Generator<Row> {
  const wanted = `SELECT * FROM ${table} ${WHOSE[scope]} ORDER BY id`
  const cohorts = scope === 'all' ? [] : [cohort]
  for (const row of prepared(db, wanted).iterate(...cohorts) as IterableIterator<Row>)
    yield withoutEmpty(row, kept)
}

const WHOSE = {
  all: '',
  cohort: 'WHERE cohort_year = ?',
  person: 'WHERE graduate_id IN (SELECT id FROM graduate WHERE cohort_year = ?)',
} as const

function withoutEmpty(row: Row, kept: readonly string[]): Row {
  const said: Record<string, SqlValue> = {}
  for (const column in row) {
    const value = row[column] ?? null
    if (value !== null && !kept.includes(column)) said[column] = value
  }
  return said
}
