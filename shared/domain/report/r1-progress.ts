// R1 就业进展汇总表.
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { percent, type RateScheme, schemeFor } from '../rates/index.ts'
import { blanks, countColumn, rateColumn, textColumn } from './columns.ts'
import { BLANK_NOTE, byUnit, frame, leftOutNote, schemeNote, unitName, unitTitle } from './frame.ts'
import { type Tally, tally } from './tally.ts'
import type { CensusRow, ReportHead } from './types.ts'

// Keys stay the same in every scheme, so that scripts find a figure although its heading changed.
const GROUP_KEYS: Readonly<Record<string, string>> = {
  协议和合同就业: 'contract',
  单位就业: 'employer',
  其他形式就业: 'other_form',
  创业: 'startup',
  自主创业: 'startup',
  灵活就业: 'flexible',
  自由职业: 'freelance',
  升学: 'study',
  待就业: 'waiting',
  暂不就业: 'not_now',
}

const groupKey = (name: string): string => GROUP_KEYS[name] ?? name

function groupColumns(scheme: RateScheme, landed: boolean, group: string): ReportColumn[] {
  return scheme.groups
    .filter((entry) => entry.landed === landed)
    .map((entry) => countColumn(groupKey(entry.name), entry.name, { group }))
}

const LATER: readonly ReportColumn[] = [
  countColumn('previous_unemployed', '上期未就业', { group: '本期变动' }),
  countColumn('newly_landed', '本期新增落实', { group: '本期变动' }),
  countColumn('fallen_back', '本期回退', { group: '本期变动' }),
  countColumn('net_change', '净变化', { group: '本期变动' }),
  rateColumn('last_year_rate', '去年同期率%', { group: '同比' }),
  rateColumn('year_on_year', '同比(百分点)', { group: '同比' }),
]

function columnsOf(head: ReportHead, scheme: RateScheme): ReportColumn[] {
  return [
    textColumn('unit', unitTitle(head), { width: 24 }),
    countColumn('graduates', '毕业生数'),
    countColumn('landed', '已落实', { group: '落实情况' }),
    countColumn('pending', '其中待补', { group: '落实情况' }),
    rateColumn('rate', '落实率%', { group: '落实情况', width: 9 }),
    ...groupColumns(scheme, true, '已落实构成'),
    countColumn('unemployed', '未就业', { group: '未就业情况' }),
    ...groupColumns(scheme, false, '未就业情况'),
    ...LATER,
  ]
}

function figures(unit: string, sum: Tally, scheme: RateScheme): ReportTable['rows'][number] {
  return {
    unit,
    graduates: sum.graduates,
    landed: sum.landed,
    pending: sum.pending,
    rate: percent(sum.landed, sum.graduates),
    ...Object.fromEntries(
      scheme.groups.map(({ name }) => [groupKey(name), sum.groups.get(name) ?? 0]),
    ),
    unemployed: sum.unemployed,
    ...blanks(LATER),
  }
}

/** A destination that no list knows is neither landed nor unemployed: said, never hidden. */
function balanceNote(sum: Tally): string[] {
  const difference = sum.graduates - sum.landed - sum.unemployed
  return difference === 0
    ? []
    : [
        `勾稽不符：${difference}人的毕业去向代码不在代码表内，既未计入已落实，也未计入未就业，请核对。`,
      ]
}

/** R1 from the census of a day. */
export function progressReport(head: ReportHead, census: readonly CensusRow[]): ReportTable {
  const scheme = schemeFor(head.cohort)
  const count = (rows: readonly CensusRow[]): Tally =>
    tally(
      rows.filter((row) => row.counted),
      scheme,
      head.cohort,
    )
  const total = count(census)
  return frame(head, {
    report: 'R1',
    title: '毕业生就业进展汇总表',
    columns: columnsOf(head, scheme),
    rows: [...byUnit(census)].map(([unit, rows]) =>
      figures(unitName(head, unit), count(rows), scheme),
    ),
    total: figures('合计', total, scheme),
    notes: [
      schemeNote(head.cohort),
      '其中待补：已落实、去向必填信息尚未补全的人数，已计入已落实。',
      ...leftOutNote(census),
      ...balanceNote(total),
      BLANK_NOTE,
    ],
  })
}
