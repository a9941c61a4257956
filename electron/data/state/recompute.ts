// Derived tables of the people that a batch touched: intervals of both axes, the present state, derived key groups.
import type { Database } from 'better-sqlite3'
import {
  type DestinationField,
  isInLedger,
  isLanded,
  isPending,
} from '#shared/domain/destination/index.ts'
import { conditionsByGroup } from '#shared/domain/key-groups/index.ts'
import { contradicts, DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { GroupCondition } from '#shared/schemas/group-rule.ts'
import { prepared } from '../ledger-file/query.ts'
import type { DestinationEventTable, WillingnessEventTable } from '../ledger-file/schema.ts'
import { storeDerivedGroups } from './derived-groups.ts'
import { storeFollowUp } from './follow-up.ts'
import { differingGroups, groupConditions, storedGroupRules } from './group-rules.ts'
import { type Interval, intervalsOf } from './intervals.ts'

type DestinationRow = Record<DestinationField, string | null> &
  Omit<DestinationEventTable, 'id'> & { id: number }
type WillingnessRow = Omit<WillingnessEventTable, 'id'> & { id: number }
/** Where the derivation is made: the open connection and the ledger's cohort. */
export type StateScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>

const TEMPORARY = `
CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY);
DELETE FROM touched;
`

/** Recomputes everything derived of these people; on an open transaction. People who are gone lose theirs. */
export function recomputeState(scope: StateScope, ids: Iterable<number>): void {
  const { db } = scope
  touch(db, ids)
  clear(db, DERIVED_TABLES)
  storeFollowUp(db)
  storeUnrecorded(scope)
  const destinations = eventsByPerson<DestinationRow>(db, 'destination_event')
  const willingness = eventsByPerson<WillingnessRow>(db, 'willingness_event')
  const recorded = prepared(
    db,
    `SELECT id FROM graduate
      WHERE id IN (SELECT id FROM touched EXCEPT SELECT graduate_id FROM ledger_state)`,
  )
    .pluck()
    .all() as number[]
  for (const id of recorded) {
    storePerson(scope, id, destinations.get(id) ?? [], willingness.get(id) ?? [])
  }
  const { cohort } = scope.info
  storeDerivedGroups({ db, cohort }, groupConditions(cohort, storedGroupRules(scope)))
}

/** As far as it follows from contacts and pushes. */
export function recomputeFollowUp({ db }: StateScope, ids: Iterable<number>): void {
  touch(db, ids)
  clear(db, ['follow_up'])
  storeFollowUp(db)
}

function touch(db: Database, ids: Iterable<number>): void {
  db.exec(TEMPORARY)
  prepared(db, 'INSERT OR IGNORE INTO touched SELECT value FROM json_each(?)').run(
    JSON.stringify([...ids]),
  )
}

/** After a change of rules: everybody's spells in those groups of which the rules ask otherwise than before. */
export function recomputeGroups(scope: StateScope, storedBefore: string): void {
  const { db, info } = scope
  const stored = storedGroupRules(scope)
  if (stored === storedBefore) return
  const conditions = groupConditions(info.cohort, stored)
  const groups = differingGroups(groupConditions(info.cohort, storedBefore), conditions)
  if (groups.size === 0) return
  db.exec(TEMPORARY)
  prepared(db, 'INSERT INTO touched SELECT id FROM graduate').run()
  prepared(
    db,
    'DELETE FROM derived_membership WHERE group_code IN (SELECT value FROM json_each(?))',
  ).run(JSON.stringify([...groups]))
  const asked = [...conditions].filter(([group]) => groups.has(group))
  storeDerivedGroups({ db, cohort: info.cohort }, new Map(asked))
}

/** People of whom no event is known, as after a roster of the whole university: many who are much alike. */
function storeUnrecorded({ db }: StateScope): void {
  prepared(
    db,
    `INSERT INTO ledger_state
     SELECT id, 1, NULL, NULL, 0, ?, NULL, '', 0 FROM graduate g WHERE id IN (SELECT id FROM touched)
       AND NOT EXISTS (SELECT 1 FROM destination_event WHERE graduate_id = g.id)
       AND NOT EXISTS (SELECT 1 FROM willingness_event WHERE graduate_id = g.id)`,
  ).run(DEFAULT_WILLINGNESS)
}

/** Whoever a condition holds, stored as one more group: for who asks and takes it back. */
export function storeTried({ db, info }: StateScope, group: string, when: GroupCondition): void {
  db.exec(TEMPORARY)
  prepared(db, 'INSERT INTO touched SELECT id FROM graduate').run()
  const conditions = conditionsByGroup([{ from: null, rules: [{ group, when }] }])
  storeDerivedGroups({ db, cohort: info.cohort }, conditions)
}

/** Made from records, never logged. */
export const DERIVED_TABLES = [
  'destination_interval',
  'willingness_interval',
  'derived_membership',
  'ledger_state',
  'follow_up',
] as const

function clear(db: Database, tables: readonly (typeof DERIVED_TABLES)[number][]): void {
  for (const table of tables) {
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
  graduateId: number,
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
      graduateId,
      span.from,
      span.to,
      span.value,
      pendingEvents.has(span.eventId) ? 1 : 0,
      span.eventId,
    )
  }
  for (const span of willing) {
    prepared(db, 'INSERT INTO willingness_interval VALUES (?, ?, ?, ?, ?)').run(
      graduateId,
      span.from,
      span.to,
      span.value,
      span.eventId,
    )
  }
  storePresent(
    db,
    info.cohort,
    graduateId,
    placed.at(-1),
    willing.at(-1),
    pendingEvents,
    willingness,
  )
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
