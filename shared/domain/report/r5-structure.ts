// R5 结构表: how those of each sex, level, province … fared.
import type { ReportTable } from '#shared/schemas/report.ts'
import { isInLedger, isLanded } from '../destination/index.ts'
import { percent } from '../rates/index.ts'
import { countBlocks, type PeopleBy } from './blocks.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import { type Counting, type Counts, inN, type Person } from './count/index.ts'
import { byCode, byLevel, byProvince, type Dimension, dimensionRow } from './dimension.ts'
import { frame, leftOutNote, schemeNote } from './frame.ts'
import type { ReportHead } from './types.ts'

export const STRUCTURE: readonly Dimension[] = [
  byCode('sex', '性别', 'sex'),
  byLevel,
  byProvince('origin_province', '生源省'),
  byCode('urban_rural', '城乡生源', 'urban_rural'),
  byCode('nation', '民族', 'nation'),
  byCode('hardship', '困难生类别', 'hardship'),
  byCode('teacher_type', '师范生类别', 'teacher'),
  byCode('train_mode', '培养方式', 'training'),
  byCode('study_form', '学习形式', 'study_form'),
  byCode('politics', '政治面貌', 'politics'),
]

/** Who counts in a block of R5 and where. */
export function structureCounting({ cohort }: ReportHead, dimension: Dimension): Counting<Person> {
  const row = dimensionRow(dimension, cohort)
  return {
    // Only people in N make rows: nobody else is counted here.
    rowsOf: (person) => (person.counted ? [row(person)] : []),
    figures: [
      figure(
        'graduates',
        '毕业生数',
        inN(() => true),
      ),
      figure(
        'landed',
        '已落实',
        inN(({ destination }) => isLanded(destination, cohort)),
      ),
      figure(
        'unemployed',
        '未就业',
        inN(({ destination }) => isInLedger(destination)),
      ),
    ],
  }
}

const cellsOf = (
  { graduates = 0, landed = 0, unemployed = 0 }: Counts,
  total: Counts,
): ReportTable['rows'][number] => ({
  graduates,
  landed,
  rate: percent(landed, graduates),
  unemployed,
  share: percent(unemployed, total.unemployed ?? 0),
})

/** R5 from the people of a day, alike in one dimension after the other. */
export function structureReport(head: ReportHead, peopleBy: PeopleBy): ReportTable {
  const [first] = STRUCTURE
  const figures = first === undefined ? [] : structureCounting(head, first).figures
  const blocks = countBlocks(
    head,
    {
      dimensions: STRUCTURE,
      countingOf: (dimension) => structureCounting(head, dimension),
      cellsOf,
    },
    peopleBy,
  )
  return frame(head, {
    report: 'R5',
    title: '毕业生就业结构表',
    columns: [
      textColumn('dimension', '项目', { width: 14 }),
      textColumn('value', '类别', { width: 30 }),
      ...figures.flatMap((column) =>
        column.key === 'landed' ? [column, rateColumn('rate', '落实率%')] : [column],
      ),
      rateColumn('share', '占未就业%', { width: 11 }),
    ],
    ...blocks,
    notes: [
      schemeNote(head.cohort),
      '每个项目各自合计为全部毕业生；占未就业%＝本类未就业÷未就业合计。',
      ...(first === undefined ? [] : leftOutNote(peopleBy(first))),
    ],
  })
}
