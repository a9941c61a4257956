// R6 重点群体表. A person may stand in several groups; the total counts each once.
import { codeList, codeName } from '#shared/codes/index.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { isInLedger, isLanded } from '../destination/index.ts'
import { percent } from '../rates/index.ts'
import { DEFAULT_WILLINGNESS, isWilling } from '../willingness/index.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import {
  type Counting,
  type Counts,
  countRows,
  type Figure,
  inN,
  type Person,
  type Work,
  workOf,
} from './count/index.ts'
import { frame, periodNote, schemeNote } from './frame.ts'
import type { ReportHead } from './types.ts'

// The two groups that the cohort of 2020 was asked about every day close its table, even without members.
const LAST: Readonly<Record<number, readonly string[]>> = { 2020: ['G09', 'G01'] }

const members = (is: (work: Work) => boolean) => inN((person) => is(workOf(person)))

function ofMembers(times: (work: Work) => number) {
  return (person: Person): number => (person.counted ? times(workOf(person)) : 0)
}

const HELP = '帮扶情况'

/** Kinds of contacts by the columns that count them; what was pushed counts as 岗位 too. */
const services = [
  figure(
    'policy',
    '政策人次',
    ofMembers(({ kinds }) => kinds['1'] ?? 0),
    { group: HELP },
  ),
  figure(
    'guidance',
    '指导人次',
    ofMembers(({ kinds }) => kinds['2'] ?? 0),
    { group: HELP },
  ),
  figure(
    'posts',
    '岗位人次',
    ofMembers(({ kinds, pushes }) => (kinds['3'] ?? 0) + pushes),
    { group: HELP },
  ),
  figure(
    'training',
    '培训人次',
    ofMembers(({ kinds }) => kinds['4'] ?? 0),
    { group: HELP },
  ),
]

/** What was done for members in N, whether they have landed or not. */
const helped: readonly Figure<Person>[] = [
  figure(
    'paired',
    '已结对',
    members(({ isPaired }) => isPaired),
    { group: HELP },
  ),
  figure(
    'assisted',
    '本期帮扶人数',
    members(({ isAssisted }) => isAssisted),
    { group: HELP },
  ),
  ...services,
  figure(
    'reached',
    '达标人数(1131)',
    members(({ isReached }) => isReached),
    { group: HELP },
  ),
]

/** Who counts in R6 and where: each group's members, and everybody who is in any once in the total. */
export function keyGroupCounting(head: ReportHead): Counting<Person> {
  const unemployed = ({ destination }: Person): boolean => isInLedger(destination)
  return {
    rowsOf: ({ counted, groups }) => (counted ? groups : []),
    figures: [
      figure(
        'graduates',
        '总数',
        inN(() => true),
      ),
      figure(
        'landed',
        '已落实',
        inN(({ destination }) => isLanded(destination, head.cohort)),
      ),
      figure('unemployed', '未就业', inN(unemployed)),
      figure(
        'willing_unemployed',
        '有意愿未就业',
        inN(
          (person) =>
            unemployed(person) &&
            isWilling(person.willingness ?? DEFAULT_WILLINGNESS) === 'willing',
        ),
        { width: 14 },
      ),
      ...helped,
    ],
  }
}

const RATE = rateColumn('rate', '率%')

const columnsOf = (figures: readonly ReportColumn[]): ReportColumn[] => [
  textColumn('group', '代码', { width: 7 }),
  textColumn('name', '群体', { width: 30 }),
  ...figures.flatMap((column) => (column.key === 'landed' ? [column, RATE] : [column])),
]

const cells = (group: string, name: string, counts: Counts): ReportTable['rows'][number] => ({
  group,
  name,
  ...counts,
  rate: percent(counts.landed ?? 0, counts.graduates ?? 0),
})

/** Groups with members in the list's order, unlisted codes behind them, and those always asked for at the end. */
function groupsOf(cohort: number, present: ReadonlySet<string>): string[] {
  const listed = codeList('group', cohort).map((entry) => entry.code)
  const last = LAST[cohort] ?? []
  const further = [...present].filter((code) => !listed.includes(code)).sort()
  const others = [...listed.filter((code) => present.has(code)), ...further]
  return [...others.filter((code) => !last.includes(code)), ...last]
}

/** R6 from the people of a day with their groups. */
export function keyGroupReport(head: ReportHead, people: readonly Person[]): ReportTable {
  const counting = keyGroupCounting(head)
  const { rows, total } = countRows(counting, people)
  // A ledger without people has no table of groups either.
  const groups = people.some(({ counted }) => counted)
    ? groupsOf(head.cohort, new Set(rows.keys()))
    : []
  const none = Object.fromEntries(counting.figures.map(({ key }) => [key, 0]))
  return frame(head, {
    report: 'R6',
    title: '重点群体毕业生就业情况表',
    columns: columnsOf(counting.figures),
    rows: groups.map((code) => ({
      key: code,
      cells: cells(code, codeName('group', code, head.cohort), rows.get(code) ?? none),
    })),
    total: cells('', '合计(去重)', total),
    notes: [
      schemeNote(head.cohort),
      '合计(去重)：同一人属于多个群体时只计一次，各群体人数之和可能大于合计。',
      `帮扶情况含已落实的毕业生；${periodNote(head)}；人次只计有效联系，岗位人次含推送；达标按截至当日累计的服务次数计。`,
    ],
  })
}
