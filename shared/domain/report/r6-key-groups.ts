// R6 重点群体表. A person may stand in several groups; the total counts each once.
import { codeList, codeName } from '#shared/codes/index.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { percent, schemeFor } from '../rates/index.ts'
import { blanks, countColumn, rateColumn, textColumn } from './columns.ts'
import { BLANK_NOTE, frame, schemeNote } from './frame.ts'
import { type Tally, tally } from './tally.ts'
import type { GroupRow, ReportHead } from './types.ts'
import { willingnessSums } from './willingness-sums.ts'

// The two groups that the cohort of 2020 was asked about every day close its table, even without members.
const LAST: Readonly<Record<number, readonly string[]>> = { 2020: ['G09', 'G01'] }

const LATER: readonly ReportColumn[] = [
  countColumn('paired', '已结对', { group: '帮扶情况' }),
  countColumn('assisted', '本期帮扶人数', { group: '帮扶情况' }),
  countColumn('policy', '政策人次', { group: '帮扶情况' }),
  countColumn('guidance', '指导人次', { group: '帮扶情况' }),
  countColumn('posts', '岗位人次', { group: '帮扶情况' }),
  countColumn('training', '培训人次', { group: '帮扶情况' }),
  countColumn('reached', '达标人数(1131)', { group: '帮扶情况' }),
]

const COLUMNS: readonly ReportColumn[] = [
  textColumn('group', '代码', { width: 7 }),
  textColumn('name', '群体', { width: 30 }),
  countColumn('graduates', '总数'),
  countColumn('landed', '已落实'),
  rateColumn('rate', '率%'),
  countColumn('unemployed', '未就业'),
  countColumn('willing_unemployed', '有意愿未就业', { width: 14 }),
  ...LATER,
]

function figures(group: string, name: string, sum: Tally): ReportTable['rows'][number] {
  return {
    group,
    name,
    graduates: sum.graduates,
    landed: sum.landed,
    rate: percent(sum.landed, sum.graduates),
    unemployed: sum.unemployed,
    willing_unemployed: willingnessSums(sum).willing,
    ...blanks(LATER),
  }
}

/** Groups with members in the list's order, unlisted codes behind them, and those always asked for at the end. */
function groupsOf(cohort: number, present: ReadonlySet<string>): string[] {
  const listed = codeList('group', cohort).map((entry) => entry.code)
  const last = LAST[cohort] ?? []
  const further = [...present].filter((code) => !listed.includes(code)).sort()
  const others = [...listed.filter((code) => present.has(code)), ...further]
  return [...others.filter((code) => !last.includes(code)), ...last]
}

/** R6 from the members of the groups as of a day; `graduates` is N of the cohort. */
export function keyGroupReport(
  head: ReportHead,
  members: readonly GroupRow[],
  graduates: number,
): ReportTable {
  const scheme = schemeFor(head.cohort)
  const rowsOf = Map.groupBy(members, (row) => row.group)
  const present = new Set([...rowsOf.keys()].filter((code) => code !== null))
  const count = (group: string | null): Tally => tally(rowsOf.get(group) ?? [], scheme, head.cohort)
  // A ledger without people has no table of groups either.
  const groups = graduates === 0 ? [] : groupsOf(head.cohort, present)
  return frame(head, {
    report: 'R6',
    title: '重点群体毕业生就业情况表',
    columns: COLUMNS,
    rows: groups.map((code) => figures(code, codeName('group', code, head.cohort), count(code))),
    total: figures('', '合计(去重)', count(null)),
    notes: [
      schemeNote(head.cohort),
      '合计(去重)：同一人属于多个群体时只计一次，各群体人数之和可能大于合计。',
      BLANK_NOTE,
    ],
  })
}
