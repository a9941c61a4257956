// Everybody whom the ledger knows, as an import looks people up: by student number, by ID number, by name.
import type { Database } from 'better-sqlite3'
import { nameKey } from '#shared/domain/import/person-name.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

export type Person = Row & Readonly<{ id: number; name: string }>
export type StoredIssue = Row &
  Readonly<{ id: number; field: string; rule: string; level: string; raw_value: string | null }>

export type KnownPeople = Readonly<{
  all: readonly Person[]
  byStudentNo: ReadonlyMap<string, Person>
  byIdNo: ReadonlyMap<string, readonly Person[]>
  byMobile: ReadonlyMap<string, readonly Person[]>
  /** by comparable name */
  byName: ReadonlyMap<string, readonly Person[]>
  issues: ReadonlyMap<number, readonly StoredIssue[]>
}>

export const NO_PEOPLE: KnownPeople = {
  all: [],
  byStudentNo: new Map(),
  byIdNo: new Map(),
  byMobile: new Map(),
  byName: new Map(),
  issues: new Map(),
}

/** All people of the cohort in one reading: an import asks for most of them. */
export function loadKnownPeople(db: Database, cohort: number): KnownPeople {
  const people = prepared(db, 'SELECT * FROM graduate WHERE cohort_year = ?').all(
    cohort,
  ) as Person[]
  const issues = prepared(
    db,
    'SELECT i.* FROM cell_issue i JOIN graduate g ON g.id = i.graduate_id WHERE g.cohort_year = ?',
  ).all(cohort) as StoredIssue[]
  const byStudentNo = new Map<string, Person>()
  for (const person of people) {
    if (typeof person.student_no === 'string') byStudentNo.set(person.student_no, person)
  }
  return {
    all: people,
    byStudentNo,
    byIdNo: groupBy(people, 'id_no'),
    byMobile: groupBy(people, 'mobile'),
    byName: groupBy(people, 'name', nameKey),
    issues: Map.groupBy(issues, (issue) => Number(issue.graduate_id)),
  }
}

function groupBy(
  people: readonly Person[],
  key: string,
  comparable: (text: string) => string = (text) => text,
): Map<string, Person[]> {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    const text = person[key]
    if (typeof text !== 'string') continue
    const value = comparable(text)
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [person])
    else group.push(person)
  }
  return groups
}

export type PresentDestination = Row & Readonly<{ graduate_id: number; to_destination: string }>

/** The event that decides each person's present destination. */
export function loadDestinations(
  db: Database,
  cohort: number,
): ReadonlyMap<number, PresentDestination> {
  const rows = prepared(
    db,
    `SELECT e.* FROM destination_event e
       JOIN ledger_state s ON s.destination_event_id = e.id
       JOIN graduate g ON g.id = s.graduate_id
      WHERE g.cohort_year = ?`,
  ).all(cohort) as PresentDestination[]
  return new Map(rows.map((row) => [row.graduate_id, row]))
}

export type PresentWill = Readonly<{ willingness: string; reasons: string; note: string }>

/** What each person who was asked is willing to do now. */
export function loadWillingness(db: Database, cohort: number): ReadonlyMap<number, PresentWill> {
  const rows = prepared(
    db,
    `SELECT e.graduate_id, e.to_willingness AS willingness, e.reasons, e.reason_note AS note
       FROM willingness_event e
       JOIN ledger_state s ON s.willingness_event_id = e.id
       JOIN graduate g ON g.id = s.graduate_id
      WHERE g.cohort_year = ?`,
  ).all(cohort) as (PresentWill & { graduate_id: number })[]
  return new Map(rows.map((row) => [row.graduate_id, row]))
}

/** Groups of each person that hold now or from some day on. */
export function loadMemberships(
  db: Database,
  cohort: number,
  day: string,
): ReadonlyMap<number, ReadonlySet<string>> {
  const rows = prepared(
    db,
    `SELECT m.graduate_id, m.group_code FROM group_membership m
       JOIN graduate g ON g.id = m.graduate_id
      WHERE g.cohort_year = ? AND m.valid_to > ?`,
  ).all(cohort, day) as { graduate_id: number; group_code: string }[]
  const groups = new Map<number, Set<string>>()
  for (const row of rows) {
    const own = groups.get(row.graduate_id) ?? new Set<string>()
    groups.set(row.graduate_id, own.add(row.group_code))
  }
  return groups
}
