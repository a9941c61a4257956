// The staff as a file names them, and whom they help now.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import { selectStaffByText } from '../staff/repository.ts'
import type { PlannedHelper } from './planned.ts'

export type Helpers = Readonly<{
  /** the present helper's number by graduate */
  present: () => ReadonlyMap<number, number>
  meant: (text: string) => PlannedHelper | 'several'
  /** name of somebody of the staff */
  nameOf: (staffId: number) => string
  /** names that the file adds, already reported */
  added: Set<string>
}>

/** Reads the ledger when a file first names somebody. */
export function createHelpers(db: Database): Helpers {
  const known = new Map<string, PlannedHelper | 'several'>()
  let present: ReadonlyMap<number, number> | undefined
  let names: ReadonlyMap<number, string> | undefined
  return {
    added: new Set(),
    present() {
      present ??= loadPresent(db)
      return present
    },
    nameOf(staffId) {
      names ??= loadNames(db)
      return names.get(staffId) ?? ''
    },
    meant(text) {
      const found = known.get(text) ?? staffOf(db, text)
      known.set(text, found)
      return found
    },
  }
}

function loadPresent(db: Database): ReadonlyMap<number, number> {
  const rows = prepared(db, 'SELECT graduate_id, staff_id FROM pairing WHERE end_date IS NULL')
    .raw()
    .all() as [number, number][]
  return new Map(rows)
}

function loadNames(db: Database): ReadonlyMap<number, string> {
  return new Map(prepared(db, 'SELECT id, name FROM staff').raw().all() as [number, string][])
}

const SEPARATORS = /[、,，;；/ ]/
/** 李 昇, but not two names. */
const PADDED = 3

function staffOf(db: Database, text: string): PlannedHelper | 'several' {
  const [staff, another] = selectStaffByText(db, text)
  if (another !== undefined) return 'several'
  if (staff !== undefined) return { staffId: staff.id, role: staff.role }
  const joined = text.replaceAll(' ', '')
  const name = joined.length <= PADDED ? joined : text
  return SEPARATORS.test(name) ? 'several' : { name }
}
