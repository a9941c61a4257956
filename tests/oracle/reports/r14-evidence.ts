// R14 核查自查表 (domain.md §1.2, §7): the papers of those who have landed, and what checking found.
import { everybody, type Sight, units } from './asked.ts'
import { destinationOf, isLanded, papersOf } from './on-a-day.ts'
import { count, percent, type Row, type Table } from './table.ts'
import type { Paper, World } from './world.ts'

export function evidenceTable(sight: Sight): Table {
  const { asOf } = sight.asked
  const rows = [...units(sight)].map(([key, people]) => [key, rowOf(people, asOf)] as const)
  return { rows: new Map(rows), total: rowOf(everybody(sight), asOf) }
}

const isRejected = ({ state }: Paper): boolean => state === '4'
const isChecked = ({ state }: Paper): boolean => state !== '1'

/**
 * The domain names the results 属实, 有误, 不属实 and 整改, and not how papers make them: nothing was rejected of what was
 * checked; some was; all was; and something was handed in after a rejection.
 */
function rowOf(people: World, day: string): Row {
  const landed = people.filter((one) => isLanded(one, day))
  const having = (is: (papers: readonly Paper[]) => boolean) =>
    count(landed.filter((one) => is(papersOf(one, day))))
  const to = (code: string) => landed.filter((one) => destinationOf(one, day) === code)
  const flexible = ['12', '75', '76'].flatMap(to)
  return {
    landed: count(landed),
    complete: having((papers) => papers.some((one) => !isRejected(one))),
    missing: having((papers) => papers.every(isRejected)),
    checked: having((papers) => papers.some(isChecked)),
    true: having((papers) => papers.some(isChecked) && !papers.some(isRejected)),
    wrong: having((papers) => papers.some(isRejected) && !papers.every(isRejected)),
    false: having((papers) => papers.length > 0 && papers.every(isRejected)),
    mended: having(isMended),
    other_employed: count(to('12')),
    startup: count(to('75')),
    freelance: count(to('76')),
    flexible_share: percent(flexible.length, landed.length),
  }
}

/** Handed in again on the day of a rejection or later, and not rejected itself. */
const isMended = (papers: readonly Paper[]): boolean =>
  papers
    .filter(isRejected)
    .some(({ checkedOn }) => papers.some((one) => !isRejected(one) && one.on >= checkedOn))
