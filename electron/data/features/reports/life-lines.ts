// Everybody's life line in memory: from which day on which destination with which willingness, and which key groups.
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { type Lines, linesOf, OWN, putLine } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'
import { BOOKS, numberOfGroups, numberOfStanding } from './books.ts'
import { IN_N } from './repository.ts'

/**
 * A day and the number of what holds from it on, again and again, each until the next: first the standings, then the
 * groups. At the end the days on which the willingness was told.
 */
type Line = readonly number[]
const NONE: Line = []
const TABLES = [
  'graduate',
  'destination_event',
  'willingness_event',
  'group_membership',
  'rule_version',
] as const

/** Where in a line: in N, school, major, ends of the standings and of the groups (counted from its beginning). */
export const AT = {
  counted: OWN,
  school: OWN + 1,
  major: OWN + 2,
  stood: OWN + 3,
  grouped: OWN + 4,
  lines: OWN + 5,
} as const

/** Last year's people are asked for beside this year's: neither may put the other out of memory. */
const kept = new Map<number, (scope: StateScope) => Lines>()

export function lifeLines(scope: StateScope): Lines {
  const { cohort } = scope.info
  const own =
    kept.get(cohort) ??
    keptPeople({ from: new Set(TABLES), read: readLifeLines, keep: linesOf, put: putLine })
  kept.set(cohort, own)
  return own(scope)
}

function* readLifeLines(
  scope: StateScope,
  ids: readonly number[] | null,
): Generator<readonly [id: number, line: Line]> {
  const destinations = parts(scope, ids, 'destination')
  const willingness = parts(scope, ids, 'willingness')
  const spells = readSpells(scope, ids)
  const rows = prepared(
    scope.db,
    `SELECT g.id, g.school_id, g.major_name, ${IN_N} FROM graduate g
      WHERE g.cohort_year = @cohort${among('g.id', ids)}`,
  )
    .raw()
    .iterate(given(scope, ids)) as Iterable<readonly [number, number | null, string | null, number]>
  for (const [id, school, major, counted] of rows) {
    const said = willingness.get(id) ?? NONE
    const standings = standingsOf(destinations.get(id) ?? NONE, said)
    const groups = groupsOf(spells.get(id) ?? NONE)
    const asked = said.filter((_, at) => at % 2 === 0)
    const number = major === null ? 0 : BOOKS.major.numberOf(major)
    const stood = AT.lines + standings.length
    const head = [counted, school ?? 0, number, stood, stood + groups.length]
    yield [id, [...head, ...standings, ...groups, ...asked]]
  }
}

/** Both lines as one: a standing for each day on which one of them changes. */
function standingsOf(destinations: Line, willingness: Line): Line {
  const standings: number[] = []
  let [d, w, placed, willing] = [0, 0, 0, 0]
  while (d < destinations.length || w < willingness.length) {
    const day = Math.min(destinations[d] ?? Number.MAX_VALUE, willingness[w] ?? Number.MAX_VALUE)
    if (destinations[d] === day) {
      placed = destinations[d + 1] ?? 0
      d += 2
    }
    if (willingness[w] === day) {
      willing = willingness[w + 1] ?? 0
      w += 2
    }
    standings.push(day, numberOfStanding(placed, willing))
  }
  return standings
}

/** Spells [group, from, until before], in any order, as the groups of each day on which some begin or end. */
function groupsOf(spells: Line): Line {
  if (spells.length === 0) return NONE
  const days = new Set<number>()
  for (let at = 0; at < spells.length; at += 3)
    days.add(spells[at + 1] ?? 0).add(spells[at + 2] ?? 0)
  return [...days]
    .sort((one, other) => one - other)
    .flatMap((day) => {
      const groups = new Set<number>()
      for (let at = 0; at < spells.length; at += 3) {
        if ((spells[at + 1] ?? 0) <= day && (spells[at + 2] ?? 0) > day) groups.add(spells[at] ?? 0)
      }
      return [day, numberOfGroups(groups)]
    })
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

function readSpells({ db }: StateScope, ids: readonly number[] | null): ReadonlyMap<number, Line> {
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
export function stateIn(cells: Int32Array, from: number, end: number, day: number): number {
  for (let at = end - 2; at >= from; at -= 2) {
    if ((cells[at] ?? 0) <= day) return cells[at + 1] ?? 0
  }
  return 0
}

/** For `standingAt`. */
export const standingOn = ({ cells }: Lines, at: number, day: number): number =>
  stateIn(cells, at + AT.lines, at + (cells[at + AT.stood] ?? 0), day)

/** The same on each of the days, which stand in their order, into `standings`. */
export function standingsOn(
  { cells }: Lines,
  place: number,
  days: readonly number[],
  standings: number[],
): void {
  const from = place + AT.lines
  let at = place + (cells[place + AT.stood] ?? 0) - 2
  for (let index = days.length - 1; index >= 0; index -= 1) {
    while (at >= from && (cells[at] ?? 0) > (days[index] ?? 0)) at -= 2
    standings[index] = at < from ? 0 : (cells[at + 1] ?? 0)
  }
}

/** For `groupsAt`. */
export const groupsOn = ({ cells }: Lines, at: number, day: number): number =>
  stateIn(cells, at + (cells[at + AT.stood] ?? 0), at + (cells[at + AT.grouped] ?? 0), day)

/** Since when somebody is as they are on a day: asked last, else placed last; 0: not known. */
export function asIsSince({ cells }: Lines, place: number, day: number): number {
  const grouped = place + (cells[place + AT.grouped] ?? 0)
  for (let at = place + (cells[place] ?? 0) - 1; at >= grouped; at -= 1) {
    if ((cells[at] ?? 0) <= day) return cells[at] ?? 0
  }
  for (let at = place + (cells[place + AT.stood] ?? 0) - 2; at >= place + AT.lines; at -= 2) {
    if ((cells[at] ?? 0) <= day) return cells[at] ?? 0
  }
  return 0
}
