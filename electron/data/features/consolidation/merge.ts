// What a merge works with, and how a row of a school is put as one of ours.
import type { Database } from 'better-sqlite3'
import { timeOrderedUid } from '#common/uid.ts'
import { type MergeRow, mergeRow } from '#shared/domain/consolidation/index.ts'
import { employerKey } from '#shared/domain/employer/index.ts'
import type { BatchWriter, LoggedTable, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { searchColumns, withSearchColumns } from '../graduates/person-columns.ts'
import { baseUnder, type Conflicts } from './conflicts.ts'
import type { Links } from './links.ts'
import { LOOSE, type Snapshot, type TakenTable } from './snapshot.ts'

export type Merge = Readonly<{
  db: Database
  batch: BatchWriter
  cohort: number
  userId: number
  schoolId: number
  /** the package of the school before this one */
  base: Snapshot
  theirs: Snapshot
  links: Links
  conflicts: Conflicts
}>

/** Ours alone: neither merged nor asked about. */
const OWN: ReadonlySet<string> = new Set([
  ...['id', 'uid', 'cohort_year', 'school_id', 'user_id', 'version'],
  ...['name_key', 'search', 'match_key'],
])

/** A row with the numbers that its people and things have here; null: one of them waits or is gone. */
export function ofTheirs({ links }: Merge, table: TakenTable, row: Row): Row | null {
  const put = told(table, row)
  for (const column in table.refs) {
    const local = referred(table, column, put[column], links.local)
    if (local === undefined && !LOOSE.has(column)) return null
    if (column in put) put[column] = local ?? null
  }
  return put
}

/** The same of a row of the package before: what it belonged to may have gone meanwhile. */
export function ofBase({ links }: Merge, table: TakenTable, row: Row | undefined): Row {
  if (row === undefined) return {}
  const put = told(table, row)
  for (const column in table.refs)
    if (column in put) put[column] = referred(table, column, put[column], links.known) ?? null
  return put
}

/** Of a row of ours what is held against a school's. */
export const ofOurs = (table: TakenTable, row: Row): Row => told(table, row)

function referred(
  { refs }: TakenTable,
  column: string,
  value: SqlValue | undefined,
  find: Links['known'],
): number | null | undefined {
  if (value === undefined || value === null) return null
  return find(refs[column] ?? '', Number(value))
}

function told({ kept }: TakenTable, row: Row): Record<string, SqlValue> {
  const put: Record<string, SqlValue> = {}
  for (const column in row)
    if (!OWN.has(column) && !kept.includes(column)) put[column] = row[column] ?? null
  return put
}

/** A new row of ours. */
export function insertTheirs(merge: Merge, table: LoggedTable, row: Row, source: Row): number {
  const { batch, cohort, schoolId, userId } = merge
  const made: Row = {
    ...('user_id' in source ? { user_id: userId } : {}),
    ...(table === 'employer' ? { match_key: employerKey(String(row.name)) } : {}),
    ...(table === 'graduate'
      ? { uid: timeOrderedUid(), cohort_year: cohort, school_id: schoolId, ...searchColumns(row) }
      : {}),
  }
  return batch.insert(table, { ...row, ...made })
}

type Meeting = Readonly<{
  table: LoggedTable
  sourceId: number
  localId: number
  base: MergeRow
  ours: Row
  theirs: Row
}>

/** What of `theirs` is to be written over `ours`; what both changed is asked. */
export function patchOf({ conflicts }: Merge, meeting: Meeting): Row {
  const { table, sourceId, localId, ours, theirs } = meeting
  const base = baseUnder(conflicts, { entity: table, localId }, [meeting.base, ours, theirs])
  const merged = mergeRow(base, ours, theirs)
  const owner = table === 'graduate' ? localId : ours.graduate_id
  const graduateId = typeof owner === 'number' ? owner : null
  for (const conflict of merged.conflicts)
    conflicts.add({ kind: 'field', entity: table, sourceId, localId, graduateId, ...conflict })
  return merged.patch
}

export function withDerived(table: LoggedTable, before: Row, patch: Row): Row {
  if (table === 'graduate') return withSearchColumns(before, patch)
  if (table === 'employer' && 'name' in patch)
    return { ...patch, match_key: employerKey(String(patch.name)) }
  return patch
}

export const inOrder = (rows: ReadonlyMap<number, Row>): [number, Row][] =>
  [...rows].sort(([one], [other]) => one - other)
