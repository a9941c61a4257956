import type { Database } from 'better-sqlite3'
import { insertRow } from '#data/ledger-file/change-log.ts'

/** Adds somebody by the columns that matter to a test, past the change log and the rules. */
export function addPerson(
  db: Database,
  columns: Readonly<Record<string, string | number>>,
): number {
  const { count } = db
    .prepare<[], { count: number }>('SELECT count(*) AS count FROM graduate')
    .get() ?? {
    count: 0,
  }
  return insertRow(db, 'graduate', {
    uid: `person-${count + 1}`,
    cohort_year: 2020,
    name: '无名',
    name_key: 'wuming',
    search: 'wuming',
    ...columns,
  })
}
