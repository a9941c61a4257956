// How everybody stood at the ends of a time, each end by its own knowledge. Read from the life lines in memory; only of
// whom something was recorded since is read in the past.
import { addDays, type Day } from '#shared/domain/day/index.ts'
import {
  CHANGE_AXES,
  type ChangeAxis,
  type End,
  type Ends,
  isOf,
} from '#shared/domain/report/index.ts'
import type { Past } from '#shared/schemas/past.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { prepared } from '../../ledger-file/query.ts'
import { inThePast } from '../../past/in-the-past.ts'
import { lastBatchBy, touchedSince } from '../../past/take-back.ts'
import { dayNumber } from '../../state/day-number.ts'
import { momentOf } from '../../state/moment.ts'
import type { StateScope } from '../../state/recompute.ts'
import { standingAt } from './books.ts'
import { countedColumn, standingColumn } from './columns.ts'
import { passing } from './fact-sources.ts'
import { goneSince } from './moves.ts'
import { IN_N } from './repository.ts'
import { rollOf } from './roll.ts'

type Wish = Readonly<{ from: Past; to: Past; where?: ReportWhere | undefined }>
export type EndsOfPerson = Ends & Readonly<{ id: number }>
type Totals = Readonly<Record<ChangeAxis, number>>

export type Compared = Readonly<{
  began: Totals
  ended: Totals
  /** who stands otherwise at the end than at the beginning, in whatever respect, by number */
  people: readonly EndsOfPerson[]
}>

/** Where what is counted follows from. */
const STATED = ['graduate', 'destination_event', 'willingness_event'] as const
const ABSENT: End = { counted: false, destination: null, pending: false, willingness: null }

export function endsBetween(scope: StateScope, { from, to, where = {} }: Wish): Compared {
  const then = thenOn(scope, from, [from.asOf])
  const atEnd = thenOn(scope, to, [from.asOf, to.asOf])
  const tally = newTally(scope.info.cohort)
  const reportScope = { db: scope.db, cohort: scope.info.cohort, asOf: to.asOf }
  const moment = momentOf(scope)
  const isWanted = passing(moment, reportScope, where)
  const counted = countedColumn(moment).numbers
  const first = standingColumn(moment, dayNumber(from.asOf)).numbers
  const last = standingColumn(moment, dayNumber(to.asOf)).numbers
  const endOf = newEnds()
  for (const [row, id] of rollOf(moment).ids.entries()) {
    if (isWanted?.(row) === false) continue
    const isCounted = counted[row] === 1
    const began = endOf(isCounted, first[row] ?? 0)
    const ended = endOf(isCounted, last[row] ?? 0)
    const [known = began, own = ended] = atEnd.get(id) ?? []
    tally.add({ id, began: then.get(id)?.[0] ?? began, known, ended: own })
  }
  const gone = goneSince(reportScope, addDays(from.asOf, 1), where)
  for (const id of gone.keys()) {
    const began = then.get(id)?.[0] ?? ABSENT
    const [known = began, ended = ABSENT] = atEnd.get(id) ?? []
    tally.add({ id, began, known, ended })
  }
  return tally.done()
}

function newTally(cohort: number) {
  const counts = () => ({ unemployed: 0, landed: 0, graduates: 0 })
  const [began, ended] = [counts(), counts()]
  const people: EndsOfPerson[] = []
  const sides = new Map<End, readonly ChangeAxis[]>()
  const axesOf = (end: End): readonly ChangeAxis[] => {
    const known = sides.get(end) ?? CHANGE_AXES.filter((axis) => isOf(end, axis, cohort))
    sides.set(end, known)
    return known
  }
  return {
    add(ends: EndsOfPerson): void {
      for (const axis of axesOf(ends.began)) began[axis] += 1
      for (const axis of axesOf(ends.ended)) ended[axis] += 1
      if (ends.began !== ends.ended) people.push(ends)
    },
    done: (): Compared => ({ began, ended, people: people.sort((a, b) => a.id - b.id) }),
  }
}

/** The same end is the same object: most people stand as they stood. */
function newEnds(): (counted: boolean, standing: number) => End {
  const known: [End[], End[]] = [[], []]
  return (counted, standing) => {
    const own = known[counted ? 1 : 0]
    const before = own[standing]
    if (before !== undefined) return before
    const end = { ...standingAt(standing), counted }
    own[standing] = end
    return end
  }
}

type Then = ReadonlyMap<number, readonly End[]>

/** Of everybody of whom something was recorded after the day, how they stood on the days by what was known then. */
function thenOn(scope: StateScope, past: Past, days: readonly Day[]): Then {
  if (past.known === 'now') return new Map()
  const ids = touchedSince(scope.db, lastBatchBy(scope.db, past.asOf), STATED)
  if (ids.length === 0) return new Map()
  const found = inThePast(scope, past, () => days.map((day) => selectEnds(scope, ids, day)), ids)
  return new Map(ids.map((id) => [id, found.map((ends) => ends.get(id) ?? ABSENT)]))
}

type Row = Omit<End, 'counted' | 'pending'> &
  Readonly<{ id: number; counted: number; pending: number }>

function selectEnds({ db, info }: StateScope, ids: readonly number[], day: Day) {
  const rows = prepared(
    db,
    `SELECT g.id, ${IN_N} AS counted, d.destination, coalesce(d.pending, 0) AS pending, w.willingness
       FROM json_each(@ids) AS wanted CROSS JOIN graduate g ON g.id = wanted.value
       LEFT JOIN destination_interval d
         ON d.graduate_id = g.id AND d.valid_from <= @day AND d.valid_to > @day
       LEFT JOIN willingness_interval w
         ON w.graduate_id = g.id AND w.valid_from <= @day AND w.valid_to > @day
      WHERE g.cohort_year = @cohort`,
  ).all({ ids: JSON.stringify(ids), day, cohort: info.cohort }) as Row[]
  return new Map<number, End>(
    rows.map(({ id, counted, pending, ...row }) => [
      id,
      { ...row, counted: counted === 1, pending: pending === 1 },
    ]),
  )
}
