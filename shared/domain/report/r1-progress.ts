// R1 就业进展汇总表.
import type { ReportTable } from '#shared/schemas/report.ts'
import { textColumn } from './columns.ts'
import { type Counting, countRows, type Person } from './count/index.ts'
import { frame, leftOutNote, schemeNote, unitRow, unitRows, unitTitle } from './frame.ts'
import { type LastYear, NOT_ASKED } from './last-year.ts'
import { periodNote, progressCells, progressColumns, progressFigures } from './progress-figures.ts'
import type { ReportHead } from './types.ts'

/** Who counts in R1 and where. */
export const progressCounting = (head: ReportHead): Counting<Person> => ({
  rowsOf: unitRow(head),
  figures: progressFigures(head),
})

/** R1 from the people of a day. */
export function progressReport(
  head: ReportHead,
  people: readonly Person[],
  lastYear: LastYear = NOT_ASKED,
): ReportTable {
  const counting = progressCounting(head)
  const { rows, total } = countRows(counting, people)
  return frame(head, {
    report: 'R1',
    title: '毕业生就业进展汇总表',
    columns: [
      textColumn('unit', unitTitle(head), { width: 24 }),
      ...progressColumns(counting.figures),
    ],
    rows: unitRows(head, rows, (unit, counts, key) => ({
      unit,
      ...progressCells(counts, lastYear.of(key)),
    })),
    total: { unit: '合计', ...progressCells(total, lastYear.total) },
    notes: [
      schemeNote(head.cohort),
      '其中待补：已落实、去向必填信息尚未补全的人数，已计入已落实。',
      ...leftOutNote(people),
      periodNote(head, total),
      ...lastYear.notes,
    ],
  })
}
