// Taking a batch back: its changes in reverse, each only where the present value is still the one it set. What was
// changed since is kept and named, and so is what another record stands in the way of.
import type { Database } from 'better-sqlite3'
import type { Kept } from '#shared/contract/history.ts'
import type { BatchWriter, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { searchColumns, withSearchColumns } from '../graduates/person-columns.ts'
import { differing, ownColumns } from './following.ts'
import { findingsThatStay } from './kept-cells.ts'
import { isFollowed, isReferred, type LoggedChange, selectPerson, selectRow } from './repository.ts'

export type Reverted = Readonly<{ reverted: number; kept: readonly Kept[] }>

export function revertChanges(
  db: Database,
  batch: BatchWriter,
  changes: readonly LoggedChange[],
): Reverted {
  const kept = new Map<string, Kept>()
  let reverted = 0
  const stays = findingsThatStay(db, changes)
  // A savepoint for each change, since this runs in the batch's transaction.
  const attempt = db.transaction((change: LoggedChange) => revertOne(db, batch, change))
  for (const change of changes) {
    // It stays with its cell or its person, which is named.
    if (stays(change)) continue
    const fields = attemptOrKeep(attempt, change)
    if (fields.length === 0) reverted += 1
    for (const cell of nameKept(db, change, fields)) {
      kept.set(`${change.graduateId} ${cell.field}`, cell)
    }
  }
  return { reverted, kept: [...kept.values()] }
}

/** Another record may have taken the number, or be gone: then the change stays, and the others are still tried. */
function attemptOrKeep(
  attempt: (change: LoggedChange) => readonly string[],
  change: LoggedChange,
): readonly string[] {
  try {
    return attempt(change)
  } catch (cause) {
    if (!isConstraint(cause)) throw cause
    return change.op === 'update' ? ownColumns(change.changes) : [change.table]
  }
}

const isConstraint = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')

/** The fields that could not be taken back; none when the change is undone. */
function revertOne(db: Database, batch: BatchWriter, change: LoggedChange): readonly string[] {
  const present = selectRow(db, change.table, change.id)
  switch (change.op) {
    case 'insert':
      return present === undefined ? [] : removeInserted(db, batch, change, present)
    case 'update':
      return present === undefined
        ? ownColumns(change.changes)
        : restoreFields(batch, change, present)
    case 'delete':
      return present === undefined
        ? insertRemoved(batch, change)
        : differing(present, change.changes)
  }
}

function removeInserted(
  db: Database,
  batch: BatchWriter,
  change: LoggedChange,
  present: Row,
): readonly string[] {
  const changed = differing(present, change.changes)
  if (changed.length > 0) return changed
  if (isFollowed(db, change)) return [change.table]
  if (isReferred(db, change.table, change.id)) return [change.table]
  batch.remove(change.table, change.id, present)
  return []
}

function insertRemoved(batch: BatchWriter, change: LoggedChange): readonly string[] {
  const row = { ...(change.changes as Row), id: change.id }
  batch.insert(change.table, change.table === 'graduate' ? { ...row, ...searchColumns(row) } : row)
  return []
}

function restoreFields(batch: BatchWriter, change: LoggedChange, present: Row): readonly string[] {
  const patch: Record<string, SqlValue> = {}
  const changed: string[] = []
  for (const column of ownColumns(change.changes)) {
    const [before, after] = change.changes[column] as readonly [SqlValue, SqlValue]
    if (present[column] === after) patch[column] = before
    else if (present[column] !== before) changed.push(column)
  }
  batch.update(
    change.table,
    change.id,
    present,
    change.table === 'graduate' ? withSearchColumns(present, patch) : patch,
  )
  return changed
}

const NAMES: Readonly<Record<string, string>> = {
  destination_event: 'destination',
  willingness_event: 'willingness',
  group_membership: 'group',
  graduate: 'name',
}

function nameKept(db: Database, change: LoggedChange, fields: readonly string[]): Kept[] {
  if (fields.length === 0) return []
  const person = change.graduateId === null ? undefined : selectPerson(db, change.graduateId)
  if (person === undefined) return []
  // A finding is named by the cell at which it stands.
  const cell = change.table === 'cell_issue' ? String(change.changes.field ?? '') : undefined
  return fields.map((field) => ({
    studentNo: String(person.student_no ?? ''),
    name: String(person.name ?? ''),
    field: cell ?? NAMES[field] ?? field,
  }))
}
