// Records whose rows could not be read are made again from the change log. Whether there was such a record an index
// says, else the log; who cannot be made again but has other records stays as a person without a name.
import { timeOrderedUid } from '#common/uid.ts'
import {
  LOGGED_TABLES,
  type LoggedTable,
  PERSON_TABLES,
  type Row,
} from '#data/ledger-file/change-log.ts'
import { type FromIndexes, readIndexes } from '#data/ledger-file/damaged/read.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { searchColumns } from '../graduates/person-columns.ts'
import type { LostEntries } from './lost-log.ts'
import { type Entry, replay } from './replay.ts'
import { put, tallyOf, tryPut, unreadOf, type Work } from './work.ts'

export const NAME_LOST = '（姓名丢失）'
const SCHOOL_LOST = '（学院名称丢失）'
const STAFF_LOST = '（帮扶人员姓名丢失）'

/** `step` lets others speak between some records and the next. */
export async function rebuildRecords(
  work: Work,
  cohort: number,
  lost: LostEntries,
  step: (done: number, total: number) => Promise<void>,
): Promise<void> {
  for (const table of LOGGED_TABLES) {
    const unread = [...unreadOf(work, table)]
    if (unread.length === 0) continue
    const known = readIndexes(work.from, table, unreadOf(work, table))
    for (const [done, id] of unread.entries()) {
      rebuildRecord(work, { table, id, known }, cohort, lost)
      if (done % CHUNK === 0) await step(done, unread.length)
    }
  }
  standIn(work, 'school', 'SELECT DISTINCT school_id FROM graduate', cohort)
  standIn(work, 'staff', 'SELECT DISTINCT staff_id FROM pairing', cohort)
  for (const table of PERSON_TABLES)
    standIn(work, 'graduate', `SELECT DISTINCT graduate_id FROM ${table}`, cohort)
}

const CHUNK = 500

type Wanted = Readonly<{ table: LoggedTable; id: number; known: FromIndexes }>

function rebuildRecord(
  work: Work,
  { table, id, known }: Wanted,
  cohort: number,
  lost: LostEntries,
): void {
  const said = replay(entriesOf(work, table, id))
  const hint = known.rows.get(id)
  const existed = known.complete ? hint !== undefined : hint !== undefined || said.alive
  if (!existed) return
  const tally = tallyOf(work, table)
  const row: Row = { ...said.row, ...hint, id }
  const owner = table === 'graduate' ? id : Number(row.graduate_id ?? 0)
  if (said.begun && tryPut(work, table, completed(table, row))) {
    tally.rebuilt += 1
    if (lost.concerns(table, id)) work.losses.push({ graduateId: owner, what: 'latest' })
    return
  }
  if (table === 'school' && typeof row.name === 'string' && putSchool(work, row)) {
    tally.rebuilt += 1
    return
  }
  tally.missing += 1
  work.losses.push({ graduateId: owner, what: table })
  if (table === 'school') putSchool(work, { id })
  if (table === 'staff') putStaff(work, row)
  if (table === 'graduate') putNameless(work, row, cohort)
}

function entriesOf({ to }: Work, table: LoggedTable, id: number): Entry[] {
  const entries = prepared(
    to,
    'SELECT op, changes, erased FROM change_log WHERE entity = ? AND entity_id = ? ORDER BY seq',
  )
  return entries.all(table, id) as Entry[]
}

/** The version is the person's own; elsewhere the count of changes means nothing. */
function completed(table: LoggedTable, row: Row): Row {
  return table === 'graduate' ? { ...row, ...searchColumns(row) } : row
}

function putSchool(work: Work, { id, name, code, position }: Row): boolean {
  const number = Number(id)
  return tryPut(work, 'school', {
    id: number,
    name: name ?? `${SCHOOL_LOST}${number}`,
    code: code ?? null,
    position: position ?? number,
  })
}

function putStaff(work: Work, known: Row): void {
  const words = { title: '', department: '', role: '', mobile: '' }
  put(work, 'staff', { ...words, ...known, name: known.name ?? `${STAFF_LOST}${Number(known.id)}` })
}

function putNameless(work: Work, known: Row, cohort: number): void {
  const name = known.name ?? NAME_LOST
  const uid = known.uid ?? timeOrderedUid()
  const row: Row = { ...known, name, uid, cohort_year: known.cohort_year ?? cohort }
  put(work, 'graduate', completed('graduate', row))
}

/** Whom other records still name and nothing else knows. */
function standIn(
  work: Work,
  table: 'school' | 'staff' | 'graduate',
  named: string,
  cohort: number,
): void {
  const ids = prepared(work.to, `${named} EXCEPT SELECT id FROM ${table}`).pluck().all()
  for (const id of ids) {
    if (typeof id !== 'number') continue
    tallyOf(work, table).missing += 1
    if (table === 'school') putSchool(work, { id })
    else if (table === 'staff') putStaff(work, { id })
    else {
      work.losses.push({ graduateId: id, what: table })
      putNameless(work, { id }, cohort)
    }
  }
}
