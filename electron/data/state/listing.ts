// Who came to the list of names, left it, or began or ceased to count in N since a day began: read back from the
// change log, because the list of names itself keeps no days.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../ledger-file/query.ts'

export type Listing = Readonly<{
  /** as of each of the mornings that were asked for */
  listed: readonly boolean[]
  /** who is no longer on the list at all: as it was when they were taken off */
  gone: Readonly<Record<string, unknown>> | null
}>

export type Since = Readonly<{
  /** in their order */
  mornings: readonly Day[]
  /** the last batch that is known of; left out: all */
  knownBy?: number | undefined
}>

type Entry = Readonly<{
  id: number
  op: string
  /** null of who came: their row was not there */
  changes: string | null
  startedAt: string
}>
type Present = Readonly<{ id: number; gradStatus: string | null }>

const CHINA = '+08:00'
const instantOf = (day: Day): string => new Date(`${day}T00:00:00${CHINA}`).toISOString()

/** Graduates in N: 毕业, or nothing recorded. */
const COUNTED: ReadonlySet<string> = new Set(['', '1'])

// Batches follow each other in time: the last one before the day is found from the end.
const ENTRIES = `
  SELECT l.entity_id AS id, l.op, iif(l.op = 'insert', NULL, l.changes) AS changes,
         b.started_at AS startedAt
    FROM change_log l INDEXED BY change_log_roster JOIN change_batch b ON b.id = l.batch_id
   WHERE l.entity = 'graduate' AND (l.op <> 'update' OR l.changes LIKE '%"grad_status":%')
     AND l.batch_id <= @knownBy
     AND l.batch_id > coalesce(
       (SELECT id FROM change_batch WHERE started_at < @from ORDER BY id DESC LIMIT 1), 0)
   ORDER BY l.seq DESC`

/** Everybody whose place on the list changed after the first morning; all others were there throughout. */
export function listingsSince(
  db: Database,
  cohort: number,
  { mornings, knownBy = Number.MAX_SAFE_INTEGER }: Since,
): ReadonlyMap<number, Listing> {
  const instants = mornings.map(instantOf)
  const [from = ''] = instants
  const entries = prepared(db, ENTRIES).all({ from, knownBy }) as Entry[]
  const people = Map.groupBy(entries, ({ id }) => id)
  const present = selectPresent(db, cohort, [...people.keys()])
  const listings = new Map<number, Listing>()
  for (const [id, own] of people) {
    const now = present.get(id)
    const gone = now === undefined ? goneOf(own, cohort) : null
    // Erased, or of another cohort: nothing is known of when they were here.
    if (now === undefined && gone === null) continue
    listings.set(id, { listed: listedAt(own, now, instants), gone })
  }
  return listings
}

function goneOf([last]: readonly Entry[], cohort: number): Listing['gone'] {
  if (last?.op !== 'delete' || last.changes === null) return null
  const row = saidIn(last.changes)
  return row.cohort_year === cohort ? row : null
}

const saidIn = (changes: string) => JSON.parse(changes) as Readonly<Record<string, unknown>>

type Place = Readonly<{ isThere: boolean; status: string }>

/** Rolled back from now to the first of the instants; `entries`: last first. */
function listedAt(
  entries: readonly Entry[],
  now: Present | undefined,
  instants: readonly string[],
): boolean[] {
  let place: Place = { isThere: now !== undefined, status: now?.gradStatus ?? '' }
  const listed: boolean[] = []
  let at = 0
  for (const instant of instants.toReversed()) {
    for (; (entries[at]?.startedAt ?? '') >= instant; at += 1) place = before(entries[at], place)
    listed.unshift(place.isThere && COUNTED.has(place.status))
  }
  return listed
}

function before(entry: Entry | undefined, place: Place): Place {
  if (entry === undefined || entry.op === 'insert') return { ...place, isThere: false }
  const { grad_status: said } = saidIn(entry.changes ?? '{}')
  if (entry.op === 'delete') return { isThere: true, status: textOf(said) }
  return Array.isArray(said) ? { ...place, status: textOf(said[0]) } : place
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function selectPresent(
  db: Database,
  cohort: number,
  ids: readonly number[],
): ReadonlyMap<number, Present> {
  const rows = prepared(
    db,
    `SELECT g.id, g.grad_status AS gradStatus FROM json_each(?) AS wanted
       CROSS JOIN graduate g ON g.id = wanted.value WHERE g.cohort_year = ?`,
  ).all(JSON.stringify(ids), cohort) as Present[]
  return new Map(rows.map((row) => [row.id, row]))
}
