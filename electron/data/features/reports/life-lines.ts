// Everybody's life line in memory: from which day on which destination and willingness, and the spells in key groups.
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { keptPeople, type People } from '../../state/kept-people.ts'
import type { StateScope } from '../../state/recompute.ts'
import { IN_N } from './repository.ts'

export type LifeLine = Readonly<{
  isCounted: boolean
  school: number | null
  major: string | null
  /** [day, destination and whether it is pending] from the first on, each until the next */
  destinations: readonly number[]
  /** [day, willingness] likewise */
  willingness: readonly number[]
  /** [group, first day, day after the last] */
  groups: readonly number[]
}>

const NONE: readonly number[] = []
const TABLES = [
  'graduate',
  'destination_event',
  'willingness_event',
  'group_membership',
  'rule_version',
] as const

/** Days as numbers, in their order. */
export const dayNumber = (day: Day): number => Number(day.replaceAll('-', ''))

/** Codes are few: each gets a number for good. 0 stands for none. */
type Book = Readonly<{
  numberOf: (code: string) => number
  codeOf: (number: number) => string | null
  /** how many numbers there are */
  size: () => number
}>

function newBook(): Book {
  const codes: (string | null)[] = [null]
  const numbers = new Map<string, number>()
  return {
    numberOf(code) {
      const known = numbers.get(code)
      if (known !== undefined) return known
      numbers.set(code, codes.length)
      return codes.push(code) - 1
    },
    codeOf: (number) => codes[number] ?? null,
    size: () => codes.length,
  }
}

export const BOOKS = { destination: newBook(), willingness: newBook(), group: newBook() } as const

export const lifeLines = keptPeople({ from: new Set(TABLES), read: readLifeLines })

function readLifeLines(scope: StateScope, ids: readonly number[] | null): People<LifeLine> {
  const destinations = parts(scope, ids, 'destination')
  const willingness = parts(scope, ids, 'willingness')
  const groups = spells(scope, ids)
  const rows = prepared(
    scope.db,
    `SELECT g.id, g.school_id, g.major_name, ${IN_N} FROM graduate g
      WHERE g.cohort_year = @cohort${among('g.id', ids)}`,
  )
    .raw()
    .iterate(given(scope, ids)) as Iterable<readonly [number, number | null, string | null, number]>
  const people = new Map<number, LifeLine>()
  for (const [id, school, major, counted] of rows) {
    people.set(id, {
      isCounted: counted === 1,
      school,
      major,
      destinations: destinations.get(id) ?? NONE,
      willingness: willingness.get(id) ?? NONE,
      groups: groups.get(id) ?? NONE,
    })
  }
  return people
}

const among = (column: string, ids: readonly number[] | null): string =>
  ids === null ? '' : ` AND ${column} IN (SELECT value FROM json_each(@ids))`
const given = ({ info }: StateScope, ids: readonly number[] | null) =>
  ids === null ? { cohort: info.cohort } : { cohort: info.cohort, ids: JSON.stringify(ids) }
const only = (ids: readonly number[] | null) => (ids === null ? {} : { ids: JSON.stringify(ids) })

function parts(
  { db }: StateScope,
  ids: readonly number[] | null,
  axis: 'destination' | 'willingness',
): ReadonlyMap<number, readonly number[]> {
  // In the order of the primary key: by person and day.
  const rows = prepared(
    db,
    `SELECT graduate_id, valid_from, ${axis}, ${axis === 'destination' ? 'pending' : '0'}
       FROM ${axis}_interval
      WHERE 1${among('graduate_id', ids)} ORDER BY graduate_id, valid_from`,
  )
    .raw()
    .iterate(only(ids)) as Iterable<readonly [number, Day, string, number]>
  const found = new Map<number, number[]>()
  for (const [id, from, code, pending] of rows) {
    const own = found.get(id)
    const state = BOOKS[axis].numberOf(code) * 2 + pending
    if (own === undefined) found.set(id, [dayNumber(from), state])
    else own.push(dayNumber(from), state)
  }
  return found
}

function spells(
  { db }: StateScope,
  ids: readonly number[] | null,
): ReadonlyMap<number, readonly number[]> {
  const select = (table: string) =>
    `SELECT graduate_id, group_code, valid_from, valid_to FROM ${table} WHERE 1${among('graduate_id', ids)}`
  const rows = prepared(
    db,
    `${select('group_membership')} UNION ALL ${select('derived_membership')}`,
  )
    .raw()
    .iterate(only(ids)) as Iterable<readonly [number, string, Day, Day]>
  const found = new Map<number, number[]>()
  for (const [id, code, from, to] of rows) {
    const own = found.get(id)
    if (own === undefined)
      found.set(id, [BOOKS.group.numberOf(code), dayNumber(from), dayNumber(to)])
    else own.push(BOOKS.group.numberOf(code), dayNumber(from), dayNumber(to))
  }
  return found
}

/** What holds on a day; 0 before the first. */
export function stateOn(line: readonly number[], day: number): number {
  for (let at = line.length - 2; at >= 0; at -= 2) {
    if ((line[at] ?? 0) <= day) return line[at + 1] ?? 0
  }
  return 0
}

/** Key groups on a day, each once, however often somebody is in it. */
export function groupsOn({ groups }: LifeLine, day: number): readonly number[] {
  let found: number[] | null = null
  for (let at = 0; at < groups.length; at += 3) {
    const group = groups[at] ?? 0
    if ((groups[at + 1] ?? 0) > day || (groups[at + 2] ?? 0) <= day) continue
    if (found === null) found = [group]
    else if (!found.includes(group)) found.push(group)
  }
  return found ?? NONE
}
