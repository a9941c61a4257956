// How a destination becomes an event. Used by the grid, the destination form, the command line and imports alike.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import {
  destinationBlock,
  isCoarserOrSame,
  nextEventType,
} from '#shared/domain/destination/index.ts'
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'
import type { BatchWriter, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

/** Values of the destination's block by field key. */
export type DestinationDetails = Readonly<Record<string, string | null | undefined>>

export type RecordScope = Readonly<{
  db: Database
  userId: number
  info: Readonly<{ cohort: number }>
}>

export type DestinationEntry = Readonly<{
  graduateId: number
  destination: string
  happenDate: Day
  /** ISO instant at which it was learnt */
  recordedAt: string
  details: DestinationDetails
  /**
   * `form`: day and block are stated as a whole, what is empty is empty. `cell`: the destination alone is named.
   * `import`: a coarser repetition is no news, and blank cells erase nothing.
   */
  by: 'form' | 'cell' | 'import'
}>

const DETAIL_KEYS = DESTINATION_DETAIL_FIELDS.map((field) => field.key)

export type PresentDestination = Row & Readonly<{ id: number; to_destination: string }>

/** The event that decides a person's present destination; undefined while there is none. */
export function presentDestination(
  db: Database,
  graduateId: number,
): PresentDestination | undefined {
  return prepared(
    db,
    `SELECT e.* FROM destination_event e JOIN ledger_state s ON s.destination_event_id = e.id
      WHERE s.graduate_id = ?`,
  ).get(graduateId) as PresentDestination | undefined
}

/** The same of many people, by their ids. */
export function presentDestinations(
  db: Database,
  graduateIds: readonly number[],
): ReadonlyMap<number, PresentDestination> {
  const rows = prepared(
    db,
    `SELECT e.* FROM json_each(?) AS wanted
       JOIN ledger_state s ON s.graduate_id = wanted.value
       JOIN destination_event e ON e.id = s.destination_event_id`,
  ).all(JSON.stringify(graduateIds)) as PresentDestination[]
  return new Map(rows.map((row) => [Number(row.graduate_id), row]))
}

/**
 * Records a destination. The same one again completes the block of the present event; stated by a form, with another
 * day or block, it is a correction. `unchanged` when nothing new was said.
 */
export function recordDestination(
  scope: RecordScope,
  batch: BatchWriter,
  entry: DestinationEntry,
  present = presentDestination(scope.db, entry.graduateId),
): 'recorded' | 'completed' | 'corrected' | 'unchanged' {
  const from = present?.to_destination ?? null
  const repeats =
    from !== null &&
    (entry.by === 'import' ? isCoarserOrSame(entry.destination, from) : entry.destination === from)
  if (present !== undefined && repeats && entry.by === 'form') {
    const block = { ...unasked(present), ...knownDetails(entry.details) }
    if (entry.happenDate === present.happen_date && isSameBlock(present, block)) return 'unchanged'
    insertEvent(scope, batch, entry, from, block)
    return 'corrected'
  }
  const details = knownDetails(entry.details)
  if (present !== undefined && repeats) {
    return batch.update('destination_event', present.id, present, details)
      ? 'completed'
      : 'unchanged'
  }
  insertEvent(scope, batch, entry, from, details)
  return 'recorded'
}

function insertEvent(
  scope: RecordScope,
  batch: BatchWriter,
  entry: DestinationEntry,
  from: string | null,
  details: Row,
): void {
  batch.insert('destination_event', {
    graduate_id: entry.graduateId,
    event_type: nextEventType(from, entry.destination, scope.info.cohort),
    from_destination: from,
    to_destination: entry.destination,
    happen_date: entry.happenDate,
    recorded_at: entry.recordedAt,
    user_id: scope.userId,
    ...details,
  })
}

/** What a form does not ask for, as an import may have brought it, it cannot state either. */
function unasked(present: PresentDestination): Row {
  const asked = new Set<string>(destinationBlock(present.to_destination).map(({ field }) => field))
  return Object.fromEntries(
    DETAIL_KEYS.filter((key) => !asked.has(key)).map((key) => [key, present[key] ?? null]),
  )
}

function isSameBlock(present: PresentDestination, block: Row): boolean {
  return DETAIL_KEYS.every((key) => (block[key] ?? null) === (present[key] ?? null))
}

function knownDetails(details: DestinationDetails): Row {
  const known: Record<string, SqlValue> = {}
  for (const key of DETAIL_KEYS) {
    const value = details[key]
    if (value !== null && value !== undefined && value !== '') known[key] = value
  }
  return known
}
