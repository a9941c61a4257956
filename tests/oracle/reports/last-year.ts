// The same day of last year (domain.md §1.3, §4.9), from figures that were brought in; R12 同比表 and the last columns of R1.
import { addDays, addMonths } from '#shared/domain/day/index.ts'
import { everybody, type Sight } from './asked.ts'
import { levelOf } from './schemes.ts'
import { difference, NONE, percent, type Row, said } from './table.ts'
import type { LastYear } from './world.ts'

type Figures = Pick<LastYear, 'graduates' | 'landed'>

/** Of the day itself, otherwise of the latest one within the seven before it. */
function figuresOf({ asked, lastYear }: Sight, scope: LastYear['scope'], name: string) {
  const day = addMonths(asked.asOf, -12)
  return lastYear
    .filter((one) => one.scope === scope && one.name === name)
    .filter((one) => addDays(day, -7) <= one.day && one.day <= day)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .at(-1)
}

/** Figures of all are not compared with some of the people; '' is the row of everybody. */
function ofRow(sight: Sight, key: string): Figures | undefined {
  if (Object.keys(sight.asked.where).length > 0) return undefined
  if (key === '')
    return figuresOf(sight, 'university', '') ?? ofAllSchools(sight) ?? ofAllMajors(sight)
  const [school = '', major, level, below] = key.split('/').map((part) => part.replace(/^=/, ''))
  if (major === undefined) return figuresOf(sight, 'school', school)
  if (major === '' || below !== undefined) return undefined
  const levels = level === undefined ? [] : levelsOf(sight, school, major)
  return levels.every((one) => one === level) && (level === undefined || levels.length > 0)
    ? figuresOf(sight, 'major', `${school} ${major}`)
    : undefined
}

/** Without figures of the university those of all schools of last year, if no school of now is without. */
function ofAllSchools(sight: Sight): Figures | undefined {
  const present = everybody(sight).map(({ facts }) => facts.school ?? '')
  return ofAll(sight, 'school', present)
}

/** Where majors are the rows, those of all majors of last year, if none of now is without. */
function ofAllMajors(sight: Sight): Figures | undefined {
  const { isByLevel = false, asked } = sight
  if (isByLevel ? asked.rows === 'classes' || hasSplitMajor(sight) : asked.rows !== 'majors')
    return undefined
  const people = everybody(sight).map(({ facts }) => facts)
  if (people.some(({ major_name }) => (major_name ?? '') === '')) return undefined
  const present = people.map(({ school, major_name }) => `${school} ${major_name}`)
  return ofAll(sight, 'major', present)
}

function ofAll(
  sight: Sight,
  scope: LastYear['scope'],
  present: readonly string[],
): Figures | undefined {
  const of = (name: string) => figuresOf(sight, scope, name)
  if (present.length === 0 || present.some((name) => of(name) === undefined)) return undefined
  const names = sight.lastYear.filter((one) => one.scope === scope).map(({ name }) => name)
  const known = [...new Set(names)].map(of).filter((one) => one !== undefined)
  const sum = (told: (one: Figures) => number) => known.reduce((total, one) => total + told(one), 0)
  return { graduates: sum((one) => one.graduates), landed: sum((one) => one.landed) }
}

/** Of a level of a major alone nothing is known. */
const hasSplitMajor = (sight: Sight): boolean =>
  everybody(sight).some(
    ({ facts: { school = '', major_name = '' } }) =>
      new Set(levelsOf(sight, school, major_name)).size > 1,
  )

/** Of those in N. */
const levelsOf = (sight: Sight, school: string, major: string): readonly string[] =>
  everybody(sight)
    .filter(({ facts }) => facts.school === school && facts.major_name === major)
    .map(({ facts }) => levelOf(facts.edu_level ?? ''))

/** Beside how many have landed of how many. */
export function beside(sight: Sight, key: string, now: Figures): Row {
  const then = ofRow(sight, key)
  if (then === undefined) return { last_year_rate: said(NONE), year_on_year: said(NONE) }
  return {
    last_year_rate: percent(then.landed, then.graduates),
    year_on_year: difference(now, then),
  }
}

export function besideWithCounts(sight: Sight, key: string, now: Figures): Row {
  const then = ofRow(sight, key)
  const counts = [then?.graduates ?? null, then?.landed ?? null].map(said)
  const [last_graduates = said(null), last_landed = said(null)] = counts
  return { last_graduates, last_landed, ...beside(sight, key, now) }
}
