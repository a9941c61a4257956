// Everybody's life line in memory: from which day on which destination and willingness, and the spells in key groups.
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { keptPeople, type People } from '../../state/kept-people.ts'
import type { StateScope } from '../../state/recompute.ts'
import { IN_N } from './repository.ts'

/** A day and what holds from it on, again and again, each until the next; of a group also the day after its last. */
type Line = readonly number[]
type LifeLine = Readonly<{
  isCounted: boolean
  school: number
  major: number
  destinations: Line
  willingness: Line
  groups: Line
}>

const NONE: Line = []
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

export const BOOKS = {
  destination: newBook(),
  willingness: newBook(),
  group: newBook(),
  major: newBook(),
} as const

/**
 * All life lines one after the other, because memory that lies apart is slow to walk through. A life line begins with
 * [its length, person (0: replaced since), in N, school, major, end of destinations, of willingness], counted from its
 * beginning.
 */
export type LifeLines = { cells: Int32Array; used: number; places: Map<number, number> }
export const AT = {
  person: 1,
  counted: 2,
  school: 3,
  major: 4,
  placed: 5,
  willing: 6,
  lines: 7,
} as const

export const lifeLines = keptPeople({ from: new Set(TABLES), read: readLifeLines, keep, put })

function keep(people: People<LifeLine>): LifeLines {
  const lines: LifeLines = { cells: new Int32Array(1024), used: 0, places: new Map() }
  for (const [id, line] of people) append(lines, id, line)
  return lines
}

function put(lines: LifeLines, id: number, line: LifeLine | undefined): void {
  const place = lines.places.get(id)
  if (place !== undefined) lines.cells[place + AT.person] = 0
  lines.places.delete(id)
  if (line !== undefined) append(lines, id, line)
}

function append(lines: LifeLines, id: number, line: LifeLine): void {
  const { destinations, willingness, groups } = line
  const placed = AT.lines + destinations.length
  const willing = placed + willingness.length
  const length = willing + groups.length
  const place = lines.used
  lines.used += length
  if (lines.used > lines.cells.length) {
    const cells = new Int32Array(lines.used * 2)
    cells.set(lines.cells)
    lines.cells = cells
  }
  const head = [length, id, line.isCounted ? 1 : 0, line.school, line.major, placed, willing]
  lines.cells.set([...head, ...destinations, ...willingness, ...groups], place)
  lines.places.set(id, place)
}

/** Where each life line begins. */
export function* placesIn({ cells, used }: LifeLines): Generator<number> {
  for (let at = 0; at < used; at += cells[at] ?? used) if (cells[at + AT.person] !== 0) yield at
}

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
      school: school ?? 0,
      major: major === null ? 0 : BOOKS.major.numberOf(major),
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
): ReadonlyMap<number, Line> {
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
    const number = BOOKS[axis].numberOf(code)
    const state = axis === 'destination' ? number * 2 + pending : number
    if (own === undefined) found.set(id, [dayNumber(from), state])
    else own.push(dayNumber(from), state)
  }
  return found
}

function spells({ db }: StateScope, ids: readonly number[] | null): ReadonlyMap<number, Line> {
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

/** What holds on a day, between two cells; 0 before the first. */
function stateIn(cells: Int32Array, from: number, end: number, day: number): number {
  for (let at = end - 2; at >= from; at -= 2) {
    if ((cells[at] ?? 0) <= day) return cells[at + 1] ?? 0
  }
  return 0
}

export const destinationOn = ({ cells }: LifeLines, at: number, day: number): number =>
  stateIn(cells, at + AT.lines, at + (cells[at + AT.placed] ?? 0), day)

export const willingnessOn = ({ cells }: LifeLines, at: number, day: number): number =>
  stateIn(cells, at + (cells[at + AT.placed] ?? 0), at + (cells[at + AT.willing] ?? 0), day)

/** Key groups on a day, each once, however often somebody is in it. */
export function groupsOn({ cells }: LifeLines, place: number, day: number): Line {
  let found: number[] | null = null
  const end = place + (cells[place] ?? 0)
  for (let at = place + (cells[place + AT.willing] ?? 0); at < end; at += 3) {
    const group = cells[at] ?? 0
    if ((cells[at + 1] ?? 0) > day || (cells[at + 2] ?? 0) <= day) continue
    if (found === null) found = [group]
    else if (!found.includes(group)) found.push(group)
  }
  return found ?? NONE
}
