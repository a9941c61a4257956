// Taking a batch back: its changes in reverse, each only where the present value is still the one it set. What was
// changed since is kept and named.
import type { Database } from 'better-sqlite3'
import type { Kept } from '#shared/contract/history.ts'
import type { BatchWriter, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { isFollowed, isReferred, type LoggedChange, selectRow } from './repository.ts'

/** Columns that follow from others and need not be named to a reader. */
const FOLLOWING: ReadonlySet<string> = new Set(['name_key', 'search', 'version'])

export type Reverted = Readonly<{ reverted: number; kept: readonly Kept[] }>

export function revertChanges(
  db: Database,
  batch: BatchWriter,
  changes: readonly LoggedChange[],
): Reverted {
  const kept: Kept[] = []
  let reverted = 0
  for (const change of changes) {
    const fields = revertOne(db, batch, change)
    if (fields.length === 0) reverted += 1
    else kept.push(...nameKept(db, change, fields))
  }
  return { reverted, kept }
}

/** The fields that could not be taken back; none when the change is undone. */
function revertOne(db: Database, batch: BatchWriter, change: LoggedChange): readonly string[] {
  const present = selectRow(db, change.table, change.id)
  switch (change.op) {
    case 'insert':
      return present === undefined ? [] : removeInserted(db, batch, change, present)
    case 'update':
      return present === undefined
        ? Object.keys(change.changes)
        : restoreFields(batch, change, present)
    case 'delete':
      if (present === undefined)
        batch.insert(change.table, { id: change.id, ...(change.changes as Row) })
      return []
  }
}

function removeInserted(
  db: Database,
  batch: BatchWriter,
  change: LoggedChange,
  present: Row,
): readonly string[] {
  const changed = Object.entries(change.changes)
    .filter(([column, value]) => present[column] !== value)
    .map(([column]) => column)
  if (changed.length > 0) return changed
  if (isFollowed(db, change)) return [change.table]
  if (isReferred(db, change.table, change.id)) return [change.table]
  batch.remove(change.table, change.id, present)
  return []
}

function restoreFields(batch: BatchWriter, change: LoggedChange, present: Row): readonly string[] {
  const patch: Record<string, SqlValue> = {}
  const changed: string[] = []
  for (const [column, pair] of Object.entries(change.changes)) {
    const [before, after] = pair as readonly [SqlValue, SqlValue]
    if (present[column] === after) patch[column] = before
    else changed.push(column)
  }
  batch.update(change.table, change.id, present, patch)
  return changed
}

const NAMES: Readonly<Record<string, string>> = {
  destination_event: 'destination',
  willingness_event: 'willingness',
  group_membership: 'group',
  graduate: 'name',
}

function nameKept(db: Database, change: LoggedChange, fields: readonly string[]): Kept[] {
  const person =
    change.graduateId === null ? undefined : selectRow(db, 'graduate', change.graduateId)
  if (person === undefined) return []
  return fields
    .filter((field) => !FOLLOWING.has(field))
    .map((field) => ({
      studentNo: String(person.student_no ?? ''),
      name: String(person.name ?? ''),
      field: NAMES[field] ?? field,
    }))
}
