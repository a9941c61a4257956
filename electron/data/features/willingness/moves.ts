// Who moved between two days: from class to class or from destination to destination, into the ledger and out of it.
import { AppError } from '#shared/contract/app-error.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { Past } from '#shared/schemas/past.ts'
import { prepared } from '../../ledger-file/query.ts'
import { inThePast, type PastScope } from '../../past/in-the-past.ts'
import { IN_N } from '../reports/repository.ts'

type Wish = Input<'willingness.moves'>
type Moves = Output<'willingness.moves'>
type Standing = Readonly<{ id: number; destination: string | null; willingness: string }>
type Standings = ReadonlyMap<number, Standing>

export const LANDED = 'landed'
export const ABSENT = 'absent'

export function movesBetween(scope: PastScope, { from, to, axis, known }: Wish): Moves {
  if (from > to) throw new AppError('invalid_input', { field: 'from' })
  const before = standingsOn(scope, { asOf: from, known })
  const after = standingsOn(scope, { asOf: to, known })
  const cells = new Map<string, { from: string; to: string; ids: number[] }>()
  const flows: Record<Flow, number[]> = { landed: [], fellBack: [], cameIn: [], left: [] }
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const one = before.get(id)
    const other = after.get(id)
    const [start, end] = [classOf(one, axis), classOf(other, axis)]
    const cell = cells.get(`${start} ${end}`) ?? { from: start, to: end, ids: [] }
    cell.ids.push(id)
    cells.set(`${start} ${end}`, cell)
    const flow = flowOf(one, other)
    if (flow !== null) flows[flow].push(id)
  }
  return {
    begin: unlanded(before),
    end: unlanded(after),
    ...flows,
    cells: [...cells.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
  }
}

type Flow = 'landed' | 'fellBack' | 'cameIn' | 'left'

const isUnlanded = (one: Standing | undefined): boolean =>
  one !== undefined && isInLedger(one.destination)

function flowOf(one: Standing | undefined, other: Standing | undefined): Flow | null {
  if (isUnlanded(one) === isUnlanded(other)) return null
  if (isUnlanded(one)) return other === undefined ? 'left' : 'landed'
  return one === undefined ? 'cameIn' : 'fellBack'
}

const unlanded = (all: Standings): number => [...all.values()].filter(isUnlanded).length

function classOf(one: Standing | undefined, axis: Wish['axis']): string {
  if (one === undefined) return ABSENT
  if (axis === 'destination') return one.destination ?? ''
  return isUnlanded(one) ? one.willingness : LANDED
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Everybody in N, as of the day. */
function standingsOn(scope: PastScope, past: Past): Standings {
  const { db, info } = scope
  const read = () =>
    prepared(
      db,
      `SELECT g.id, d.destination, coalesce(w.willingness, @unasked) AS willingness FROM graduate g
         LEFT JOIN destination_interval d
           ON d.graduate_id = g.id AND d.valid_from <= @day AND d.valid_to > @day
         LEFT JOIN willingness_interval w
           ON w.graduate_id = g.id AND w.valid_from <= @day AND w.valid_to > @day
        WHERE g.cohort_year = @cohort AND ${IN_N} ORDER BY g.id`,
    ).all({ day: past.asOf, cohort: info.cohort, unasked: DEFAULT_WILLINGNESS }) as Standing[]
  // By today's knowledge the intervals say it of every day.
  const rows = past.known === 'now' ? read() : inThePast(scope, past, read)
  return new Map(rows.map((row) => [row.id, row]))
}
