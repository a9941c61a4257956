// How many stand where as of a day, by destination, willingness and key group: counted over the life lines in memory.
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { walk } from '../../state/lines.ts'
import { BOOKS, countStandings, groupsAt, standingAt } from './books.ts'
import { AT, groupsOn, lifeLines, standingOn } from './life-lines.ts'
import type { Scope } from './repository.ts'

export type Census = Readonly<{
  /** school or major */
  unit: string | null
  /** 1: in N; the others too, so that they can be named */
  counted: 0 | 1
  destination: string | null
  pending: 0 | 1 | null
  willingness: string | null
  people: number
}>
export type GroupCount = Readonly<{
  group: string | null
  destination: string | null
  willingness: string | null
  people: number
}>

/** Counts by unit or group, and by standing. */
type Counts = (Int32Array | undefined)[]

const linesOf = ({ db, cohort }: Scope) => lifeLines({ db, info: { cohort } })

function add(counts: Counts, of: number, standing: number): void {
  let own = counts[of]
  if (own === undefined) {
    own = new Int32Array(countStandings())
    counts[of] = own
  }
  own[standing] = (own[standing] ?? 0) + 1
}

/** People by unit and state. Units in the office's order. */
export function selectCensus(scope: Scope, by: 'schools' | 'majors'): Census[] {
  const day = dayNumber(scope.asOf)
  const lines = linesOf(scope)
  const counted: readonly [Counts, Counts] = [[], []]
  const unitAt = by === 'schools' ? AT.school : AT.major
  const { cells } = lines
  walk(lines, (at) => {
    const counts = counted[cells[at + AT.counted] === 1 ? 1 : 0]
    add(counts, cells[at + unitAt] ?? 0, standingOn(lines, at, day))
  })
  return unitsOf(scope, by, counted).flatMap(({ unit, name }) =>
    ([0, 1] as const).flatMap((isCounted) =>
      told(counted[isCounted][unit]).map((row) => ({ unit: name, counted: isCounted, ...row })),
    ),
  )
}

function told(counts: Int32Array | undefined) {
  const found: Omit<Census, 'unit' | 'counted'>[] = []
  counts?.forEach((people, number) => {
    if (people === 0) return
    const { pending: isPending, ...standing } = standingAt(number)
    const pending = standing.destination === null ? null : isPending ? 1 : 0
    found.push({ ...standing, pending, people })
  })
  return found
}

function unitsOf({ db }: Scope, by: 'schools' | 'majors', counted: readonly [Counts, Counts]) {
  const units = new Set(counted.flatMap((counts) => Object.keys(counts).map(Number)))
  const rows = prepared(db, 'SELECT id, name, position FROM school').all()
  const schools = new Map((rows as SchoolRow[]).map((row) => [row.id, row]))
  const named = [...units].map((unit) => {
    const { name, position } =
      by === 'schools'
        ? (schools.get(unit) ?? NOWHERE)
        : { name: BOOKS.major.at(unit), position: 0 }
    return { unit, name, position }
  })
  return named.sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      a.position - b.position ||
      compare(a.name ?? '', b.name ?? ''),
  )
}

type SchoolRow = Readonly<{ id: number; name: string; position: number }>
const NOWHERE = { name: null, position: 0 } as const

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** People in N. */
export function countGraduates(scope: Scope): number {
  const lines = linesOf(scope)
  let people = 0
  walk(lines, (at) => {
    people += lines.cells[at + AT.counted] ?? 0
  })
  return people
}

/** Members in N of each key group by state, and (group null) everybody who is in any, once. */
export function selectGroupCounts(scope: Scope): GroupCount[] {
  const day = dayNumber(scope.asOf)
  const lines = linesOf(scope)
  const { cells } = lines
  const bySet: Counts = []
  walk(lines, (at) => {
    if (cells[at + AT.counted] === 0) return
    const groups = groupsOn(lines, at, day)
    if (groups !== 0) add(bySet, groups, standingOn(lines, at, day))
  })
  return [...byGroup(bySet)]
    .sort(([one], [other]) => compare(one ?? '~', other ?? '~'))
    .flatMap(([group, own]) =>
      told(own).map(({ pending: _pending, ...row }) => ({ group, ...row })),
    )
}

/** Somebody in two groups counts in both, and once among those in any. */
function byGroup(bySet: Counts): ReadonlyMap<string | null, Int32Array> {
  const found = new Map<string | null, Int32Array>()
  for (const set of Object.keys(bySet).map(Number)) {
    const counts = bySet[set] ?? new Int32Array()
    for (const group of [null, ...groupsAt(set)]) {
      const own = found.get(group) ?? new Int32Array(countStandings())
      for (let at = 0; at < counts.length; at += 1) own[at] = (own[at] ?? 0) + (counts[at] ?? 0)
      found.set(group, own)
    }
  }
  return found
}
