// What today is judged by, of everybody, in memory: the page asks for it after every act.
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { type Lines, linesOf, OWN, PERSON, putLine, walk } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'
import { SINCE } from '../contacts/follow-ups.ts'
import { EVIDENCE_STATE } from '../evidence/counted.ts'
import { BOOKS } from '../reports/books.ts'

/** Of somebody; days as numbers, 0: none. */
export type Facts = Readonly<{
  /** where the line begins */
  place: number
  id: number
  inLedger: boolean
  willingness: number
  isPending: boolean
  contradicts: boolean
  isPaired: boolean
  /** V11: landed, and no evidence that was not rejected says so */
  lacksEvidence: boolean
  nextContact: number
  lastDay: number
  validDay: number
  attempts: number
  attemptWays: number
  /** when the present willingness was stated, and the present destination began */
  stated: number
  placed: number
  since: number
}>

type Stored = readonly [
  id: number,
  inLedger: number,
  willingness: string,
  pending: number,
  contradiction: number,
  paired: number,
  unproven: number | null,
  attempts: number,
  attemptWays: number,
  ...days: (Day | null)[],
]

const FROM = [
  'graduate',
  'destination_event',
  'willingness_event',
  'contact',
  'push',
  'pairing',
  'attachment',
] as const

/** When a contact asked about the willingness and reached somebody. */
const ASKED = `
  SELECT graduate_id, day FROM contact INDEXED BY contact_survey
   WHERE kind = '8' AND result IN ('1', '5')`
/** States of the evidence that prove nothing: none at all, all rejected. */
const WITHOUT = `${EVIDENCE_STATE} IN ('0', '4')`

const FACTS = `
  SELECT g.id, s.in_ledger, s.willingness, s.pending, s.contradiction, p.graduate_id IS NOT NULL,
         ${WITHOUT}, coalesce(f.attempts, 0), coalesce(f.attempt_ways, 0),
         g.next_contact, f.last_day, f.valid_day, w.happen_date, e.happen_date, ${SINCE}
    FROM graduate g CROSS JOIN ledger_state s ON s.graduate_id = g.id
    LEFT JOIN follow_up f ON f.graduate_id = g.id
    LEFT JOIN willingness_event w ON w.id = s.willingness_event_id
    LEFT JOIN destination_event e ON e.id = s.destination_event_id
    LEFT JOIN pairing p ON p.graduate_id = g.id AND p.end_date IS NULL
   WHERE g.cohort_year = @cohort`

const [FLAGS, WILLINGNESS, ATTEMPTS, WAYS, DAYS] = [OWN, OWN + 1, OWN + 2, OWN + 3, OWN + 4]
const ASKED_DAYS = DAYS + 6
const [IN_LEDGER, PENDING, CONTRADICTS, PAIRED, UNPROVEN] = [1, 2, 4, 8, 16]

/** Of everybody in the cohort. */
export const factLines = keptPeople({ from: new Set(FROM), read, keep: linesOf, put: putLine })

type Line = readonly [id: number, line: readonly number[]]

function* read({ db, info }: StateScope, ids: readonly number[] | null): Generator<Line> {
  const among = (column: string) =>
    ids === null ? '' : ` AND ${column} IN (SELECT value FROM json_each(@ids))`
  const given = ids === null ? {} : { ids: JSON.stringify(ids) }
  const asked = new Map<number, number[]>()
  const contacts = prepared(db, `${ASKED}${among('graduate_id')}`)
    .raw()
    .iterate(given)
  for (const [id, day] of contacts as Iterable<readonly [number, Day]>) {
    const own = asked.get(id)
    if (own === undefined) asked.set(id, [dayNumber(day)])
    else own.push(dayNumber(day))
  }
  const rows = prepared(db, `${FACTS}${among('g.id')}`)
    .raw()
    .iterate({ cohort: info.cohort, ...given })
  for (const row of rows as Iterable<Stored>) yield [row[0], lineOf(row, asked.get(row[0]) ?? [])]
}

function lineOf(row: Stored, asked: readonly number[]): number[] {
  const [, inLedger, willingness, pending, contradiction, paired, unproven, ...rest] = row
  const [attempts, attemptWays, ...days] = rest
  const flags =
    (inLedger === 1 ? IN_LEDGER : 0) |
    (pending === 1 ? PENDING : 0) |
    (contradiction === 1 ? CONTRADICTS : 0) |
    (paired === 1 ? PAIRED : 0) |
    (unproven === 1 ? UNPROVEN : 0)
  const number = BOOKS.willingness.numberOf(willingness)
  return [flags, number, attempts, attemptWays, ...days.map(dayNumber), ...asked]
}

/** Visits everybody. */
export function eachFacts(lines: Lines, visit: (facts: Facts) => void): void {
  walk(lines, (place) => visit(factsAt(lines.cells, place)))
}

function factsAt(cells: Int32Array, place: number): Facts {
  const flags = cells[place + FLAGS] ?? 0
  const inLedger = (flags & IN_LEDGER) !== 0
  return {
    place,
    id: cells[place + PERSON] ?? 0,
    inLedger,
    willingness: cells[place + WILLINGNESS] ?? 0,
    isPending: (flags & PENDING) !== 0,
    contradicts: (flags & CONTRADICTS) !== 0,
    isPaired: (flags & PAIRED) !== 0,
    lacksEvidence: !inLedger && (flags & UNPROVEN) !== 0,
    attempts: cells[place + ATTEMPTS] ?? 0,
    attemptWays: cells[place + WAYS] ?? 0,
    nextContact: cells[place + DAYS] ?? 0,
    lastDay: cells[place + DAYS + 1] ?? 0,
    validDay: cells[place + DAYS + 2] ?? 0,
    stated: cells[place + DAYS + 3] ?? 0,
    placed: cells[place + DAYS + 4] ?? 0,
    since: cells[place + DAYS + 5] ?? 0,
  }
}

type Span = Readonly<{ from: number; to: number }>

/** Whether a contact of these days asked about the willingness and reached somebody. */
export function wasAsked({ cells }: Lines, { place }: Facts, { from, to }: Span): boolean {
  const end = place + (cells[place] ?? 0)
  for (let at = place + ASKED_DAYS; at < end; at += 1) {
    const day = cells[at] ?? 0
    if (from <= day && day <= to) return true
  }
  return false
}
