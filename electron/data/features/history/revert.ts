// Taking a batch back: its changes in reverse, each only where the present value is still the one it set. What was
// changed since is kept and named, and so is what another record stands in the way of.
import type { Database } from 'better-sqlite3'
import type { Kept } from '#shared/contract/history.ts'
import type { BatchWriter, LoggedTable, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { searchColumns, withSearchColumns } from '../graduates/person-columns.ts'
import { freeNumbers, type Moves } from '../graduates/student-numbers.ts'
import { fieldOf } from './cells.ts'
import { differing, ownColumns } from './following.ts'
import { whatStays } from './kept-cells.ts'
import { numberMoves, withNumber } from './number-moves.ts'
import {
  isFollowed,
  isPresent,
  type LoggedChange,
  opensWithoutStaff,
  overlaps,
  selectPerson,
  selectRow,
} from './repository.ts'

/** `reverted`: cells of rows that were changed, and rows that came or went. */
export type Reverted = Readonly<{ reverted: number; kept: readonly Kept[] }>

/** Stands for a whole record among the names of fields. */
const WHOLE = 'person'

export function revertChanges(
  db: Database,
  batch: BatchWriter,
  changes: readonly LoggedChange[],
): Reverted {
  const moves = numberMoves(db, changes)
  freeNumbers(db, moves.freed)
  const scope: Scope = { db, batch, moves }
  const kept = createKept(db)
  let reverted = 0
  const stays = whatStays(db, changes)
  const back = peopleWhoAreBack(db, changes)
  for (const change of changes) {
    // It stays with its cell or its person, which is named.
    if (stays(change)) continue
    // Whoever came back already brought all records along, and they may have changed since.
    if (change.op === 'delete' && change.graduateId !== null && back.has(change.graduateId))
      continue
    const fields = attempt(scope, change)
    reverted += Math.max(sizeOf(change) - fields.length, 0)
    if (fields.length > 0) kept.add(change, fields)
  }
  return { reverted, kept: kept.list() }
}

const sizeOf = ({ op, changes }: LoggedChange): number =>
  op === 'update' ? ownColumns(changes).length : 1

type Scope = Readonly<{ db: Database; batch: BatchWriter; moves: Moves }>

/** Of those whom the batch removed. */
function peopleWhoAreBack(db: Database, changes: readonly LoggedChange[]): ReadonlySet<number> {
  const removed = changes.filter(({ table, op }) => table === 'graduate' && op === 'delete')
  return new Set(removed.map(({ id }) => id).filter((id) => isPresent(db, id)))
}

/**
 * The fields that could not be taken back; none when the change is undone. A constraint (the number belongs to another
 * by now, a record still needs this one) fails the record's own statement, before anything of the change is written.
 */
function attempt(scope: Scope, change: LoggedChange): readonly string[] {
  try {
    return revertOne(scope, change)
  } catch (cause) {
    if (!isConstraint(cause)) throw cause
    if (change.op === 'update') return attemptEach(scope, change)
    return [change.op === 'delete' && isUnique(cause) ? takenField(change) : change.table]
  }
}

/** One column that something stands in the way of keeps back no other. */
function attemptEach(scope: Scope, change: LoggedChange): readonly string[] {
  const columns = ownColumns(change.changes)
  if (columns.length === 1) return columns
  return columns.flatMap((column) =>
    attempt(scope, { ...change, changes: { [column]: change.changes[column] } }),
  )
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : ''
const isConstraint = (cause: unknown): boolean => codeOf(cause).startsWith('SQLITE_CONSTRAINT')
const isUnique = (cause: unknown): boolean => codeOf(cause) === 'SQLITE_CONSTRAINT_UNIQUE'

/** A removed person does not come back when another has the student number by now. */
const takenField = ({ table }: LoggedChange): string =>
  table === 'graduate' ? 'student_no' : table

function revertOne(scope: Scope, change: LoggedChange): readonly string[] {
  const { db, batch } = scope
  // A pairing does not go on beside another, nor with somebody who has left.
  if (change.table === 'pairing' && (overlaps(db, change) || opensWithoutStaff(db, change)))
    return [change.table]
  const present = selectRow(db, change.table, change.id)
  switch (change.op) {
    case 'insert':
      return present === undefined ? [] : removeInserted(db, batch, change, present)
    case 'update':
      return present === undefined
        ? ownColumns(change.changes)
        : restoreFields(scope, change, present)
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
  batch.remove(change.table, change.id, present)
  return []
}

function insertRemoved(batch: BatchWriter, change: LoggedChange): readonly string[] {
  const row = { ...(change.changes as Row), id: change.id }
  batch.insert(change.table, change.table === 'graduate' ? { ...row, ...searchColumns(row) } : row)
  return []
}

function restoreFields(scope: Scope, change: LoggedChange, found: Row): readonly string[] {
  const { batch, moves } = scope
  const present = change.table === 'graduate' ? withNumber(moves, change.id, found) : found
  const patch: Record<string, SqlValue> = {}
  const changed: string[] = []
  for (const column of ownColumns(change.changes)) {
    const [before, after] = change.changes[column] as readonly [SqlValue, SqlValue]
    const isTaken = column === 'student_no' && moves.refused.has(change.id)
    if (present[column] === after && !isTaken) patch[column] = before
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
  graduate: WHOLE,
}

/** What stays, each cell named once; of a person who is not there, the person alone. */
function createKept(db: Database) {
  const cells = new Map<string, Kept>()
  const missing = new Set<number>()
  return {
    add(change: LoggedChange, fields: readonly string[]): void {
      const { graduateId } = change
      const named = THINGS[change.table]
      if (named !== undefined) {
        for (const one of keptOfThing(db, change, named, fields))
          cells.set(`${change.table} ${change.id} ${one.field}`, one)
        return
      }
      const person = graduateId === null ? undefined : selectPerson(db, graduateId)
      if (graduateId === null || person === undefined || missing.has(graduateId)) return
      const isGone = !isPresent(db, graduateId)
      if (isGone) missing.add(graduateId)
      for (const field of isGone && change.table !== 'graduate' ? [WHOLE] : fields) {
        const name = nameOf(change, field)
        cells.set(`${graduateId} ${name}`, {
          studentNo: String(person.student_no ?? ''),
          name: String(person.name ?? ''),
          field: name,
        })
      }
    },
    list: (): readonly Kept[] => [...cells.values()],
  }
}

/** What is no graduate's and is named by a column of its own. */
const THINGS: Readonly<Partial<Record<LoggedTable, string>>> = {
  staff: 'name',
  employer: 'name',
  vacancy: 'title',
}

/** Somebody of the staff, an employer, a vacancy: a name and no student number. */
function keptOfThing(
  db: Database,
  { table, id }: LoggedChange,
  column: string,
  fields: readonly string[],
): Kept[] {
  const name = String(selectRow(db, table, id)?.[column] ?? '')
  return fields.map((field) => ({
    studentNo: '',
    name,
    field: field === table ? WHOLE : (fieldOf(table, field) ?? field),
  }))
}

/** A finding is named by the cell at which it stands, all of a pairing by the helper's. */
function nameOf(change: LoggedChange, field: string): string {
  if (change.table === 'pairing') return 'helper'
  const cell = change.table === 'cell_issue' ? change.changes.field : undefined
  return typeof cell === 'string' ? cell : (NAMES[field] ?? field)
}
