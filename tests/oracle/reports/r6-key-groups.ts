// R6 重点群体表 (domain.md §2, §7).
import { everybody, type Sight } from './asked.ts'
import {
  groupsOf,
  helperOf,
  isLanded,
  isUnemployed,
  isValid,
  isWilling,
  servicesOf,
} from './on-a-day.ts'
import { MINIMUMS } from './schemes.ts'
import { count, percent, type Row, type Table, times } from './table.ts'
import type { Person, World } from './world.ts'

/** Members of the day; 湖北籍 and 建档立卡 close the table of 2020 wherever there is anybody. */
export function keyGroupsTable(sight: Sight): Table {
  const { asOf, cohort } = sight.asked
  const all = everybody(sight)
  const groups = new Map<string, World>(
    cohort === 2020 && all.length > 0
      ? [
          ['G09', []],
          ['G01', []],
        ]
      : [],
  )
  for (const one of all)
    for (const group of groupsOf(one, asOf, cohort))
      groups.set(group, [...(groups.get(group) ?? []), one])
  const members = all.filter((one) => groupsOf(one, asOf, cohort).length > 0)
  return {
    rows: new Map([...groups].map(([group, people]) => [group, rowOf(people, sight)])),
    total: rowOf(members, sight),
  }
}

const SERVICES = ['policy', 'guidance', 'posts', 'training'] as const

/** What was done is told of all members, also of those who have landed since; the minimums by all until the day. */
function rowOf(members: World, { asked: { asOf: day, from } }: Sight): Row {
  const landed = members.filter((one) => isLanded(one, day))
  const open = members.filter((one) => isUnemployed(one, day))
  return {
    graduates: count(members),
    landed: count(landed),
    rate: percent(landed.length, members.length),
    unemployed: count(open),
    willing_unemployed: count(open.filter((one) => isWilling(one, day))),
    paired: count(members.filter((one) => helperOf(one, day) !== null)),
    assisted: count(members.filter((one) => wasAssisted(one, from, day))),
    ...Object.fromEntries(
      SERVICES.map((service) => [
        service,
        times(members, (one) => servicesOf(one, day, from)[service]),
      ]),
    ),
    reached: count(members.filter((one) => hasReached(one, day))),
  }
}

/** Valid assistance is a contact (domain.md §4.5); a vacancy that was pushed counts among the posts alone. */
const wasAssisted = ({ contacts }: Person, from: string, until: string): boolean =>
  contacts.filter(isValid).some(({ on }) => from <= on && on <= until)

function hasReached(one: Person, day: string): boolean {
  const done = servicesOf(one, day)
  return SERVICES.every((service) => done[service] >= MINIMUMS[service])
}
