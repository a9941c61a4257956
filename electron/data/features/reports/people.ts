// People as of a day, for whatever is counted of them: those who are alike in all that is asked for together, or each
// alone. Walks over the life lines in memory.
import { addDays, type Day } from '#shared/domain/day/index.ts'
import {
  type FactId,
  NO_WORK,
  type Person,
  type Standing,
  type Work,
} from '#shared/domain/report/index.ts'
import { OFFICE_FACTS } from '#shared/domain/report/report-ids.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { Book } from '../../state/book.ts'
import { dayNumber } from '../../state/day-number.ts'
import { type Lines, PERSON, walk } from '../../state/lines.ts'
import {
  BOOKS,
  countGroupSets,
  countPlaced,
  countStandings,
  FACT_BOOKS,
  FURTHER_FACTS,
  groupsAt,
  OFFICE_BOOKS,
  offices,
  placedAt,
  placedIn,
  standingAt,
} from './books.ts'
import { officeLines, reasonLines, saidOn } from './event-lines.ts'
import { evidenceOn } from './evidence.ts'
import { factLines, factOf } from './fact-lines.ts'
import { AT, groupsOn, lifeLines, standingOn } from './life-lines.ts'
import { gonePeople, listedBefore } from './moves.ts'
import type { Scope } from './repository.ts'
import { workAxis } from './work.ts'

export type PeopleWish = Readonly<{
  facts?: readonly FactId[]
  /** with their key groups */
  groups?: boolean
  /** with the reasons that hold on the day */
  reasons?: boolean
  /** with what was done for them since this day */
  workSince?: Day
  /** with what the evidence of their destination says */
  evidence?: boolean
  /** where they went alone, without their willingness: more are alike then */
  placeOnly?: boolean
  /** how they stood on the day before this one, too; with whoever was taken off the list of names since */
  from?: Day
  where?: ReportWhere
}>

/** One thing asked of everybody, as a number below `size`. */
type Axis = Readonly<{ of: (place: number) => number; size: number }>
type Told = (numbers: readonly number[]) => Omit<Person, 'people'>
type Reading = Readonly<{
  lines: Lines
  axes: readonly Axis[]
  told: Told
  passes: (place: number) => boolean
}>

