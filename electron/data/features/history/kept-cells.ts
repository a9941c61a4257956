// Findings are logged after the cell or the person at which they stand, so taking back in reverse meets them first.
// Which cells and people will stay is therefore looked up beforehand: a finding stays and goes with its cell, and what
// came with a person with the person.
import type { Database } from 'better-sqlite3'
import type { LoggedTable } from '../../ledger-file/change-log.ts'
import { differing } from './following.ts'
import { isRecordTable, type LoggedChange, selectRecords, selectRow } from './repository.ts'

/** Whether a change is of a finding whose cell stays as it is now, or came with a person who stays. */
export function whatStays(
  db: Database,
  changes: readonly LoggedChange[],
): (change: LoggedChange) => boolean {
  const concerned = new Set<number | null>()
  for (const { table, graduateId } of changes) if (isBeside(table)) concerned.add(graduateId)
  const leaving = recordsThatLeave(db, changes)
  const people = new Set<number>()
  const cells = new Set<string>()
  const seen = new Set<string>()
  for (const change of changes) {
    if (change.table !== 'graduate' || change.op === 'delete' || !concerned.has(change.id)) continue
    const present = selectRow(db, 'graduate', change.id)
    if (present === undefined) continue
    if (change.op === 'insert') {
      const isNeeded = selectRecords(db, change.id).some((record) => !leaving.has(record))
      if (isNeeded || differing(present, change.changes).length > 0) people.add(change.id)
      continue
    }
    for (const [column, pair] of Object.entries(change.changes)) {
      const cell = cellKey(change.id, column)
      const [before, after] = pair as readonly unknown[]
      const value = present[column]
      // Only the batch's last word on a cell can be what is there now.
      if (!seen.has(cell) && value !== after && value !== before) cells.add(cell)
      seen.add(cell)
    }
  }
  return ({ table, graduateId, changes: logged }) =>
    graduateId !== null &&
    ((people.has(graduateId) && isBeside(table)) ||
      (table === 'cell_issue' && cells.has(cellKey(graduateId, String(logged.field)))))
}

const isBeside = (table: LoggedTable): boolean => table === 'cell_issue' || isRecordTable(table)

/** Records that the batch brought and that are still as it brought them. */
function recordsThatLeave(db: Database, changes: readonly LoggedChange[]): ReadonlySet<string> {
  const leaving = new Set<string>()
  for (const { table, op, id, changes: logged } of changes) {
    if (op !== 'insert' || !isRecordTable(table)) continue
    const present = selectRow(db, table, id)
    if (present !== undefined && differing(present, logged).length === 0)
      leaving.add(`${table} ${id}`)
  }
  return leaving
}

const cellKey = (id: number, column: string): string => `${id} ${column}`
