// Derived tables of the people that a batch touched: intervals of both axes, the present state, derived key groups.
import type { Database } from 'better-sqlite3'
import {
  type DestinationField,
  isInLedger,
  isLanded,
  isPending,
} from '#shared/domain/destination/index.ts'
import { derivedGroups } from '#shared/domain/key-groups/index.ts'
import { contradicts, DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { prepared } from '../ledger-file/query.ts'
import type { DestinationEventTable, WillingnessEventTable } from '../ledger-file/schema.ts'
import { storeFollowUp } from './follow-up.ts'
import { BEGINNING_OF_TIME, END_OF_TIME, type Interval, intervalsOf } from './intervals.ts'

type DestinationRow = Record<DestinationField, string | null> &
  Omit<DestinationEventTable, 'id'> & { id: number }
type WillingnessRow = Omit<WillingnessEventTable, 'id'> & { id: number }
/** What the derived groups of a person follow from, besides events. */
type Facts = Readonly<{
  nation: string | null
  origin_code: string | null
  grad_date: string | null
  hardship: string | null
}>
type Person = Facts & Readonly<{ id: number }>

/** Where the derivation is made: the open connection and the ledger's cohort. */
export type StateScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>

const TEMPORARY = `
CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS alike (nation, origin_code, grad_date, hardship, group_code, valid_from, valid_to);
CREATE INDEX IF NOT EXISTS temp.alike_facts ON alike (origin_code, nation, grad_date, hardship);
DELETE FROM touched;
DELETE FROM alike;
`

/** Recomputes everything derived of these people; on an open transaction. People who are gone lose theirs. */
export function recomputeState(scope: StateScope, ids: Iterable<number>): void {
  const { db } = scope
  db.exec(TEMPORARY)
  prepared(db, 'INSERT OR IGNORE INTO touched SELECT value FROM json_each(?)').run(
    JSON.stringify([...ids]),
  )
  clear(db)
  storeFollowUp(db)
  storeUnrecorded(scope)
  const destinations = eventsByPerson<DestinationRow>(db, 'destination_event')
  const willingness = eventsByPerson<WillingnessRow>(db, 'willingness_event')
  const recorded = prepared(
    db,
    `SELECT id, nation, origin_code, grad_date, hardship FROM graduate
      WHERE id IN (SELECT id FROM touched EXCEPT SELECT graduate_id FROM ledger_state)`,
  ).all() as Person[]
  for (const person of recorded) {
    storePerson(scope, person, destinations.get(person.id) ?? [], willingness.get(person.id) ?? [])
  }
}

/** People of whom no event is known, as after a roster of the whole university: many who are much alike. */
function storeUnrecorded({ db, info }: StateScope): void {
  prepared(
    db,
    `INSERT INTO ledger_state
     SELECT id, 1, NULL, NULL, 0, ?, NULL, '', 0 FROM graduate g WHERE id IN (SELECT id FROM touched)
       AND NOT EXISTS (SELECT 1 FROM destination_event WHERE graduate_id = g.id)
       AND NOT EXISTS (SELECT 1 FROM willingness_event WHERE graduate_id = g.id)`,
  ).run(DEFAULT_WILLINGNESS)
  const kinds = prepared(
    db,
    `SELECT DISTINCT g.nation, g.origin_code, g.grad_date, g.hardship FROM touched t
       JOIN ledger_state s ON s.graduate_id = t.id JOIN graduate g ON g.id = t.id`,
  ).all() as Facts[]
  const add = prepared(db, 'INSERT INTO alike VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const facts of kinds) {
    const { nation, origin_code, grad_date, hardship } = facts
    for (const { group, from, to } of groupsOf(info.cohort, facts, [], [])) {
      add.run(nation, origin_code, grad_date, hardship, group, from, to)
    }
  }
  // CROSS JOIN fixes the order: by id, so that the table grows at its end.
  prepared(
    db,
    `INSERT INTO derived_membership SELECT g.id, a.group_code, a.valid_from, a.valid_to FROM touched t
       CROSS JOIN ledger_state s ON s.graduate_id = t.id CROSS JOIN graduate g ON g.id = t.id
       CROSS JOIN alike a ON a.nation IS g.nation AND a.origin_code IS g.origin_code
         AND a.grad_date IS g.grad_date AND a.hardship IS g.hardship`,
  ).run()
}

/** Made from records, never logged. */
export const DERIVED_TABLES = [
  'destination_interval',
  'willingness_interval',
  'derived_membership',
  'ledger_state',
  'follow_up',
] as const

function clear(db: Database): void {
  for (const table of DERIVED_TABLES) {
    prepared(db, `DELETE FROM ${table} WHERE graduate_id IN (SELECT id FROM touched)`).run()
  }
}

function eventsByPerson<T extends { graduate_id: number }>(
  db: Database,
  table: 'destination_event' | 'willingness_event',
): Map<number, T[]> {
  const rows = prepared(
    db,
    `SELECT * FROM ${table} WHERE graduate_id IN (SELECT id FROM touched) ORDER BY graduate_id, id`,
  ).all() as T[]
  return Map.groupBy(rows, (row) => row.graduate_id)
}

function storePerson(
  { db, info }: StateScope,
  person: Person,
  destinations: readonly DestinationRow[],
  willingness: readonly WillingnessRow[],
): void {
  const placed = intervalsOf(destinations.map(dated('to_destination')))
  const willing = intervalsOf(willingness.map(dated('to_willingness')))
  const pendingEvents = new Set(
    destinations
      .filter(
        (row) => isLanded(row.to_destination, info.cohort) && isPending(row.to_destination, row),
      )
      .map((row) => row.id),
  )
  for (const span of placed) {
    prepared(db, 'INSERT INTO destination_interval VALUES (?, ?, ?, ?, ?, ?)').run(
      person.id,
      span.from,
      span.to,
      span.value,
      pendingEvents.has(span.eventId) ? 1 : 0,
      span.eventId,
    )
  }
  for (const span of willing) {
    prepared(db, 'INSERT INTO willingness_interval VALUES (?, ?, ?, ?, ?)').run(
      person.id,
      span.from,
      span.to,
      span.value,
      span.eventId,
    )
  }
  storePresent(
    db,
    info.cohort,
    person.id,
    placed.at(-1),
    willing.at(-1),
    pendingEvents,
    willingness,
  )
  storeGroups(db, info.cohort, person, placed, willing)
}

const dated =
  <K extends string>(key: K) =>
  (row: { id: number; happen_date: string; void_of: number | null } & Record<K, string>) => ({
    id: row.id,
    voidOf: row.void_of,
    happenDate: row.happen_date,
    to: row[key],
  })

function storePresent(
  db: Database,
  cohort: number,
  graduateId: number,
  placed: Interval | undefined,
  willing: Interval | undefined,
  pendingEvents: ReadonlySet<number>,
  willingness: readonly WillingnessRow[],
): void {
  const destination = placed?.value ?? null
  const will = willing?.value ?? DEFAULT_WILLINGNESS
  const inLedger = isInLedger(destination)
  const contradiction = inLedger && contradicts(will, destination, cohort)
  const reasons = willingness.find((row) => row.id === willing?.eventId)?.reasons ?? ''
  prepared(db, 'INSERT INTO ledger_state VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    graduateId,
    inLedger ? 1 : 0,
    destination,
    placed?.eventId ?? null,
    placed !== undefined && pendingEvents.has(placed.eventId) ? 1 : 0,
    will,
    willing?.eventId ?? null,
    reasons,
    contradiction ? 1 : 0,
  )
}

const INSERT_MEMBER = 'INSERT INTO derived_membership VALUES (?, ?, ?, ?)'

function storeGroups(
  db: Database,
  cohort: number,
  person: Person,
  placed: readonly Interval[],
  willing: readonly Interval[],
): void {
  for (const { group, from, to } of groupsOf(cohort, person, placed, willing)) {
    prepared(db, INSERT_MEMBER).run(person.id, group, from, to)
  }
}

function groupsOf(
  cohort: number,
  person: Facts,
  placed: readonly Interval[],
  willing: readonly Interval[],
): readonly Readonly<{ group: string; from: string; to: string }>[] {
  return derivedGroups({
    cohort,
    nation: person.nation,
    originRegion: person.origin_code,
    gradDate: person.grad_date,
    hardship: person.hardship,
    willingness: willing.map((span) => ({ day: span.from, will: span.value })),
    destinations: placed.map((span) => ({
      from: span.from,
      to: span.to === END_OF_TIME ? null : span.to,
      code: span.value,
    })),
  }).map(({ group, from, to }) => ({
    group,
    from: from ?? BEGINNING_OF_TIME,
    to: to ?? END_OF_TIME,
  }))
}
