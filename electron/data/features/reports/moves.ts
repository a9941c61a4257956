// Who was on the list of names before a period began: of everybody who is there, and whoever was taken off it since.
// How each of them moved is told by `moveOf` (shared/domain/report/count).
import type { Database } from 'better-sqlite3'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import type { FactId, Person } from '#shared/domain/report/index.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Listing, listingsSince } from '../../state/listing.ts'
import { type Moment, momentOf, onceIn } from '../../state/moment.ts'
import { standingsOfRemoved } from '../../state/removed-people.ts'
import { countedColumn } from './columns.ts'
import type { Scope } from './repository.ts'
import { type Column, rollOf } from './roll.ts'

/** At both ends of a period: most tables ask for more than one thing of it. */
const listingsIn = onceIn(2, ({ db, info }, from: Day, until: Day, knownBy: number | undefined) =>
  listingsSince(db, info.cohort, { mornings: [from, addDays(until, 1)], knownBy }),
)

const wasListed = ({ listed: [first] }: Listing): boolean => first === true
/** What became of the list only after the period, as a list that was imported later, holds of both of its ends. */
const changedWithin = ({ listed: [first, last] }: Listing): boolean => first !== last

/** 1: in N before the day. */
export function countedBefore(moment: Moment, { asOf, knownBy }: Scope, from: Day): Column {
  const known = listingsIn(moment, from, asOf, knownBy)
  const counted = countedColumn(moment)
  if (known.size === 0) return counted
  const { ids } = rollOf(moment)
  const numbers = counted.numbers.map((now, row) => {
    const listing = known.get(ids[row] ?? 0)
    return listing !== undefined && changedWithin(listing) ? Number(wasListed(listing)) : now
  })
  return { ...counted, numbers }
}

type Row = NonNullable<Listing['gone']>
/** `hasLeft`: in the period that began on the day. */
type Gone = Row & Readonly<{ hasLeft: boolean }>

/** Who was taken off the list of names on the day or later, with their row: all of it holds of them. */
export function goneSince(
  { db, cohort, asOf, knownBy }: Scope,
  from: Day,
  { group, ...wanted }: ReportWhere,
): ReadonlyMap<number, Gone> {
  const factsOf = factReader(db)
  const moment = momentOf({ db, info: { cohort } })
  const found = new Map<number, Gone>()
  // They are in no group any more.
  if (group !== undefined) return found
  for (const [id, listing] of listingsIn(moment, from, asOf, knownBy)) {
    const { gone } = listing
    if (gone === null) continue
    const isWanted = Object.entries(wanted).every(
      ([fact, text]) => factsOf(gone, fact as FactId) === text,
    )
    if (isWanted) {
      const hasLeft = wasListed(listing) && changedWithin(listing)
      found.set(id, { ...gone, hasLeft })
    }
  }
  return found
}

type Wish = Readonly<{ facts?: readonly FactId[]; from?: Day; where?: ReportWhere }>

/** Those of the wished who were in N before `from` and were taken off the list of names in the period. */
export function gonePeople(
  scope: Scope,
  { facts = [], from, where = {} }: Wish,
): (Person & Readonly<{ id: number; gone: true }>)[] {
  if (from === undefined) return []
  const factsOf = factReader(scope.db)
  return [...goneSince(scope, from, where)].flatMap(([id, row]) => {
    if (!row.hasLeft) return []
    const [before, now] = standingsOfRemoved(scope.db, id, [addDays(from, -1), scope.asOf])
    return [
      {
        ...{ id, people: 1, counted: false, gone: true, groups: [], reasons: [] },
        ...{ destination: null, willingness: null, pending: false, ...now },
        before: { destination: null, willingness: null, pending: false, ...before, counted: true },
        facts: Object.fromEntries(facts.map((fact) => [fact, factsOf(row, fact)])),
      },
    ]
  })
}

/** What somebody's row says of them, as the tables have it. */
export function factReader(db: Database) {
  const school = prepared(db, 'SELECT name FROM school WHERE id = ?').pluck()
  return (row: Row, fact: FactId): string | null => {
    const value = fact === 'school' ? school.get(row.school_id) : row[fact]
    return typeof value === 'string' && value !== '' ? value : null
  }
}
