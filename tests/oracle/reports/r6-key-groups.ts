// R6 重点群体表 (domain.md §2, §7).
import { everybody, type Sight } from './asked.ts'
import { groupsOf, isLanded, isUnemployed, isWilling } from './on-a-day.ts'
import { count, percent, type Row, type Table } from './table.ts'
import type { World } from './world.ts'

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
    rows: new Map([...groups].map(([group, people]) => [group, rowOf(people, asOf)])),
    total: rowOf(members, asOf),
  }
}

function rowOf(members: World, day: string): Row {
  const landed = members.filter((one) => isLanded(one, day))
  const open = members.filter((one) => isUnemployed(one, day))
  return {
    graduates: count(members),
    landed: count(landed),
    rate: percent(landed.length, members.length),
    unemployed: count(open),
    willing_unemployed: count(open.filter((one) => isWilling(one, day))),
  }
}
