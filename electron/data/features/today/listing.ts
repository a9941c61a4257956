// Who came to the list of names, left it, or began or ceased to count in N since a day began: read back from the
// change log, because the list of names itself keeps no days.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'

export type Listing = Readonly<{
  wasListed: boolean
  isListed: boolean
  /** counts among the people of today */
  isCountedNow: boolean
}>

type Entry = Readonly<{
  id: number
  op: string
  changes: string
  erased: number
  startedAt: string
}>
type Present = Readonly<{ id: number; gradStatus: string | null }>

const CHINA = '+08:00'
const instantOf = (day: Day): string => new Date(`${day}T00:00:00${CHINA}`).toISOString()

/** Graduates in N: 毕业, or nothing recorded. */
const COUNTED: ReadonlySet<string> = new Set(['', '1'])

// Batches follow each other in time: the last one before the day is found from the end.
const ENTRIES = `
  SELECT l.entity_id AS id, l.op, l.changes, l.erased, b.started_at AS startedAt
    FROM change_log l INDEXED BY change_log_roster JOIN change_batch b ON b.id = l.batch_id
   WHERE l.entity = 'graduate' AND (l.op <> 'update' OR l.changes LIKE '%"grad_status":%')
     AND l.batch_id > coalesce(
       (SELECT id FROM change_batch WHERE started_at < ? ORDER BY id DESC LIMIT 1), 0)
   ORDER BY l.seq DESC`

/** Everybody whose place on the list changed on the day or later; all others were there throughout. */
export function listingsSince(
  db: Database,
  cohort: number,
  { from, until }: Readonly<{ from: Day; until: Day }>,
): ReadonlyMap<number, Listing> {
  const end = instantOf(until)
  const entries = prepared(db, ENTRIES).all(instantOf(from)) as Entry[]
  const people = Map.groupBy(entries, ({ id }) => id)
  const present = selectPresent(db, cohort, [...people.keys()])
  const listings = new Map<number, Listing>()
  for (const [id, own] of people) {
    const now = present.get(id)
    const isGone = now === undefined
    // Erased, or of another cohort: nothing is known of when they were here.
    if (isGone && own[0]?.op !== 'delete') continue
    listings.set(id, rolledBack(own, now, end))
  }
  return listings
}

/** `entries`: last first. */
function rolledBack(entries: readonly Entry[], now: Present | undefined, end: string): Listing {
  let isThere = now !== undefined
  let status = now?.gradStatus ?? ''
  const isCounted = (): boolean => isThere && COUNTED.has(status)
  const isCountedNow = isCounted()
  let isListed = isCountedNow
  for (const { op, changes, startedAt } of entries) {
    const said = JSON.parse(changes) as Readonly<Record<string, unknown>>
    if (op === 'insert') isThere = false
    else if (op === 'delete') {
      isThere = true
      status = textOf(said.grad_status)
    } else if (Array.isArray(said.grad_status)) status = textOf(said.grad_status[0])
    if (startedAt >= end) isListed = isCounted()
  }
  return { wasListed: isCounted(), isListed, isCountedNow }
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
