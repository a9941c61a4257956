// What an import is going to do, one entry a person or record, and what came of each record line.
import type { ImportCounts, LeftOut, Problem } from '#shared/schemas/import.ts'
import type { Row, SqlValue } from '../../ledger-file/change-log.ts'
import type { Person, StoredIssue } from './known-people.ts'
import type { ImportRecord } from './records.ts'
import type { Target } from './target.ts'

export type NewIssue = Readonly<{ field: string; rule: string; raw: string }>
export type IssueChanges = Readonly<{ add: readonly NewIssue[]; drop: readonly StoredIssue[] }>

export type PlannedDestination = Readonly<{
  destination: string
  happenDate: string
  details: Readonly<Record<string, string>>
}>

export type PlannedWillingness = Readonly<{
  willingness: string | null
  /** null: the file's effective day */
  happenDate: string | null
  reasons: readonly string[] | null
  reasonNote: string | null
}>

export type PlannedGroup = Readonly<{ code: string; from: string; basis: string }>

/** Somebody of the staff, or a name that the import adds to the staff. */
export type PlannedHelper = Readonly<{ staffId: number; role: string }> | Readonly<{ name: string }>

export type PersonInsert = Readonly<{
  op: 'insert'
  /** with all columns; those that are made while writing are still empty */
  row: Record<string, SqlValue>
  schoolId: number | null
  issues: readonly NewIssue[]
  helper: PlannedHelper | null
}>

export type PersonChanges = Readonly<{
  patch: Row
  issues: IssueChanges
  destination: PlannedDestination | null
  willingness: PlannedWillingness | null
  groups: readonly PlannedGroup[]
  helper: PlannedHelper | null
}>

export type PersonUpdate = PersonChanges & Readonly<{ op: 'update'; id: number; before: Row }>

/** A record that is no person: how it is written is known to the kind of list. */
export type RecordWrite = Readonly<{ op: 'record'; write: (target: Target) => void }>

export type Planned = PersonInsert | PersonUpdate | RecordWrite

export type Outcome = 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'leftOut'

/** What became of one record line; `planned` null where nothing is to be written. */
export type RowPlan = Readonly<{ outcome: Outcome; planned: Planned | null }>

/** How the rows of a kind are planned. */
export type Planner = Readonly<{
  planRow: (record: ImportRecord) => RowPlan
  /** what the list as a whole changes besides its rows */
  further?: () => readonly Planned[]
}>

export type Plan = Readonly<{
  entries: readonly Planned[]
  /** how many of them no row of the file names */
  further: number
  newSchools: readonly string[]
  counts: ImportCounts
  problems: readonly Problem[]
  leftOut: readonly LeftOut[]
}>

export const NO_ISSUES: IssueChanges = { add: [], drop: [] }
export const UNCHANGED: RowPlan = { outcome: 'unchanged', planned: null }
export const REJECTED: RowPlan = { outcome: 'rejected', planned: null }
export const OTHER_SCHOOL: RowPlan = { outcome: 'leftOut', planned: null }

/** A record that is written and how the row counts. */
export function recordPlan(
  outcome: 'inserted' | 'updated',
  write: (target: Target) => void,
): RowPlan {
  return { outcome, planned: { op: 'record', write } }
}

/** What is different about a person whom the ledger knows; what is not named stays. Open issues alone are no change. */
export function personPlan(person: Person, changes: Partial<PersonChanges>): RowPlan {
  const {
    patch = {},
    issues = NO_ISSUES,
    destination = null,
    willingness = null,
    groups = [],
    helper = null,
  } = changes
  const isChanged =
    destination !== null ||
    willingness !== null ||
    helper !== null ||
    groups.length > 0 ||
    Object.keys(patch).length > 0
  if (!isChanged && issues.add.length === 0 && issues.drop.length === 0) return UNCHANGED
  return {
    outcome: isChanged ? 'updated' : 'unchanged',
    planned: {
      op: 'update',
      id: person.id,
      before: person,
      ...{ patch, issues, destination, willingness, groups, helper },
    },
  }
}
