// What a table is asked for, and who is in its rows.
import { addDays } from '#shared/domain/day/index.ts'
import { groupsOf, isInN } from './on-a-day.ts'
import {
  knownOn,
  type LastYear,
  NOTHING_KEPT,
  type Page,
  type Person,
  type Registers,
  type World,
} from './world.ts'

export type Rows = 'schools' | 'majors' | 'classes' | 'helpers'
export type Asked = Readonly<{
  cohort: number
  asOf: string
  from: string
  /** no first day is said, which is since ever for R11 and R15 */
  isSinceEver?: true
  known: 'now' | 'then'
  rows: Rows
  where: Readonly<Record<string, string>>
}>

export type Sight = Readonly<{
  asked: Asked
  /** those who are asked for, by all that is known */
  end: World
  /** the day before the period began, and who was in N then: also who was taken off the list of names since */
  before: string
  begin: World
  /** what was written down day by day, as far as it is read */
  pages: readonly Page[]
  registers: Registers
  lastYear: readonly LastYear[]
  /** the rows are the levels of majors, whatever rows were asked for */
  isByLevel?: boolean
}>

export function sightOf(
  pages: readonly Page[],
  asked: Asked,
  lastYear: readonly LastYear[],
): Sight {
  const { asOf, from, known } = asked
  const before = addDays(from, -1)
  const read = known === 'now' ? pages : pages.filter(({ day }) => day <= asOf)
  const present = read.at(-1)?.world ?? []
  const end = present.filter((one) => isAskedFor(one, asOf, asked))
  const registers = read.at(-1)?.registers ?? NOTHING_KEPT
  const begin = listedBefore(read, { before, asOf }, end, asked)
  return { asked, end, before, begin, pages: read, registers, lastYear }
}

/** The list of names of now holds of both ends of a period, but for whoever came to it or left it within. */
function listedBefore(
  pages: readonly Page[],
  { before, asOf }: Readonly<{ before: string; asOf: string }>,
  end: World,
  asked: Asked,
): World {
  const present = pages.at(-1)?.world ?? []
  const inN = (world: World, id: number) => world.some((one) => one.id === id && isInN(one))
  const wasIn = (id: number) => inN(knownOn(pages, before), id)
  const hasChanged = (id: number) => wasIn(id) !== inN(knownOn(pages, asOf), id)
  const here = end.filter((one) => (hasChanged(one.id) ? wasIn(one.id) : isInN(one)))
  const gone = new Map<number, Person>()
  for (const { world } of pages)
    for (const one of world) if (present.every(({ id }) => id !== one.id)) gone.set(one.id, one)
  // Whoever is off the list is in no group any more.
  const left = [...gone.values()].filter(
    (one) =>
      wasIn(one.id) &&
      hasChanged(one.id) &&
      asked.where.group === undefined &&
      isAskedFor(one, asOf, asked),
  )
  return [...here, ...left]
}

const isAskedFor = (one: Person, day: string, { where, cohort }: Asked): boolean =>
  Object.entries(where).every(([fact, value]) =>
    fact === 'group'
      ? groupsOf(one, day, cohort).includes(value)
      : (one.facts[fact] ?? '') === value,
  )

/** Whether somebody is asked for who may be off the list by now: whoever is, is in no group any more. */
export function isWanted({ pages, asked }: Sight, { id }: Person): boolean {
  const there = (pages.at(-1)?.world ?? []).find((one) => one.id === id)
  if (there !== undefined) return isAskedFor(there, asked.asOf, asked)
  const last = pages.findLast(({ world }) => world.some((one) => one.id === id))
  const known = last?.world.find((one) => one.id === id)
  return (
    asked.where.group === undefined && known !== undefined && isAskedFor(known, asked.asOf, asked)
  )
}

/** A major or a class is named within its school. */
export const unitOf = ({ facts }: Person, rows: Rows): string => {
  const school = `=${facts.school ?? ''}`
  if (rows === 'schools') return school
  return `${school}/=${(rows === 'majors' ? facts.major_name : facts.class_name) ?? ''}`
}

/** Rows are units with somebody on the roster, also where nobody of them counts. */
export const units = (sight: Sight): ReadonlyMap<string, World> =>
  rowsBy(sight, (one) => unitOf(one, sight.asked.rows))

export function rowsBy({ end }: Sight, keyOf: (one: Person) => string): ReadonlyMap<string, World> {
  const all = Map.groupBy(end, keyOf)
  return new Map([...all].map(([key, people]) => [key, people.filter(isInN)]))
}

export const everybody = ({ end }: Sight): World => end.filter(isInN)
