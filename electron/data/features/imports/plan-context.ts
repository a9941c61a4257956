// What the planning of every row may look at.
import type { Database } from 'better-sqlite3'
import { isBlank } from '#shared/domain/import/cell.ts'
import type { Problem } from '#shared/schemas/import.ts'
import type { Finding } from './findings.ts'
import { problemAt } from './findings.ts'
import type { Helpers } from './helpers.ts'
import type { KnownPeople, Person, PresentDestination, PresentWill } from './known-people.ts'
import type { ImportRecord } from './records.ts'
import type { Schools } from './schools.ts'

export type PlanContext = Readonly<{
  db: Database
  cohort: number
  /** day from which undated facts of the file hold */
  effective: string
  today: string
  /** fields of which a blank cell erases what is stored */
  eraseBlank: ReadonlySet<string>
  schools: Schools
  people: KnownPeople
  destinations: ReadonlyMap<number, PresentDestination>
  willingness: ReadonlyMap<number, PresentWill>
  memberships: ReadonlyMap<number, ReadonlySet<string>>
  helpers: Helpers
  problems: Problem[]
  /** columns whose values are the roster's, by field */
  leftToRoster: Map<string, { first: ImportRecord; rows: number }>
}>

export function report(ctx: PlanContext, record: ImportRecord, finding: Finding): void {
  ctx.problems.push(problemAt(record, finding))
}

/** Whether the blank cell of a row takes away what is stored: only where that was chosen for the column. */
export function erases(
  { eraseBlank }: PlanContext,
  { frame, cells }: ImportRecord,
  field: string,
): boolean {
  if (eraseBlank.size === 0 || !eraseBlank.has(field)) return false
  const column = frame.columnOf(field, cells)
  return column !== undefined && isBlank(cells[column.index])
}

/** Number and name of the person that a row names. */
export function whoIs({ values }: ImportRecord): string {
  const number = values.student_no
    ? `学号 ${values.student_no}`
    : values.id_no
      ? `身份证号 ${values.id_no}`
      : ''
  return [number, values.name ?? ''].filter(Boolean).join(' ')
}

/** The same for a person of the ledger. */
export function personText(person: Person): string {
  return `学号 ${person.student_no ?? '（无）'} ${person.name}`
}

/** Where the first of two rows stands, as seen from the second. */
export function firstRow(
  first: ImportRecord,
  second: ImportRecord,
): Readonly<{ row: number; sheet: string | null }> {
  const { frame, row } = first
  return { row, sheet: frame === second.frame ? null : frame.name }
}

/** A key by which two rows of a file are the same person; null where nobody can be told. */
export function rowKey({ values }: ImportRecord): string | null {
  if (values.student_no) return `s${values.student_no}`
  return values.id_no ? `i${values.id_no}` : null
}

/** Whether two rows say the same about a person. */
export function isSameRow(one: ImportRecord, other: ImportRecord): boolean {
  const keys = Object.keys(one.values)
  if (keys.length !== Object.keys(other.values).length) return false
  if (keys.some((key) => !saysSame(key, one.values[key], other.values[key]))) return false
  return JSON.stringify(one.extra) === JSON.stringify(other.extra)
}

/** Which number a row is found by is not what it says. */
function saysSame(
  key: string,
  one: string | null | undefined,
  other: string | null | undefined,
): boolean {
  return one === other || (key === 'student_no' && (!one || !other))
}
