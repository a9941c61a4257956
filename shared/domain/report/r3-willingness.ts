// R3 未就业分类表（就业意愿）.
import { codeList } from '#shared/codes/index.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { percent, schemeFor } from '../rates/index.ts'
import { countColumn, rateColumn, textColumn } from './columns.ts'
import { byUnit, frame, leftOutNote, unitName, unitTitle } from './frame.ts'
import { type Tally, tally } from './tally.ts'
import type { CensusRow, ReportHead } from './types.ts'
import { willingnessSums } from './willingness-sums.ts'

/** Key of a willingness column. */
export function willingnessKey(code: string): string {
  return `will_${code}`
}

/** Every code of the cohort's list, and any stored one that the list has lost. */
function codesOf(head: ReportHead, total: Tally): { code: string; name: string }[] {
  const listed = codeList('willingness', head.cohort)
  const known = new Set(listed.map((entry) => entry.code))
  const further = [...total.willingness.keys()].filter((code) => !known.has(code)).sort()
  return [...listed, ...further.map((code) => ({ code, name: code }))]
}

function columnsOf(
  head: ReportHead,
  codes: readonly { code: string; name: string }[],
): ReportColumn[] {
  return [
    textColumn('unit', unitTitle(head), { width: 24 }),
    countColumn('unemployed', '未就业合计'),
    ...codes.map(({ code, name }) =>
      countColumn(willingnessKey(code), `${code} ${name}`, { group: '就业意愿' }),
    ),
    countColumn('willing', '有意愿小计', { group: '小计' }),
    countColumn('unwilling', '无意愿小计', { group: '小计' }),
    countColumn('undecided', '未定小计', { group: '小计' }),
    rateColumn('willing_rate', '有意愿占比%', { width: 13 }),
  ]
}

/** R3 from the census of a day. */
export function willingnessReport(head: ReportHead, census: readonly CensusRow[]): ReportTable {
  const scheme = schemeFor(head.cohort)
  const count = (rows: readonly CensusRow[]): Tally =>
    tally(
      rows.filter((row) => row.counted),
      scheme,
      head.cohort,
    )
  const total = count(census)
  const codes = codesOf(head, total)
  const figures = (unit: string, sum: Tally): ReportTable['rows'][number] => {
    const sums = willingnessSums(sum)
    return {
      unit,
      unemployed: sum.unemployed,
      ...Object.fromEntries(
        codes.map(({ code }) => [willingnessKey(code), sum.willingness.get(code) ?? 0]),
      ),
      ...sums,
      willing_rate: percent(sums.willing, sum.unemployed),
    }
  }
  return frame(head, {
    report: 'R3',
    title: '未就业毕业生分类表（就业意愿）',
    columns: columnsOf(head, codes),
    rows: [...byUnit(census)].map(([unit, rows]) => figures(unitName(head, unit), count(rows))),
    total: figures('合计', total),
    notes: ['未定小计：未摸排、失联。有意愿占比＝有意愿小计÷未就业合计。', ...leftOutNote(census)],
  })
}
