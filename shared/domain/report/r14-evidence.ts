// R14 核查自查表: evidence of the landed, what checking it found, and what an examiner looks at first.

import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { isLanded } from '../destination/index.ts'
import { percent } from '../rates/index.ts'
import { isRuleId, ruleText } from '../validation/index.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import {
  type Counting,
  type Counts,
  countRows,
  type Evidence,
  NO_EVIDENCE,
  type Person,
} from './count/index.ts'
import { frame, unitRow, unitRows, unitTitle } from './frame.ts'
import type { ReportHead } from './types.ts'

const EVIDENCE = '佐证材料'
const CHECKED = '核查情况'
const FLEXIBLE = '灵活就业自查'

type Is = (evidence: Evidence, destination: string | null) => boolean
type Column = readonly [key: string, title: string, group: string | undefined, is: Is]

const FIGURES: readonly Column[] = [
  ['landed', '已落实', undefined, () => true],
  ['complete', '材料齐', EVIDENCE, ({ isThere }) => isThere],
  ['missing', '缺材料', EVIDENCE, ({ isThere }) => !isThere],
  ['checked', '抽查', CHECKED, ({ checked }) => checked !== null],
  ['true', '属实', CHECKED, ({ checked }) => checked === 'true'],
  ['wrong', '有误', CHECKED, ({ checked }) => checked === 'wrong'],
  ['false', '不属实', CHECKED, ({ checked }) => checked === 'false'],
  ['mended', '整改', CHECKED, ({ mended }) => mended],
  ['other_employed', '其他录用', FLEXIBLE, (_, destination) => destination === '12'],
  ['startup', '自主创业', FLEXIBLE, (_, destination) => destination === '75'],
  ['freelance', '自由职业', FLEXIBLE, (_, destination) => destination === '76'],
]

/** Who counts in R14 and where: people in N who have landed. */
export function evidenceCounting(head: ReportHead): Counting<Person> {
  const landed =
    (is: Is) =>
    ({ people, counted, destination, evidence = NO_EVIDENCE }: Person): number =>
      counted && isLanded(destination, head.cohort) && is(evidence, destination) ? people : 0
  return {
    rowsOf: unitRow(head),
    figures: FIGURES.map(([key, title, group, is]) => figure(key, title, landed(is), { group })),
  }
}

const SHARE = rateColumn('flexible_share', '占已落实%', { group: FLEXIBLE })

const columnsOf = (head: ReportHead, figures: readonly ReportColumn[]): ReportColumn[] => [
  textColumn('unit', unitTitle(head), { width: 24 }),
  ...figures,
  SHARE,
]

function cells(unit: string, counts: Counts): ReportTable['rows'][number] {
  const { other_employed = 0, startup = 0, freelance = 0, landed = 0 } = counts
  const flexible = other_employed + startup + freelance
  return { unit, ...counts, flexible_share: percent(flexible, landed) }
}

/** Somebody who should be looked at again: no fault of anybody's. */
export type Signal = Readonly<{
  rule: string
  /** the employer or the destination in question */
  about: string
  id: number
  studentNo: string
  name: string
}>

const SIGNALS: readonly ReportColumn[] = [
  textColumn('rule', '规则', { width: 8 }),
  textColumn('text', '提示', { width: 40 }),
  textColumn('about', '涉及单位或去向', { width: 28 }),
  textColumn('student_no', '学号', { width: 14 }),
  textColumn('name', '姓名', { width: 10 }),
]

const detailsOf = (signals: readonly Signal[]) => ({
  title: '自查提示名单',
  columns: SIGNALS,
  rows: signals.map(({ id, rule, about, studentNo, name }) => ({
    key: String(id),
    cells: {
      rule,
      text: isRuleId(rule) ? ruleText(rule, 'zh') : '',
      about,
      student_no: studentNo,
      name,
    },
  })),
})

/** R14 from the people of a day; `signals`: null where they are not known, as of an earlier day. */
export function evidenceReport(
  head: ReportHead,
  people: readonly Person[],
  signals: readonly Signal[] | null,
): ReportTable {
  const counting = evidenceCounting(head)
  const { rows, total } = countRows(counting, people)
  return frame(head, {
    report: 'R14',
    title: '毕业去向核查自查表',
    columns: columnsOf(head, counting.figures),
    rows: unitRows(head, rows, cells),
    total: cells('合计', total),
    ...(signals === null ? {} : { details: detailsOf(signals) }),
    notes: [
      '材料齐：现去向至少有一份未被退回的材料。抽查＝属实＋有误＋不属实：经学院或学校核过的人数，有误为部分材料不合格，不属实为全部不合格；整改为退回后重新提交。',
      '灵活就业自查：其他录用、自主创业、自由职业占已落实的比例过高，是核查时首先询问的情况。',
      ...(signals === null ? ['自查提示名单只按当前台账生成，请查看今日的表。'] : []),
    ],
  })
}
