// How many stand where as of a day, by destination, willingness and key group: counted over the life lines in memory.
import { prepared } from '../../ledger-file/query.ts'
import { BOOKS, dayNumber, groupsOn, type LifeLine, lifeLines, stateOn } from './life-lines.ts'
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

/** Counts by unit and standing; grows as units and standings come. */
type Counts = Map<string | number | null, Int32Array>

const linesOf = ({ db, cohort }: Scope) => lifeLines({ db, info: { cohort } })

/** Of two states one number, and back. */
const standingOf = (line: LifeLine, day: number, width: number): number =>
  stateOn(line.destinations, day) * width + (stateOn(line.willingness, day) >> 1)

function standing(number: number, width: number) {
  const state = Math.floor(number / width)
  const destination = BOOKS.destination.codeOf(state >> 1)
  return {
    destination,
    pending: destination === null ? null : state & 1 ? (1 as const) : (0 as const),
    willingness: BOOKS.willingness.codeOf(number % width),
  }
}

function add(counts: Counts, unit: string | number | null, at: number, size: number): void {
  let own = counts.get(unit)
  if (own === undefined) {
    own = new Int32Array(size)
    counts.set(unit, own)
  }
  own[at] = (own[at] ?? 0) + 1
}

/** People by unit and state. Units in the office's order. */
export function selectCensus(scope: Scope, by: 'schools' | 'majors'): Census[] {
  const day = dayNumber(scope.asOf)
  const lines = linesOf(scope)
  const width = BOOKS.willingness.size()
  const size = width * BOOKS.destination.size() * 2
  const counted: readonly [Counts, Counts] = [new Map(), new Map()]
  for (const line of lines.values()) {
    const unit = by === 'schools' ? line.school : line.major
    add(counted[line.isCounted ? 1 : 0], unit, standingOf(line, day, width), size)
  }
  return unitsOf(scope, by, counted).flatMap(({ unit, name }) =>
    ([0, 1] as const).flatMap((isCounted) =>
      told(counted[isCounted].get(unit), width).map((row) => ({
        unit: name,
        counted: isCounted,
        ...row,
      })),
    ),
  )
}

function told(counts: Int32Array | undefined, width: number) {
  const found: (ReturnType<typeof standing> & { people: number })[] = []
  counts?.forEach((people, at) => {
    if (people > 0) found.push({ ...standing(at, width), people })
  })
  return found
}

function unitsOf({ db }: Scope, by: 'schools' | 'majors', [one, other]: readonly [Counts, Counts]) {
  const units = [...new Set([...one.keys(), ...other.keys()])]
  const schools = new Map(
    prepared(db, 'SELECT id, name, position FROM school')
      .raw()
      .all()
      .map((row) => row as [number, string, number])
      .map(([id, name, position]) => [id, { name, position }]),
  )
  const named = units.map((unit) => {
    const school = by === 'schools' && typeof unit === 'number' ? schools.get(unit) : undefined
    const name = by === 'schools' ? (school?.name ?? null) : unit === null ? null : String(unit)
    return { unit, name, position: school?.position ?? 0 }
  })
  return named.sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      a.position - b.position ||
      compare(a.name ?? '', b.name ?? ''),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** People in N. */
export function countGraduates(scope: Scope): number {
  let people = 0
  for (const { isCounted } of linesOf(scope).values()) if (isCounted) people += 1
  return people
}

/** Members of each key group by state, and (group null) everybody who is in any, once; of those in N, or of all. */
export function selectGroupCounts(scope: Scope, of: 'inN' | 'all' = 'inN'): GroupCount[] {
  const day = dayNumber(scope.asOf)
  const lines = linesOf(scope)
  const width = BOOKS.willingness.size()
  const size = width * BOOKS.destination.size() * 2
  const counts: Counts = new Map()
  for (const line of lines.values()) {
    if (line.groups.length === 0 || (of === 'inN' && !line.isCounted)) continue
    const groups = groupsOn(line, day)
    if (groups.length === 0) continue
    const at = standingOf(line, day, width)
    add(counts, null, at, size)
    for (const group of groups) add(counts, group, at, size)
  }
  return [...counts]
    .map(([group, own]) => ({
      group: typeof group === 'number' ? BOOKS.group.codeOf(group) : null,
      own,
    }))
    .sort((a, b) => compare(a.group ?? '~', b.group ?? '~'))
    .flatMap(({ group, own }) =>
      told(own, width).map(({ pending: _pending, ...row }) => ({ group, ...row })),
    )
}
