// How a destination becomes an event. Used by the grid, the destination form, the command line and imports alike.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import {
  destinationBlock,
  isCoarserOrSame,
  isInLedger,
  isLanded,
  nextEventType,
} from '#shared/domain/destination/index.ts'
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'
import type { BatchWriter, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { registerEmployer } from '../employers/register.ts'

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

/** Corrects any event that holds; `unchanged` when it says the same. */
export function correctDestination(
  scope: RecordScope,
  batch: BatchWriter,
  entry: Omit<DestinationEntry, 'by'> & Readonly<{ replaced: PresentDestination }>,
): 'corrected' | 'unchanged' {
  const { replaced, details, ...stated } = entry
  const repeats = entry.destination === replaced.to_destination
  const block = { ...(repeats ? unasked(replaced) : {}), ...knownDetails(details) }
  if (repeats && entry.happenDate === replaced.happen_date && isSameBlock(replaced, block))
    return 'unchanged'
  insertCorrection(scope, batch, { ...stated, replaced }, block)
  return 'corrected'
}

/** Back into the ledger, and why. A fallback that was recorded without its reason gets it. */
export function recordBreakOff(
  scope: RecordScope,
  batch: BatchWriter,
  entry: Omit<DestinationEntry, 'by' | 'details'> & Readonly<{ reason: string; note: string }>,
): void {
  const { reason, note, ...stated } = entry
  const present = presentDestination(scope.db, entry.graduateId)
  const why = { break_reason: reason, note: note === '' ? null : note }
  if (present === undefined || isLanded(present.to_destination, scope.info.cohort)) {
    insertEvent(scope, batch, stated, present?.to_destination ?? null, why)
    return
  }
  const isOther =
    present.to_destination !== entry.destination || present.happen_date !== entry.happenDate
  if (!isOther) batch.update('destination_event', present.id, present, why)
  else insertCorrection(scope, batch, { ...stated, replaced: { ...present, ...why } }, {})
}

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
    insertCorrection(scope, batch, { ...entry, replaced: present }, block)
    return 'corrected'
  }
  const details = knownDetails(entry.details)
  if (present !== undefined && repeats) {
    return batch.update('destination_event', present.id, present, details)
      ? 'completed'
      : 'unchanged'
  }
  const employer = entry.by === 'form' ? employerOf(scope, batch, details) : {}
  insertEvent(scope, batch, entry, from, { ...details, ...employer })
  return 'recorded'
}

const CORRECTION = 5

type Correction = Readonly<Omit<DestinationEntry, 'by' | 'details'>> &
  Readonly<{ replaced: PresentDestination }>

/** In the place of `replaced`, which then never held; its evidence and the reason of a fallback go along. */
function insertCorrection(
  scope: RecordScope,
  batch: BatchWriter,
  { replaced, ...entry }: Correction,
  block: Row,
): void {
  const isFallback = isInLedger(entry.destination) && replaced.break_reason !== null
  const isSameEmployer =
    block.employer_name === replaced.employer_name && typeof replaced.employer_id === 'number'
  const id = insertEvent(scope, batch, entry, asCode(replaced.from_destination), {
    ...block,
    event_type: CORRECTION,
    void_of: replaced.id,
    ...(isFallback
      ? { break_reason: replaced.break_reason ?? null, note: replaced.note ?? null }
      : {}),
    ...(isSameEmployer
      ? { employer_id: replaced.employer_id ?? null }
      : employerOf(scope, batch, block)),
  })
  const evidence = prepared(scope.db, 'SELECT * FROM attachment WHERE event_id = ?').all(
    replaced.id,
  ) as (Row & Readonly<{ id: number }>)[]
  for (const row of evidence) batch.update('attachment', row.id, row, { event_id: id })
}

const asCode = (value: SqlValue | undefined): string | null =>
  typeof value === 'string' ? value : null

function insertEvent(
  scope: RecordScope,
  batch: BatchWriter,
  entry: Omit<DestinationEntry, 'by' | 'details'>,
  from: string | null,
  details: Row,
): number {
  return batch.insert('destination_event', {
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

/** A file names employers by the thousand, with slips: those come into the register when somebody uses them. */
function employerOf({ db }: RecordScope, batch: BatchWriter, details: Row): Row {
  const said = (key: string): string => String(details[key] ?? '')
  if (said('employer_name') === '') return {}
  const id = registerEmployer(db, batch, {
    name: said('employer_name'),
    uscc: said('uscc'),
    employerType: said('employer_type'),
    industry: said('industry'),
    region: said('work_region'),
    address: said('work_address'),
    contactPerson: said('employer_contact'),
    contactPhone: said('employer_phone'),
  })
  return { employer_id: id }
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
