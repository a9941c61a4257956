// R12 同比表: this year beside the same day last year.
import type { ReportTable } from '#shared/schemas/report.ts'
import { isLanded } from '../destination/index.ts'
import { percent } from '../rates/index.ts'
import { countColumn, figure, rateColumn, textColumn } from './columns.ts'
import { type Counting, type Counts, countRows, inN, type Person } from './count/index.ts'
import { frame, leftOutNote, schemeNote, unitRow, unitRows, unitTitle } from './frame.ts'
import { comparedRates, type LastCounts, type LastYear, sameDayLastYear } from './last-year.ts'
import type { ReportHead } from './types.ts'

const NOW = { group: '今年' }

/** Who counts in R12 and where: this year's people; last year's are not in the ledger, or of another cohort. */
export const yearCounting = (head: ReportHead): Counting<Person> => ({
  rowsOf: unitRow(head),
  figures: [
    figure(
      'graduates',
      '毕业生数',
      inN(() => true),
      NOW,
    ),
    figure(
      'landed',
      '已落实',
      inN(({ destination }) => isLanded(destination, head.cohort)),
      NOW,
    ),
  ],
})

const cells = (counts: Counts, last: LastCounts | null): ReportTable['rows'][number] => ({
  ...counts,
  rate: percent(counts.landed ?? 0, counts.graduates ?? 0),
  last_graduates: last?.graduates ?? null,
  last_landed: last?.landed ?? null,
  ...comparedRates(counts, last),
})

/** R12 from this year's people and what is known of last year. */
export function yearReport(
  head: ReportHead,
  people: readonly Person[],
  lastYear: LastYear,
): ReportTable {
  const counting = yearCounting(head)
  const { rows, total } = countRows(counting, people)
  const then = { group: `去年同期（${sameDayLastYear(head.asOf)}）` }
  return frame(head, {
    report: 'R12',
    title: '毕业生就业同比表',
    columns: [
      textColumn('unit', unitTitle(head), { width: 24 }),
      ...counting.figures,
      rateColumn('rate', '落实率%', NOW),
      countColumn('last_graduates', '毕业生数', then),
      countColumn('last_landed', '已落实', then),
      rateColumn('last_year_rate', '落实率%', then),
      rateColumn('year_on_year', '差(百分点)', { width: 12 }),
    ],
    rows: unitRows(head, rows, (unit, counts, key) => ({
      unit,
      ...cells(counts, lastYear.of(key)),
    })),
    total: { unit: '合计', ...cells(total, lastYear.total) },
    notes: [schemeNote(head.cohort), ...lastYear.notes, ...leftOutNote(people)],
  })
}
