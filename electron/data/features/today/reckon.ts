// What a day came to, as is known now: counted from the list of names, from what moved, and from the day's work.
import type { Database } from 'better-sqlite3'
import { type DayMoves, type DayWork, figuresOf, movesOf } from '#shared/domain/daily/index.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import type { DailyChanges, DailyFigures } from '#shared/schemas/daily.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Listing, listingsSince } from './listing.ts'
import {
  countUnemployed,
  type Standing,
  selectMoved,
  selectUnemployed,
  standingsOf,
} from './standings.ts'

export type DayScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>
export type ReckonedDay = Readonly<{ figures: DailyFigures; moves: DayMoves }>

type Known = Readonly<{
  listings: ReadonlyMap<number, Listing>
  standings: ReadonlyMap<number, Standing>
}>

export function reckonDay(scope: DayScope, day: Day): ReckonedDay {
  const { db, info } = scope
  const known = readDay(scope, day)
  const ends = {
    opening: countUnemployed(db, info.cohort, addDays(day, -1)) + sumOf(known, openingShift),
    closing: countUnemployed(db, info.cohort, day) + sumOf(known, closingShift),
  }
  const moves = movesOf(peopleOf(known))
  return { figures: figuresOf(ends, moves, workOn(scope, day)), moves }
}

/** The same with everybody who was in the ledger when the day ended: what is frozen. */
export function reckonForGood(
  scope: DayScope,
  day: Day,
): Readonly<{ figures: DailyFigures; changes: DailyChanges }> {
  const { figures, moves } = reckonDay(scope, day)
  return { figures, changes: { ...moves, closing: closingOf(scope, day) } }
}

function readDay({ db, info }: DayScope, day: Day): Known {
  const listings = listingsSince(db, info.cohort, { from: day, until: addDays(day, 1) })
  const ids = new Set([...listings.keys(), ...selectMoved(db, info.cohort, day)])
  return { listings, standings: standingsOf(db, [...ids], day) }
}

const ALWAYS: Listing = { wasListed: true, isListed: true, isCountedNow: true }

function* peopleOf({ listings, standings }: Known) {
  for (const [id, standing] of standings) {
    const { wasListed, isListed } = listings.get(id) ?? ALWAYS
    yield { id, wasListed, isListed, ...standing }
  }
}

type Shift = (listing: Listing, standing: Standing) => number

const openingShift: Shift = ({ wasListed, isCountedNow }, { before }) =>
  isInLedger(before) ? Number(wasListed) - Number(isCountedNow) : 0
const closingShift: Shift = ({ isListed, isCountedNow }, { after }) =>
  isInLedger(after) ? Number(isListed) - Number(isCountedNow) : 0

function sumOf({ listings, standings }: Known, shift: Shift): number {
  let sum = 0
  for (const [id, listing] of listings) {
    const standing = standings.get(id)
    if (standing !== undefined) sum += shift(listing, standing)
  }
  return sum
}

function closingOf(scope: DayScope, day: Day): number[] {
  const { listings, standings } = readDay(scope, day)
  const ids = new Set(selectUnemployed(scope.db, scope.info.cohort, day))
  for (const [id, { isListed }] of listings) {
    const isThere = isListed && isInLedger(standings.get(id)?.after ?? null)
    if (isThere) ids.add(id)
    else ids.delete(id)
  }
  return [...ids].sort((one, other) => one - other)
}

/** Contacts and pushes of the day, of the cohort's people. */
function workOn({ db, info }: DayScope, day: Day): DayWork {
  const contacts = prepared(
    db,
    `SELECT count(*) AS contacts, count(DISTINCT c.graduate_id) AS contactedPeople,
            coalesce(sum(c.result IN ('1', '5') AND c.kind <> '10'), 0) AS validContacts
       FROM contact c JOIN graduate g ON g.id = c.graduate_id
      WHERE c.day = ? AND g.cohort_year = ?`,
  ).get(day, info.cohort) as Omit<DayWork, 'pushes'>
  const pushes = prepared(
    db,
    `SELECT count(*) FROM push p JOIN graduate g ON g.id = p.graduate_id
      WHERE p.day = ? AND g.cohort_year = ?`,
  )
    .pluck()
    .get(day, info.cohort)
  return { ...contacts, pushes: Number(pushes) }
}
