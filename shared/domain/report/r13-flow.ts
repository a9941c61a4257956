// R13 就业质量（流向）表: what kind of employer, industry and place those who have landed went to.
import { codeList } from '#shared/codes/index.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { destinationFacts } from '../destination/facts.ts'
import { destinationBlock, isLanded } from '../destination/index.ts'
import { groupOf, percent, schemeFor } from '../rates/index.ts'
import { countBlocks, type PeopleBy } from './blocks.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import type { Counting, Counts, FactId, Person } from './count/index.ts'
import { byCode, byProvince, type Dimension, dimensionRow } from './dimension.ts'
import { frame, schemeNote } from './frame.ts'
import type { ReportHead } from './types.ts'

/** The province of the university. */
const HOME = '430000'
/** Of a destination that has no employer: 升学, 应征入伍 … */
const NONE = '-'

const isAsked = (destination: string | null, field: 'employer_type' | 'industry' | 'work_region') =>
  destinationBlock(destination ?? '').some((entry) => entry.field === field)

/** What is filled in; where it is not, whether there is anything to fill in. */
const office =
  (fact: FactId, field: Parameters<typeof isAsked>[1], told = (value: string) => value) =>
  ({ facts, destination }: Person): string | null => {
    const value = facts[fact]
    if (value) return told(value)
    return isAsked(destination, field) ? null : NONE
  }

function withNone(dimension: Dimension, names: Readonly<Record<string, string>> = {}): Dimension {
  const known: Readonly<Record<string, string>> = { ...names, [NONE]: '不涉及（升学、入伍等）' }
  return {
    ...dimension,
    order: (cohort) => [...dimension.order(cohort), ...Object.keys(known)],
    nameOf: (value, cohort) => known[value] ?? dimension.nameOf(value, cohort),
  }
}

const STAYED = '省内（留湘）'

export const FLOWS: readonly Dimension[] = [
  withNone(
    byCode('employer_type', '单位性质', 'employer_type', office('employer_type', 'employer_type')),
  ),
  withNone(byCode('industry', '单位行业', 'industry', office('industry', 'industry'))),
  withNone(
    {
      ...byProvince(
        'work_province',
        '单位所在地',
        office('work_province', 'work_region', (value) => (value === HOME ? 'in' : 'out')),
      ),
      key: 'region',
    },
    { in: STAYED, out: '省外' },
  ),
]

/** The destination of the list's first level: 80 of 801. */
const kindOf = (code: string, cohort: number): string =>
  destinationFacts(code, cohort)?.parent ?? code

/** Kinds of destination that count as landed, in the list's order, and stored ones that the list has lost. */
function kindsIn({ cohort }: ReportHead, people: readonly Person[]) {
  const listed = codeList('destination', cohort).filter(
    ({ code, parent }) => parent === null && isLanded(code, cohort),
  )
  const known = new Set(listed.map(({ code }) => code))
  const stored = people.flatMap(({ destination, counted }) =>
    counted && destination !== null && isLanded(destination, cohort)
      ? [kindOf(destination, cohort)]
      : [],
  )
  const further = [...new Set(stored)].filter((code) => !known.has(code)).sort()
  return [...listed, ...further.map((code) => ({ code, name: code }))]
}

/** Who counts in a block of R13 and where: everybody in N who has landed, by kind of destination. */
export function flowCounting(
  head: ReportHead,
  dimension: Dimension,
  people: readonly Person[],
): Counting<Person> {
  const { cohort } = head
  const scheme = schemeFor(cohort)
  const isIn = ({ counted, destination }: Person): boolean =>
    counted && isLanded(destination, cohort)
  const row = dimensionRow(dimension, cohort)
  return {
    rowsOf: (person) => (isIn(person) ? [row(person)] : []),
    figures: [
      figure('landed', '已落实', (person: Person) => (isIn(person) ? person.people : 0)),
      ...kindsIn(head, people).map(({ code, name }) =>
        figure(
          `destination_${code}`,
          `${code} ${name}`,
          (person: Person) =>
            isIn(person) && kindOf(person.destination ?? '', cohort) === code ? person.people : 0,
          { group: groupOf(code, scheme) || '毕业去向' },
        ),
      ),
    ],
  }
}

const cellsOf = (counts: Counts, { landed: total = 0 }: Counts): ReportTable['rows'][number] => ({
  ...counts,
  share: percent(counts.landed ?? 0, total),
})

/** R13 from the people of a day, alike in one dimension after the other. */
export function flowReport(head: ReportHead, peopleBy: PeopleBy): ReportTable {
  const [first] = FLOWS
  const people = first === undefined ? [] : peopleBy(first)
  const figures = first === undefined ? [] : flowCounting(head, first, people).figures
  const blocks = countBlocks(
    head,
    {
      dimensions: FLOWS,
      countingOf: (dimension) => flowCounting(head, dimension, people),
      cellsOf,
    },
    peopleBy,
  )
  const isEmpty = blocks.rows.length === 0
  return frame(head, {
    report: 'R13',
    title: '毕业生就业流向表',
    columns: [
      textColumn('dimension', '项目', { width: 12 }),
      textColumn('value', '类别', { width: 34 }),
      ...figures,
      rateColumn('share', '占已落实%', { width: 11 }),
    ],
    ...blocks,
    notes: [
      schemeNote(head.cohort),
      ...(isEmpty
        ? []
        : [
            '每个项目各自合计为全部已落实毕业生；单位所在地在湖南省为省内（留湘）；未填为去向信息待补。',
          ]),
    ],
  })
}
