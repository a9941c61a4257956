// R4 未就业原因表: one person may give up to three reasons.
import { codeList, codeName } from '#shared/codes/index.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { isInLedger } from '../destination/index.ts'
import { figure, textColumn } from './columns.ts'
import { type Counting, type Counts, countRows, type Person } from './count/index.ts'
import { frame, leftOutNote, unitRow, unitRows, unitTitle } from './frame.ts'
import type { ReportHead } from './types.ts'

/** Key of the column of a reason. */
export const reasonKey = (code: string): string => `reason_${code}`

/** Unemployed people in N. */
const unemployed =
  (is: (reasons: readonly string[]) => boolean = () => true) =>
  ({ people, counted, destination, reasons }: Person): number =>
    counted && isInLedger(destination) && is(reasons) ? people : 0

/** Every reason of the cohort's list, and any stored one that the list has lost. */
function codesOf({ cohort }: ReportHead, people: readonly Person[]): readonly string[] {
  const listed = codeList('reason', cohort).map(({ code }) => code)
  const given = new Set(
    people.filter((person) => unemployed()(person) > 0).flatMap(({ reasons }) => reasons),
  )
  return [...listed, ...[...given].filter((code) => !listed.includes(code)).sort()]
}

/** Who counts in R4 and where: in the column of each reason, and once among the people. */
export const reasonCounting = (head: ReportHead, people: readonly Person[]): Counting<Person> => ({
  rowsOf: unitRow(head),
  figures: [
    ...codesOf(head, people).map((code) =>
      figure(
        reasonKey(code),
        `${code} ${codeName('reason', code, head.cohort)}`,
        unemployed((reasons) => reasons.includes(code)),
        { group: '未就业原因（人次）' },
      ),
    ),
    figure(
      'people',
      '人数',
      unemployed((reasons) => reasons.length > 0),
    ),
    figure(
      'without',
      '未填原因',
      unemployed((reasons) => reasons.length === 0),
    ),
    figure('unemployed', '未就业合计', unemployed()),
  ],
})

const cells = (unit: string, counts: Counts): ReportTable['rows'][number] => ({ unit, ...counts })

/** R4 from the people of a day. */
export function reasonReport(head: ReportHead, people: readonly Person[]): ReportTable {
  const counting = reasonCounting(head, people)
  const { rows, total } = countRows(counting, people)
  return frame(head, {
    report: 'R4',
    title: '未就业毕业生原因表',
    columns: [textColumn('unit', unitTitle(head), { width: 24 }), ...counting.figures],
    rows: unitRows(head, rows, cells),
    total: cells('合计', total),
    notes: [
      '原因按人次统计，一人最多填三项；人数为至少填写一项原因的未就业毕业生，人数＋未填原因＝未就业合计。',
      ...leftOutNote(people),
    ],
  })
}
