// R2 分专业: the columns of R1 by school, major and level, and down to the classes.
import type { ReportTable } from '#shared/schemas/report.ts'
import { textColumn } from './columns.ts'
import {
  type Counting,
  countRows,
  type FactId,
  inUnitOrder,
  type Person,
  unitsKey,
  unitsOf,
} from './count/index.ts'
import { frame, leftOutNote, schemeNote } from './frame.ts'
import { type LastYear, NOT_ASKED } from './last-year.ts'
import { LEVEL_ORDER, levelOf } from './levels.ts'
import { periodNote, progressCells, progressColumns, progressFigures } from './progress-figures.ts'
import type { ReportHead } from './types.ts'

type Unit = Readonly<{ key: string; title: string; fact: FactId; width: number }>

const SCHOOL: Unit = { key: 'school', title: '学院', fact: 'school', width: 22 }
const MAJOR: Unit = { key: 'major', title: '专业', fact: 'major_name', width: 22 }
const LEVEL: Unit = { key: 'level', title: '学历', fact: 'edu_level', width: 8 }
const CLASS: Unit = { key: 'class', title: '班级', fact: 'class_name', width: 16 }

/** A school's own table says at its head which school it is. */
const unitsIn = (head: ReportHead): readonly Unit[] => [
  ...(head.isCentral ? [SCHOOL] : []),
  MAJOR,
  LEVEL,
  ...(head.rowsAre === 'classes' ? [CLASS] : []),
]

/** What must be known of people for R2. */
export const majorFacts = (head: ReportHead): readonly FactId[] =>
  unitsIn(head).map(({ fact }) => fact)

/** Who counts in R2 and where. */
export function majorCounting(head: ReportHead): Counting<Person> {
  const units = unitsIn(head)
  return {
    rowsOf: ({ facts }) => [
      unitsKey(
        units.map(({ fact }) =>
          fact === 'edu_level' ? levelOf(facts[fact], head.cohort) : facts[fact],
        ),
      ),
    ],
    figures: progressFigures(head),
  }
}

const textsOf = (units: readonly Unit[], key: string): ReportTable['rows'][number] =>
  Object.fromEntries(
    unitsOf(key).map((name, at) => [
      units[at]?.key ?? '',
      name ?? `（未填${units[at]?.title ?? ''}）`,
    ]),
  )

/** R2 from the people of a day. */
export function majorReport(
  head: ReportHead,
  people: readonly Person[],
  lastYear: LastYear = NOT_ASKED,
): ReportTable {
  const units = unitsIn(head)
  const counting = majorCounting(head)
  const { rows, total } = countRows(counting, people)
  const order = [...head.schools, ...LEVEL_ORDER]
  return frame(head, {
    report: 'R2',
    title: '毕业生分专业就业情况表',
    columns: [
      ...units.map(({ key, title, width }) => textColumn(key, title, { width })),
      ...progressColumns(counting.figures),
    ],
    rows: inUnitOrder(rows.keys(), order).flatMap((key) => {
      const counts = rows.get(key)
      return counts === undefined
        ? []
        : [{ key, cells: { ...textsOf(units, key), ...progressCells(counts, lastYear.of(key)) } }]
    }),
    total: {
      ...Object.fromEntries(units.map(({ key }, at) => [key, at === 0 ? '合计' : ''])),
      ...progressCells(total, lastYear.total),
    },
    notes: [
      schemeNote(head.cohort),
      '本科含第二学士学位。',
      ...leftOutNote(people),
      periodNote(head, total),
      ...lastYear.notes,
    ],
  })
}
