// R1 就业进展汇总表, R2, the same by school, major and level, and R12 同比表 (domain.md §7).
import { everybody, type Sight, unitOf } from './asked.ts'
import { beside, besideWithCounts } from './last-year.ts'
import { destinationOf, isInN, isLanded, isPending, isUnemployed, isWaiting } from './on-a-day.ts'
import { levelOf, NOT_NOW, schemeOf } from './schemes.ts'
import { count, percent, type Row, said, type Table } from './table.ts'
import type { Person, World } from './world.ts'

type RowOf = (who: Readonly<{ people: World; begin: World; key: string }>, sight: Sight) => Row

/** A row of everybody on the roster, or who was before the period; `people` and `begin` are those of them in N. */
function tableBy(sight: Sight, keyOf: (one: Person) => string, rowOf: RowOf): Table {
  const keys = new Set([...sight.end, ...sight.begin].map(keyOf))
  const within = (world: World, key: string) => world.filter((one) => keyOf(one) === key)
  const rows = [...keys].map((key) => {
    const people = within(sight.end, key).filter(isInN)
    return [key, rowOf({ people, begin: within(sight.begin, key), key }, sight)] as const
  })
  return {
    rows: new Map(rows),
    total: rowOf({ people: everybody(sight), begin: sight.begin, key: '' }, sight),
  }
}

const byUnit =
  ({ asked }: Sight) =>
  (one: Person) =>
    unitOf(one, asked.rows)

export const progressTable = (sight: Sight): Table => tableBy(sight, byUnit(sight), progress)

export function majorsTable(sight: Sight): Table {
  const ofClass = ({ facts }: Person) =>
    sight.asked.rows === 'classes' ? `/=${facts.class_name ?? ''}` : ''
  const keyOf = (one: Person) =>
    `${unitOf(one, 'majors')}/=${levelOf(one.facts.edu_level ?? '')}${ofClass(one)}`
  return tableBy({ ...sight, isByLevel: true }, keyOf, progress)
}

const progress: RowOf = ({ people, begin, key }, sight) => {
  const { asked, before } = sight
  const { asOf, cohort } = asked
  const ofGroups = Object.entries(schemeOf(cohort).groups).map(([group, codes]) => [
    group,
    count(people.filter((one) => codes.includes(destinationOf(one, asOf)))),
  ])
  const unemployed = people.filter((one) => isUnemployed(one, asOf))
  const previous = begin.filter((one) => isUnemployed(one, before))
  const wasHere = ({ id }: Person) => begin.some((one) => one.id === id)
  const stayed = people.filter(wasHere)
  return {
    ...landedRow(people, asOf),
    ...beside(sight, key, landedOf(people, asOf)),
    pending: count(people.filter((one) => isPending(one, asOf))),
    ...Object.fromEntries(ofGroups),
    unemployed: count(unemployed),
    waiting: count(people.filter((one) => isWaiting(one, asOf))),
    not_now: count(people.filter((one) => NOT_NOW.includes(destinationOf(one, asOf)))),
    previous_unemployed: count(previous),
    newly_landed: count(stayed.filter((one) => isUnemployed(one, before) && isLanded(one, asOf))),
    fallen_back: count(stayed.filter((one) => isLanded(one, before) && isUnemployed(one, asOf))),
    net_change: said(unemployed.length - previous.length),
  }
}

function landedOf(people: World, asOf: string) {
  const landed = people.filter((one) => isLanded(one, asOf))
  return { graduates: people.length, landed: landed.length }
}

function landedRow(people: World, asOf: string): Row {
  const landed = people.filter((one) => isLanded(one, asOf))
  const rate = percent(landed.length, people.length)
  return { graduates: count(people), landed: count(landed), rate }
}

export const yearTable = (sight: Sight): Table =>
  tableBy({ ...sight, begin: [] }, byUnit(sight), ({ people, key }) => ({
    ...landedRow(people, sight.asked.asOf),
    ...besideWithCounts(sight, key, landedOf(people, sight.asked.asOf)),
  }))
