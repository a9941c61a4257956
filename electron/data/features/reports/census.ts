// How many stand where as of a day, by destination, willingness and key group: counted over the life lines in memory.
import { prepared } from '../../ledger-file/query.ts'
import {
  AT,
  BOOKS,
  dayNumber,
  destinationOn,
  groupsOn,
  type LifeLines,
  lifeLines,
  placesIn,
  willingnessOn,
} from './life-lines.ts'
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

/** Destination and willingness of a day as one number, and back. */
const standingOn = (lines: LifeLines, at: number, day: number, width: number): number =>
  destinationOn(lines, at, day) * width + willingnessOn(lines, at, day)

function standingOf(number: number, width: number) {
  const state = Math.floor(number / width)
  const destination = BOOKS.destination.codeOf(state >> 1)
  return {
    destination,
    pending: destination === null ? null : state & 1 ? (1 as const) : (0 as const),
    willingness: BOOKS.willingness.codeOf(number % width),
  }
}

function add(counts: Counts, of: number, standing: number, size: number): void {
  let own = counts[of]
  if (own === undefined) {
    own = new Int32Array(size)
    counts[of] = own
  }
  own[standing] = (own[standing] ?? 0) + 1
}

/** People by unit and state. Units in the office's order. */
export function selectCensus(scope: Scope, by: 'schools' | 'majors'): Census[] {
  const day = dayNumber(scope.asOf)
  const lines = linesOf(scope)
  const width = BOOKS.willingness.size()
  const size = width * BOOKS.destination.size() * 2
  const counted: readonly [Counts, Counts] = [[], []]
  const unitAt = by === 'schools' ? AT.school : AT.major
  const { cells } = lines
  for (const at of placesIn(lines)) {
    const counts = counted[cells[at + AT.counted] === 1 ? 1 : 0]
    add(counts, cells[at + unitAt] ?? 0, standingOn(lines, at, day, width), size)
  }
  return unitsOf(scope, by, counted).flatMap(({ unit, name }) =>
    ([0, 1] as const).flatMap((isCounted) =>
      told(counted[isCounted][unit], width).map((row) => ({
        unit: name,
        counted: isCounted,
        ...row,
      })),
    ),
  )
}

function told(counts: Int32Array | undefined, width: number) {
  const found: (ReturnType<typeof standingOf> & { people: number })[] = []
  counts?.forEach((people, at) => {
    if (people > 0) found.push({ ...standingOf(at, width), people })
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
        : { name: BOOKS.major.codeOf(unit), position: 0 }
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
  for (const at of placesIn(lines)) people += lines.cells[at + AT.counted] ?? 0
  return people
}

/** Stands for everybody who is in any group: no group has this number. */
const ANY = 0

/** Members of each key group by state, and (group null) everybody who is in any, once; of those in N, or of all. */
export function selectGroupCounts(scope: Scope, of: 'inN' | 'all' = 'inN'): GroupCount[] {
  const day = dayNumber(scope.asOf)
  const lines = linesOf(scope)
  const width = BOOKS.willingness.size()
  const size = width * BOOKS.destination.size() * 2
  const counts: Counts = []
  for (const at of placesIn(lines)) {
    if (of === 'inN' && lines.cells[at + AT.counted] === 0) continue
    const groups = groupsOn(lines, at, day)
    if (groups.length === 0) continue
    const standing = standingOn(lines, at, day, width)
    add(counts, ANY, standing, size)
    for (const group of groups) add(counts, group, standing, size)
  }
  return Object.keys(counts)
    .map((group) => ({ group: BOOKS.group.codeOf(Number(group)), own: counts[Number(group)] }))
    .sort((a, b) => compare(a.group ?? '~', b.group ?? '~'))
    .flatMap(({ group, own }) =>
      told(own, width).map(({ pending: _pending, ...row }) => ({ group, ...row })),
    )
}
