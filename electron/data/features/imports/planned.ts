// What an import is going to do, one entry a person, and what came of each record line.
import type { ImportCounts, LeftOut, Problem } from '#shared/schemas/import.ts'
import type { Row, SqlValue } from '../../ledger-file/change-log.ts'
import type { StoredIssue } from './known-people.ts'

export type NewIssue = Readonly<{ field: string; rule: string; raw: string }>
export type IssueChanges = Readonly<{ add: readonly NewIssue[]; drop: readonly StoredIssue[] }>

export type PlannedDestination = Readonly<{
  destination: string
  happenDate: string
  details: Readonly<Record<string, string>>
}>

export type PlannedWillingness = Readonly<{
  willingness: string | null
  reasons: readonly string[] | null
  reasonNote: string | null
}>

export type PlannedGroup = Readonly<{ code: string; from: string; basis: string }>

/** Somebody of the staff, or a name that the import adds to the staff. */
export type PlannedHelper = Readonly<{ staffId: number; role: string }> | Readonly<{ name: string }>

export type Planned =
  | Readonly<{
      op: 'insert'
      /** with all columns; those that are made while writing are still empty */
      row: Record<string, SqlValue>
      schoolId: number | null
      issues: readonly NewIssue[]
      helper: PlannedHelper | null
    }>
  | Readonly<{
      op: 'update'
      id: number
      before: Row
      patch: Row
      issues: IssueChanges
      destination: PlannedDestination | null
      willingness: PlannedWillingness | null
      groups: readonly PlannedGroup[]
      helper: PlannedHelper | null
    }>

export type Outcome = 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'leftOut'

/** What became of one record line; `planned` null where nothing is to be written. */
export type RowPlan = Readonly<{ outcome: Outcome; planned: Planned | null }>

export type Plan = Readonly<{
  people: readonly Planned[]
  newSchools: readonly string[]
  counts: ImportCounts
  problems: readonly Problem[]
  leftOut: readonly LeftOut[]
}>

export const NO_ISSUES: IssueChanges = { add: [], drop: [] }
export const UNCHANGED: RowPlan = { outcome: 'unchanged', planned: null }
export const REJECTED: RowPlan = { outcome: 'rejected', planned: null }
export const OTHER_SCHOOL: RowPlan = { outcome: 'leftOut', planned: null }
