// What an import is going to do, one entry a person or record, and what came of each record line.
import type { ImportCounts, LeftOut, Problem } from '#shared/schemas/import.ts'
import type { Row, SqlValue } from '../../ledger-file/change-log.ts'
import type { Person, PresentDestination, PresentWill, StoredIssue } from './known-people.ts'
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

export type PersonUpdate = PersonChanges &
  Readonly<{
    op: 'update'
    id: number
    before: Row
    /** writes all of it where an import of its kind would write it otherwise */
    write?: (target: Target) => void
  }>

/** A record that is no person: how it is written is known to the kind of list. */
export type RecordWrite = Readonly<{
  op: 'record'
  write: (target: Target) => void
  /** by key of the field: what stands there and what will */
  changes: Readonly<Record<string, Readonly<{ before: SqlValue; after: SqlValue }>>>
}>

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

/** A record line and what becomes of it. */
export type PlannedRow = RowPlan & Readonly<{ record: ImportRecord }>

/** What the ledger says now of those whom a plan changes. */
export type Present = Readonly<{
  destinations: ReadonlyMap<number, PresentDestination>
  willingness: ReadonlyMap<number, PresentWill>
  /** name of who helps a person now; '' for nobody */
  helperOf: (graduateId: number) => string
  helperName: (helper: PlannedHelper) => string
}>

export type Plan = Readonly<{
  /** record lines in the order of the file */
  rows: readonly PlannedRow[]
  present: Present
  entries: readonly Planned[]
  /** how many of them no row of the file names */
  further: number
  newSchools: readonly string[]
  counts: ImportCounts
  problems: readonly Problem[]
  /** day on which the ledger wrote the list that comes back */
  wentOut: string | null
  /** how many of them are cells that file and ledger both changed */
  conflicts: number
  leftOut: readonly LeftOut[]
}>

/** What is counted where a plan is not carried out. */
export function withoutChanges({ inserted, updated, unchanged, ...counts }: ImportCounts) {
  return { ...counts, inserted: 0, updated: 0, unchanged: inserted + updated + unchanged }
}

export const NO_ISSUES: IssueChanges = { add: [], drop: [] }
export const UNCHANGED: RowPlan = { outcome: 'unchanged', planned: null }
export const REJECTED: RowPlan = { outcome: 'rejected', planned: null }
export const OTHER_SCHOOL: RowPlan = { outcome: 'leftOut', planned: null }

/** A record that is written and how the row counts. */
export function recordPlan(
  outcome: 'inserted' | 'updated',
  write: (target: Target) => void,
  changes: RecordWrite['changes'] = {},
): RowPlan {
  return { outcome, planned: { op: 'record', write, changes } }
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
