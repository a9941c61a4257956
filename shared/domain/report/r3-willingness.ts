// R3 未就业分类表（就业意愿）.
import { codeList } from '#shared/codes/index.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { isInLedger } from '../destination/index.ts'
import { percent } from '../rates/index.ts'
import { DEFAULT_WILLINGNESS, isWilling, type Willing } from '../willingness/index.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import { type Counting, type Counts, countRows, type Person } from './count/index.ts'
import { frame, leftOutNote, unitRow, unitRows, unitTitle } from './frame.ts'
import type { ReportHead } from './types.ts'

/** Key of a willingness column. */
export function willingnessKey(code: string): string {
  return `will_${code}`
}

/** Unemployed people in N, by willingness where one is given. */
const unemployed =
  (is: (willingness: string) => boolean = () => true) =>
  ({ people, counted, destination, willingness }: Person): number =>
    counted && isInLedger(destination) && is(willingness ?? DEFAULT_WILLINGNESS) ? people : 0

/** Every code of the cohort's list, and any stored one that the list has lost. */
function codesOf(head: ReportHead, people: readonly Person[]): { code: string; name: string }[] {
  const listed = codeList('willingness', head.cohort)
  const known = new Set(listed.map((entry) => entry.code))
  const present = people.filter((person) => unemployed()(person) > 0)
  const stored = new Set(present.flatMap(({ willingness }) => willingness ?? []))
  const further = [...stored].filter((code) => !known.has(code)).sort()
  return [...listed, ...further.map((code) => ({ code, name: code }))]
}

const SUMS = [
  ['willing', '有意愿小计'],
  ['unwilling', '无意愿小计'],
  ['undecided', '未定小计'],
] as const satisfies readonly (readonly [Willing, string])[]

/** Who counts in R3 and where: the unemployed by willingness, each in exactly one of the three sums. */
export function willingnessCounting(head: ReportHead, people: readonly Person[]): Counting<Person> {
  return {
    rowsOf: unitRow(head),
    figures: [
      figure('unemployed', '未就业合计', unemployed()),
      ...codesOf(head, people).map(({ code, name }) =>
        figure(
          willingnessKey(code),
          `${code} ${name}`,
          unemployed((own) => own === code),
          {
            group: '就业意愿',
          },
        ),
      ),
      ...SUMS.map(([sum, title]) =>
        figure(
          sum,
          title,
          unemployed((code) => isWilling(code) === sum),
          { group: '小计' },
        ),
      ),
    ],
  }
}

const cells = (unit: string, counts: Counts): ReportTable['rows'][number] => ({
  unit,
  ...counts,
  willing_rate: percent(counts.willing ?? 0, counts.unemployed ?? 0),
})

/** R3 from the people of a day. */
export function willingnessReport(head: ReportHead, people: readonly Person[]): ReportTable {
  const counting = willingnessCounting(head, people)
  const { rows, total } = countRows(counting, people)
  return frame(head, {
    report: 'R3',
    title: '未就业毕业生分类表（就业意愿）',
    columns: [
      textColumn('unit', unitTitle(head), { width: 24 }),
      ...counting.figures,
      rateColumn('willing_rate', '有意愿占比%', { width: 13 }),
    ],
    rows: unitRows(head, rows, cells),
    total: cells('合计', total),
    notes: ['未定小计：未摸排、失联。有意愿占比＝有意愿小计÷未就业合计。', ...leftOutNote(people)],
  })
}
