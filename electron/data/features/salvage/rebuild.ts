// Records whose rows could not be read are made again from the change log. Whether there was such a record an index
// says, else the log; who cannot be made again but has other records stays as a person without a name.
import { LOGGED_TABLES, type LoggedTable, type Row } from '#data/ledger-file/change-log.ts'
import { type FromIndexes, readIndexes } from '#data/ledger-file/damaged/read.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { searchColumns } from '../graduates/person-columns.ts'
import type { LostEntries } from './lost-log.ts'
import { type Entry, replay } from './replay.ts'
import { type Known, putNameless, putSchool, putStandIns } from './stand-ins.ts'
import { tallyOf, tryPut, unreadOf, type Work } from './work.ts'

/** `step` lets others speak between some records and the next. */
export async function rebuildRecords(
  work: Work,
  cohort: number,
  lost: LostEntries,
  step: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const gone = new Map<string, Known>()
  for (const table of LOGGED_TABLES) {
    const unread = [...unreadOf(work, table)]
    if (unread.length === 0) continue
    const known = readIndexes(work.from, table, unreadOf(work, table))
    for (const [done, id] of unread.entries()) {
      const row = rebuildRecord(work, { table, id, known }, cohort, lost)
      if (row !== null) gone.set(`${table} ${id}`, row)
      if (done % CHUNK === 0) await step(done, unread.length)
    }
  }
  putStandIns(work, gone, cohort)
}

const CHUNK = 500

type Wanted = Readonly<{ table: LoggedTable; id: number; known: FromIndexes }>

/** What is known of a record that could not be made again; null: it is there, or never was. */
function rebuildRecord(
  work: Work,
  { table, id, known }: Wanted,
  cohort: number,
  lost: LostEntries,
): Known | null {
  const said = replay(entriesOf(work, table, id))
  const hint = known.rows.get(id)
  const existed = known.complete ? hint !== undefined : hint !== undefined || said.alive
  if (!existed) return null
  const tally = tallyOf(work, table)
  const row: Known = { ...said.row, ...hint, id }
  const owner = table === 'graduate' ? id : Number(row.graduate_id ?? 0)
  if (said.begun && tryPut(work, table, completed(table, row))) {
    tally.rebuilt += 1
    if (lost.concerns(table, id)) work.losses.push({ graduateId: owner, what: 'latest' })
    return null
  }
  if (table === 'school' && typeof row.name === 'string' && putSchool(work, row)) {
    tally.rebuilt += 1
    return null
  }
  tally.missing += 1
  work.losses.push({ graduateId: owner, what: table })
  if (table === 'school') putSchool(work, { id })
  if (table === 'graduate') putNameless(work, row, cohort)
  return row
}

function entriesOf({ to }: Work, table: LoggedTable, id: number): Entry[] {
  const entries = prepared(
    to,
    `SELECT op, changes, erased = 1 AND graduate_id IS NOT NULL AS erased FROM change_log
      WHERE entity = ? AND entity_id = ? ORDER BY seq`,
  )
  return entries.all(table, id) as Entry[]
}

/** The version is the person's own; elsewhere the count of changes means nothing. */
function completed(table: LoggedTable, row: Row): Row {
  return table === 'graduate' ? { ...row, ...searchColumns(row) } : row
}
