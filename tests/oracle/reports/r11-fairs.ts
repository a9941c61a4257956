// R11 招聘活动统计 (domain.md §4.7, §7): events that began within the period, of all schools together.
import type { Sight } from './asked.ts'
import { NONE, type Row, said, type Table } from './table.ts'
import type { Fair } from './world.ts'

/** The seekers are entered once for all events, never taken from them or from N (domain.md §0, 5). */
export function fairsTable({ asked, registers }: Sight): Table {
  const began = registers.fairs.filter(({ on }) => asked.from <= on && on <= asked.asOf)
  const seekers = registers.seekers.filter(({ on }) => on <= asked.asOf).at(-1)?.count ?? null
  const of = (online: boolean) =>
    rowOf(
      began.filter((fair) => fair.online === online),
      seekers,
    )
  return {
    rows: new Map([
      ['online', of(true)],
      ['offline', of(false)],
    ]),
    total: rowOf(began, seekers),
  }
}

function rowOf(fairs: readonly Fair[], seekers: number | null): Row {
  const sum = (of: (fair: Fair) => number) => fairs.reduce((all, fair) => all + of(fair), 0)
  /** What was not counted at an event is not nothing. */
  const told = (of: (fair: Fair) => number | null) => {
    const known = fairs.map(of).filter((one) => one !== null)
    return known.length === 0 ? null : known.reduce((all, one) => all + one, 0)
  }
  const demand = sum((fair) => fair.demand)
  return {
    events: said(fairs.length),
    units: said(sum((fair) => fair.units)),
    posts: said(sum((fair) => fair.posts)),
    demand: said(demand),
    seekers: said(seekers),
    ratio: said(seekers === null || seekers === 0 ? NONE : `${toOne(demand, seekers)}:1`),
    intents: said(told((fair) => fair.intents)),
    signed: said(told((fair) => fair.signed)),
  }
}

/** With one decimal, half up, from whole numbers alone. */
function toOne(part: number, whole: number): string {
  const tenths = Math.floor((20 * part + whole) / (2 * whole))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