/** People alike in all that is wished for, together. */
export function selectAlike(scope: Scope, wish: PeopleWish): Person[] {
  const { lines, axes, told, passes } = readingOf(scope, wish)
  // What is not asked for is the same for all.
  const asked = axes.filter(({ size }) => size > 1)
  const counts = new Map<number, number>()
  requireRoom(axes)
  walk(lines, (place) => {
    if (!passes(place)) return
    const key = keyIn(asked, place)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return [...peopleOf(counts, axes, told), ...gonePeople(scope, wish)]
}

type EachWish = Pick<PeopleWish, 'placeOnly' | 'where'>

/** People alike in one fact, and again in the next: in one walk. */
export function selectAlikeInEach(
  scope: Scope,
  facts: readonly FactId[],
  wish: EachWish,
): ReadonlyMap<FactId, readonly Person[]> {
  const common = readingOf(scope, wish)
  const { lines, passes } = common
  const asked = common.axes.filter(({ size }) => size > 1)
  const each = facts.map((fact) => {
    const { axes, told } = readingOf(scope, { ...wish, facts: [fact] })
    requireRoom(axes)
    const own = axes.at(-1) ?? NOTHING
    return { fact, axes, told, own, counts: new Map<number, number>() }
  })
  walk(lines, (place) => {
    if (!passes(place)) return
    const key = keyIn(asked, place)
    for (const { own, counts } of each) {
      const whole = key * own.size + own.of(place)
      counts.set(whole, (counts.get(whole) ?? 0) + 1)
    }
  })
  return new Map(each.map(({ fact, axes, told, counts }) => [fact, peopleOf(counts, axes, told)]))
}

function keyIn(axes: readonly Axis[], place: number): number {
  let key = 0
  for (const { of, size } of axes) key = key * size + of(place)
  return key
}

function requireRoom(axes: readonly Axis[]): void {
  const room = axes.reduce((product, { size }) => product * size, 1)
  if (room > Number.MAX_SAFE_INTEGER) throw new RangeError('too much is asked for at once')
}

function peopleOf(
  counts: ReadonlyMap<number, number>,
  axes: readonly Axis[],
  told: Told,
): Person[] {
  const sizes = axes.map(({ size }) => size)
  const numbers = sizes.map(() => 0)
  const alike: Person[] = []
  for (const [key, people] of counts) {
    let rest = key
    for (let at = sizes.length - 1; at >= 0; at -= 1) {
      const size = sizes[at] ?? 1
      numbers[at] = rest % size
      rest = Math.floor(rest / size)
    }
    alike.push({ ...told(numbers), people })
  }
  return alike
}

export type OnePerson = Person & Readonly<{ id: number }>

/** Everybody alone, in the order in which they were enrolled. */
export function selectSingly(scope: Scope, wish: PeopleWish): OnePerson[] {
  const { lines, axes, told, passes } = readingOf(scope, wish)
  const people: OnePerson[] = []
  walk(lines, (place) => {
    if (!passes(place)) return
    const id = lines.cells[place + PERSON] ?? 0
    people.push({ ...told(axes.map(({ of }) => of(place))), people: 1, id })
  })
  return [...people, ...gonePeople(scope, wish)].sort((one, other) => one.id - other.id)
}

const NOTHING: Axis = { of: () => 0, size: 1 }

function readingOf(scope: Scope, wish: PeopleWish): Reading {
  const { facts = [], groups = false, reasons = false, placeOnly = false, from, where = {} } = wish
  const { workSince, evidence = false } = wish
  const { db, cohort, asOf } = scope
  const lines = lifeLines({ db, info: { cohort } })
  const day = dayNumber(asOf)
  const before = from === undefined ? null : dayNumber(addDays(from, -1))
  const sources = facts.map((fact) => factSource(scope, lines, fact))
  const work = workSince === undefined ? null : workAxis(scope, lines, workSince)
  const proofs = evidence ? evidenceOn(scope) : null
  const standing = (on: number): Axis =>
    placeOnly
      ? { of: (place) => placedIn(standingOn(lines, place, on)), size: countPlaced() }
      : { of: (place) => standingOn(lines, place, on), size: countStandings() }
  const axes: Axis[] = [
    { of: (place) => lines.cells[place + AT.counted] ?? 0, size: 2 },
    standing(day),
    before === null ? NOTHING : standing(before),
    from === undefined ? NOTHING : { of: countedBefore(scope, lines, from), size: 2 },
    groups ? { of: (place) => groupsOn(lines, place, day), size: countGroupSets() } : NOTHING,
    reasons ? reasonAxis(scope, lines) : NOTHING,
    work ?? NOTHING,
    proofs === null
      ? NOTHING
      : { of: (place) => proofs.of(lines.cells[place + PERSON] ?? 0), size: proofs.size },
    ...sources,
  ]
  const further = { works: work?.book ?? null, proofs }
  const told = teller(placeOnly ? placedAt : standingAt, before !== null, facts, sources, further)
  return { lines, axes, told, passes: passing(scope, lines, where) }
}

function countedBefore(scope: Scope, { cells }: Lines, from: Day): Axis['of'] {
  const wasListed = listedBefore(scope, from)
  return (place) => wasListed(cells[place + PERSON] ?? 0) ?? cells[place + AT.counted] ?? 0
}

type Further = Readonly<{
  works: Book<Work> | null
  proofs: ReturnType<typeof evidenceOn> | null
}>

/** Axes that are always there. */
const BEFORE_FACTS = 8

function teller(
  standingAt: (number: number) => Standing,
  hasBefore: boolean,
  facts: readonly FactId[],
  sources: readonly FactSource[],
  { works, proofs }: Further,
): Told {
  return (all) => {
    const [counted = 0, now = 0, then = 0, was = 0, set = 0, why = 0, did = 0, proof = 0] = all
    const { destination, pending, willingness } = standingAt(now)
    const known: Partial<Record<FactId, string | null>> = {}
    for (const [at, fact] of facts.entries())
      known[fact] = sources[at]?.textOf(all[BEFORE_FACTS + at] ?? 0) ?? null
    return {
      ...{ destination, pending, willingness, counted: counted === 1, facts: known },
      before: hasBefore ? { ...standingAt(then), counted: was === 1 } : null,
      groups: groupsAt(set),
      reasons: BOOKS.reasons.at(why)?.split(',') ?? NO_REASONS,
      ...(proofs === null ? {} : { evidence: proofs.at(proof) }),
      ...(works === null ? {} : { work: works.at(did) ?? NO_WORK }),
    }
  }
}

const NO_REASONS: readonly string[] = []

function reasonAxis({ db, cohort, asOf }: Scope, { cells }: Lines): Axis {
  const own = reasonLines({ db, info: { cohort } })
  const day = dayNumber(asOf)
  return {
    of: (place) => saidOn(own, cells[place + PERSON] ?? 0, day),
    size: BOOKS.reasons.size(),
  }
}

type FactSource = Axis &
  Readonly<{
    textOf: (number: number) => string | null
    numberOf: (text: string) => number | undefined
  }>

function factSource(scope: Scope, lines: Lines, fact: FactId): FactSource {
  if (fact === 'school') return schoolSource(scope, lines)
  const office = (OFFICE_FACTS as readonly FactId[]).indexOf(fact)
  if (office >= 0) return officeSource(scope, lines, office)
  const { cells } = lines
  const further = FURTHER_FACTS.indexOf(fact)
  const book = FACT_BOOKS[further] ?? BOOKS.major
  const own = further < 0 ? null : factLines({ db: scope.db, info: { cohort: scope.cohort } })
  const of = (place: number): number =>
    own === null ? (cells[place + AT.major] ?? 0) : factOf(own, cells[place + PERSON] ?? 0, further)
  return { of, size: book.size(), textOf: book.at, numberOf: book.find }
}

function officeSource({ db, cohort, asOf }: Scope, { cells }: Lines, at: number): FactSource {
  const own = officeLines({ db, info: { cohort } })
  const day = dayNumber(asOf)
  const book = OFFICE_BOOKS[at] ?? BOOKS.major
  const of = (place: number): number =>
    offices.at(saidOn(own, cells[place + PERSON] ?? 0, day))?.[at] ?? 0
  return { of, size: book.size(), textOf: book.at, numberOf: book.find }
}

function schoolSource({ db }: Scope, { cells }: Lines): FactSource {
  const rows = prepared(db, 'SELECT id, name FROM school').all() as { id: number; name: string }[]
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return {
    of: (place) => cells[place + AT.school] ?? 0,
    size: rows.reduce((most, { id }) => Math.max(most, id), 0) + 1,
    textOf: (id) => names.get(id) ?? null,
    numberOf: (text) => rows.find(({ name }) => name === text)?.id,
  }
}

/** Whether all of it holds of somebody on the day. */
export function passing(scope: Scope, lines: Lines, { group, ...facts }: ReportWhere) {
  const tests = Object.entries(facts).map(([fact, text]) => {
    const { of, numberOf } = factSource(scope, lines, fact as FactId)
    const wanted = numberOf(text)
    return (place: number) => wanted !== undefined && of(place) === wanted
  })
  const day = dayNumber(scope.asOf)
  if (group !== undefined)
    tests.push((place) => groupsAt(groupsOn(lines, place, day)).includes(group))
  return (place: number): boolean => tests.every((test) => test(place))
}
