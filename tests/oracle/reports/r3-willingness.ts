// R3 未就业分类表 and R4 未就业原因表 (domain.md §2, §7).
import { everybody, type Sight, units } from './asked.ts'
import { decider, isUnemployed, willingnessOf } from './on-a-day.ts'
import { REASONS, UNDECIDED, UNWILLING, WILLING, WILLS } from './schemes.ts'
import { count, percent, type Row, type Table } from './table.ts'
import type { World } from './world.ts'

export function willingnessTable(sight: Sight): Table {
  const { asOf } = sight.asked
  const rows = [...units(sight)].map(([key, people]) => [key, classes(people, asOf)] as const)
  return { rows: new Map(rows), total: classes(everybody(sight), asOf) }
}

function classes(people: World, day: string): Row {
  const open = people.filter((one) => isUnemployed(one, day))
  const within = (codes: readonly string[]) =>
    open.filter((one) => codes.includes(willingnessOf(one, day)))
  return {
    unemployed: count(open),
    ...Object.fromEntries(WILLS.map((code) => [`will_${code}`, count(within([code]))])),
    willing: count(within(WILLING)),
    unwilling: count(within(UNWILLING)),
    undecided: count(within(UNDECIDED)),
    willing_rate: percent(within(WILLING).length, open.length),
  }
}

export function reasonsTable(sight: Sight): Table {
  const { asOf } = sight.asked
  const rows = [...units(sight)].map(([key, people]) => [key, reasons(people, asOf)] as const)
  return { rows: new Map(rows), total: reasons(everybody(sight), asOf) }
}

/** Everybody once in each reason that they gave with the willingness that holds. */
function reasons(people: World, day: string): Row {
  const given = (one: World[number]) => decider(one.willingness, day)?.reasons ?? []
  const open = people.filter((one) => isUnemployed(one, day))
  const of = (code: string) => count(open.filter((one) => given(one).includes(code)))
  return {
    ...Object.fromEntries(REASONS.map((code) => [`reason_${code}`, of(code)])),
    people: count(open.filter((one) => given(one).length > 0)),
    without: count(open.filter((one) => given(one).length === 0)),
    unemployed: count(open),
  }
}
