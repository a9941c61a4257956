// Records whose rows could not be read are made again from the change log. Whether there was such a record an index
// says, else the log; who cannot be made again but has other records stays as a person without a name.
import { timeOrderedUid } from '#common/uid.ts'
import { LOGGED_TABLES, type LoggedTable, type Row } from '#data/ledger-file/change-log.ts'
import { readIndexes } from '#data/ledger-file/damaged/read.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { searchColumns } from '../graduates/person-columns.ts'
import type { LostEntries } from './lost-log.ts'
import { type Entry, replay } from './replay.ts'
import { put, tallyOf, tryPut, unreadOf, type Work } from './work.ts'

export const NAME_LOST = '（姓名丢失）'
const SCHOOL_LOST = '（学院名称丢失）'

export function rebuildRecords(work: Work, cohort: number, lost: LostEntries): void {
  for (const table of LOGGED_TABLES) rebuildTable(work, table, cohort, lost)
  standIn(work, 'school', 'SELECT DISTINCT school_id FROM graduate', cohort)
  for (const table of OWNED)
    standIn(work, 'graduate', `SELECT DISTINCT graduate_id FROM ${table}`, cohort)
}

const OWNED = ['cell_issue', 'destination_event', 'willingness_event', 'group_membership'] as const

function rebuildTable(work: Work, table: LoggedTable, cohort: number, lost: LostEntries): void {
  const unread = unreadOf(work, table)
  if (unread.size === 0) return
  const known = readIndexes(work.from, table, unread)
  const entriesOf = prepared(
    work.to,
    'SELECT op, changes, erased FROM change_log WHERE entity = ? AND entity_id = ? ORDER BY seq',
  )
  const tally = tallyOf(work, table)
  for (const id of unread) {
    const said = replay(entriesOf.all(table, id) as Entry[])
    const hint = known.rows.get(id)
    const existed = known.complete ? hint !== undefined : hint !== undefined || said.alive
    if (!existed) continue
    const row: Row = { ...said.row, ...hint, id }
    const owner = table === 'graduate' ? id : Number(row.graduate_id ?? 0)
    if (said.begun && tryPut(work, table, completed(table, row))) {
      tally.rebuilt += 1
      if (lost.concerns(table, id)) work.losses.push({ graduateId: owner, what: 'latest' })
      continue
    }
    if (table === 'school' && typeof row.name === 'string' && putSchool(work, row)) {
      tally.rebuilt += 1
      continue
    }
    tally.missing += 1
    work.losses.push({ graduateId: owner, what: table })
    if (table === 'school') putSchool(work, { id })
    if (table === 'graduate') putNameless(work, row, cohort)
  }
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

function putNameless(work: Work, known: Row, cohort: number): void {
  const name = known.name ?? NAME_LOST
  const uid = known.uid ?? timeOrderedUid()
  const row: Row = { ...known, name, uid, cohort_year: known.cohort_year ?? cohort }
  put(work, 'graduate', completed('graduate', row))
}

/** Whom other records still name and nothing else knows. */
function standIn(work: Work, table: 'school' | 'graduate', named: string, cohort: number): void {
  const ids = prepared(work.to, `${named} EXCEPT SELECT id FROM ${table}`).pluck().all()
  for (const id of ids) {
    if (typeof id !== 'number') continue
    tallyOf(work, table).missing += 1
    if (table === 'school') putSchool(work, { id })
    else {
      work.losses.push({ graduateId: id, what: table })
      putNameless(work, { id }, cohort)
    }
  }
}
