// The same day last year: counted from this ledger where it has last year's people, otherwise from the figures that were
// imported (baseline). Where the day is missing, the nearest earlier one within seven days is taken, and named.
import type { Database } from 'better-sqlite3'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { nearestBefore } from '#shared/domain/overview/index.ts'
import {
  type Counting,
  countRows,
  type FactId,
  type LastCounts,
  type LastYear,
  lastYearCounting,
  type Person,
  sameDayLastYear,
  schemesNote,
  unitsOf,
} from '#shared/domain/report/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { schoolKey } from '../imports/schools.ts'
import { lastYearNotes, NO_GROUPS_THERE, ownHistoryNote } from './last-year-notes.ts'
import { selectAlike } from './people.ts'
import type { Asked } from './tables/table-source.ts'

/** By what the rows of the table are made. */
export type Units = Readonly<{
  facts: readonly FactId[]
  rowsOf: Counting<Person>['rowsOf']
}>

const DAYS_EARLIER = 7

export function lastYearOf(asked: Asked, people: readonly Person[], units: Units): LastYear {
  const { head, scope, where } = asked
  const last = { ...scope, cohort: scope.cohort - 1, asOf: sameDayLastYear(scope.asOf) }
  if (hasPeople(last.db, last.cohort)) {
    const counting = lastYearCounting(head, units.rowsOf)
    const then = countRows(counting, selectAlike(last, { facts: units.facts, where }))
    const countsOf = ({ graduates = 0, landed = 0 }): LastCounts => ({
      ...{ graduates, landed, day: last.asOf },
    })
    return {
      total: countsOf(then.total),
      of(row) {
        const counts = then.rows.get(row)
        return counts === undefined ? null : countsOf(counts)
      },
      notes: [ownHistoryNote(last.cohort, last.asOf), ...schemesNote(head)],
    }
  }
  if (Object.keys(where).length > 0) {
    return { total: null, of: () => null, notes: [NO_GROUPS_THERE] }
  }
  return fromBaseline(asked, people, units)
}

/** Whether people of that year are in this ledger. */
export const hasPeople = (db: Database, cohort: number): boolean =>
  prepared(db, 'SELECT 1 FROM graduate WHERE cohort_year = ? LIMIT 1').get(cohort) !== undefined

type Entry = LastCounts & Readonly<{ scope: string; name: string }>
/** By scope and name: the nearest day that may stand for the asked one. */
type Entries = ReadonlyMap<string, Entry>

const placeOf = (scope: string, name: string): string => `${scope}\n${schoolKey(name)}`

function selectEntries(db: Database, cohort: number, day: Day): Entries {
  const rows = prepared(
    db,
    `SELECT scope, name, day, graduates, landed FROM baseline
      WHERE cohort_year = ? AND day BETWEEN ? AND ? ORDER BY day`,
  ).all(cohort, addDays(day, -DAYS_EARLIER), day) as Entry[]
  const places = Map.groupBy(rows, ({ scope, name }) => placeOf(scope, name))
  return new Map(
    [...places].flatMap(([place, own]) => {
      const nearest = nearestBefore(own, day)
      return nearest === undefined ? [] : [[place, nearest]]
    }),
  )
}

function fromBaseline(asked: Asked, people: readonly Person[], units: Units): LastYear {
  const { head, scope } = asked
  const day = sameDayLastYear(scope.asOf)
  const cohort = scope.cohort - 1
  const entries = selectEntries(scope.db, cohort, day)
  if (entries.size === 0) {
    const notes = lastYearNotes({ cohort, day, found: [], total: null })
    return { total: null, of: () => null, notes }
  }
  const rows = new Set(people.flatMap((one) => (one.counted ? units.rowsOf(one) : [])))
  const placeIn = placesOf(asked, units.facts, rows)
  const of = (row: string): Entry | null => {
    const places = placeIn(row)
    return places.map((place) => entries.get(place)).find((entry) => entry !== undefined) ?? null
  }
  const found = [...rows].map(of)
  const total = wholeOf(asked, entries) ?? majorsOf(asked, entries, found)
  const notes = lastYearNotes({ cohort, day, found, total })
  return { total, of, notes: total === null ? notes : [...notes, ...schemesNote(head)] }
}

/**
 * Where the figures of a row may stand, the likeliest first. Levels and classes have none of their own: a major's are
 * those of a level where nobody of another is in N; of a level with nobody in N nothing is said.
 */
function placesOf(
  { head }: Asked,
  facts: readonly FactId[],
  rows: ReadonlySet<string>,
): (row: string) => string[] {
  const saidIn = (row: string): Partial<Record<FactId, string | null>> => {
    const names = unitsOf(row)
    return Object.fromEntries(facts.map((fact, at) => [fact, names[at] ?? null]))
  }
  const named = (row: string): string[] => {
    const {
      school = head.isCentral ? null : head.unit,
      major_name: major,
      class_name,
    } = saidIn(row)
    if (class_name !== undefined || school === null) return []
    if (major === undefined) return [placeOf('school', school)]
    if (major === null) return []
    const own = placeOf('major', `${school} ${major}`)
    return head.isCentral ? [own] : [own, placeOf('major', major)]
  }
  if (!facts.includes('edu_level')) return named
  const levels = Map.groupBy(rows, (row) => named(row).join())
  return (row) => {
    const places = named(row)
    const [only, ...others] = levels.get(places.join()) ?? []
    return only === row && others.length === 0 ? places : []
  }
}

/** The office as a whole: of the central one its own figure, or all schools if none of ours is missing. */
function wholeOf({ head, scope }: Asked, entries: Entries): LastCounts | null {
  if (!head.isCentral) return entries.get(placeOf('school', head.unit)) ?? null
  const own = entries.get(placeOf('university', ''))
  if (own !== undefined) return own
  const schools = selectAlike(scope, { facts: ['school'] }).flatMap(({ counted, facts }) =>
    counted ? [facts.school ?? ''] : [],
  )
  const isComplete = schools.every((name) => entries.has(placeOf('school', name)))
  // Without anybody in N nothing tells which schools would have to be there.
  return isComplete && schools.length > 0
    ? sumOf([...entries.values()].filter((entry) => entry.scope === 'school'))
    : null
}

/** All majors of then, also those that are no more, if none of the rows is missing. */
function majorsOf(
  { head }: Asked,
  entries: Entries,
  found: readonly (Entry | null)[],
): LastCounts | null {
  if (found.length === 0 || found.some((entry) => entry?.scope !== 'major')) return null
  const majors = [...entries.values()].filter(({ scope }) => scope === 'major')
  if (head.isCentral) return sumOf(majors)
  // In a school a major is named alone or after its school; those of other schools are not its own.
  const within = `${head.unit} `
  const named = majors.map((entry) => [entry.name.replace(within, ''), entry] as const)
  const own = named.filter(([name, { name: full }]) => !full.includes(' ') || name !== full)
  return sumOf([...new Map(own).values()])
}

/** Null as soon as one of them is not known. */
function sumOf(found: readonly (LastCounts | null)[]): LastCounts | null {
  const known = found.filter((counts) => counts !== null)
  const [first] = known
  if (first === undefined || known.length < found.length) return null
  return known.slice(1).reduce(
    (sum, { graduates, landed, day }) => ({
      graduates: sum.graduates + graduates,
      landed: sum.landed + landed,
      day: [day, sum.day].sort()[0] ?? day,
    }),
    first,
  )
}
