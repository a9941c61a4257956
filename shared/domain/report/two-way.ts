// Any two divisions of the people in N, one down and one across. Key groups overlap: the total has everybody once.
import { codeList, codeName } from '#shared/codes/index.ts'
import type { ReportColumn } from '#shared/schemas/report.ts'
import type { TwoWayAxis, TwoWayShape, TwoWayTable } from '#shared/schemas/two-way.ts'
import { isInLedger, isLanded } from '../destination/index.ts'
import { percent, schemeFor } from '../rates/index.ts'
import { DEFAULT_WILLINGNESS } from '../willingness/index.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import {
  type Counting,
  type Counts,
  countRows,
  type FactId,
  inN,
  type Person,
} from './count/index.ts'
import {
  byCode,
  byLevel,
  byProvince,
  type Dimension,
  dimensionRow,
  dimensionRows,
} from './dimension.ts'
import { leftOutNote } from './frame.ts'
import type { ReportHead } from './types.ts'

/** `facts`: what of a person it is read from; `rowsOf`: its keys, several where they overlap. */
type Axis = Readonly<{
  title: string
  facts: readonly FactId[]
  rowsOf: (person: Person) => readonly string[]
  named: (keys: Iterable<string>) => { key: string; name: string }[]
}>

const byName = (fact: FactId, title: string): Dimension => ({
  ...byProvince(fact, title),
  nameOf: (value) => value,
})

const FACTS: Readonly<Partial<Record<TwoWayAxis, Dimension>>> = {
  sex: byCode('sex', '性别', 'sex'),
  edu_level: byLevel,
  origin_province: byProvince('origin_province', '生源省'),
  nation: byCode('nation', '民族', 'nation'),
  hardship: byCode('hardship', '困难生类别', 'hardship'),
  major_name: byName('major_name', '专业'),
  class_name: byName('class_name', '班级'),
}

const ofStanding = (
  key: 'group' | 'willingness' | 'destination',
  title: string,
  none: string,
  valuesOf: (person: Person) => readonly string[],
  cohort: number,
): Axis => {
  const order = codeList(key, cohort).map(({ code }) => code)
  const place = (value: string): number =>
    value === ''
      ? Number.MAX_SAFE_INTEGER
      : order.includes(value)
        ? order.indexOf(value)
        : order.length
  return {
    title,
    facts: [],
    rowsOf: (person) => {
      const values = valuesOf(person)
      return values.length === 0 ? [`${key}=`] : values.map((value) => `${key}=${value}`)
    },
    named: (keys) =>
      [...keys]
        .map((row) => ({ key: row, value: row.slice(key.length + 1) }))
        .sort((a, b) => place(a.value) - place(b.value) || (a.key < b.key ? -1 : 1))
        .map(({ key: row, value }) => ({
          key: row,
          name: value === '' ? none : codeName(key, value, cohort),
        })),
  }
}

function axisOf(axis: TwoWayAxis, { cohort }: ReportHead): Axis {
  switch (axis) {
    case 'group':
      return ofStanding(axis, '重点群体', '不属于重点群体', ({ groups }) => groups, cohort)
    case 'willingness': {
      const valuesOf = ({ destination, willingness }: Person) =>
        isInLedger(destination) ? [willingness ?? DEFAULT_WILLINGNESS] : []
      return ofStanding(axis, '就业意愿', '不在台账', valuesOf, cohort)
    }
    case 'destination': {
      const valuesOf = ({ destination }: Person) => (destination === null ? [] : [destination])
      return ofStanding(axis, '毕业去向', '未填去向', valuesOf, cohort)
    }
    default: {
      const dimension = FACTS[axis] ?? byLevel
      const row = dimensionRow(dimension, cohort)
      return {
        title: dimension.title,
        facts: [dimension.fact],
        rowsOf: (person) => [row(person)],
        named: (keys) => dimensionRows(dimension, keys, cohort),
      }
    }
  }
}

/** What of a person the table is read from. */
export const twoWayFacts = ({ down, across }: TwoWayShape, head: ReportHead): readonly FactId[] => [
  ...new Set([down, across].flatMap((axis) => axisOf(axis, head).facts)),
]

const ALL = 'all'

/** Who counts where. `is`: left out, everybody in N. */
export function twoWayCounting(
  { down, across }: TwoWayShape,
  head: ReportHead,
  people: readonly Person[],
  is: (person: Person) => boolean = () => true,
): Counting<Person> {
  const [rows, columns] = [axisOf(down, head), axisOf(across, head)]
  const present = new Set(people.flatMap((one) => (one.counted ? columns.rowsOf(one) : [])))
  return {
    rowsOf: (person) => (person.counted ? rows.rowsOf(person) : []),
    figures: [
      ...columns.named(present).map(({ key, name }) =>
        figure(
          key,
          name,
          inN((person) => is(person) && columns.rowsOf(person).includes(key)),
          { group: columns.title },
        ),
      ),
      figure(ALL, '合计', inN(is)),
    ],
  }
}

type Cells = Readonly<Record<string, number | string>>

/** Every count of a row as the table shows it. */
function shownAs(
  { show }: TwoWayShape,
  counts: Counts,
  given: Readonly<{ total: Counts; landed: Counts }>,
): Cells {
  const share = (key: string, count: number): number | string => {
    switch (show) {
      case 'count':
        return count
      case 'row':
        return percent(count, counts[ALL] ?? 0)
      case 'column':
        return percent(count, given.total[key] ?? 0)
      case 'landed':
        return percent(given.landed[key] ?? 0, count)
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, share(key, count)]))
}

const SHOWN = {
  count: '人数',
  row: '占本行%',
  column: '占本列%',
  landed: '落实率%',
} as const satisfies Record<TwoWayShape['show'], string>

/** The table from the people of a day. */
export function twoWayTable(
  shape: TwoWayShape,
  head: ReportHead,
  people: readonly Person[],
): TwoWayTable {
  const { down, across, show } = shape
  const [rows, columns] = [axisOf(down, head), axisOf(across, head)]
  const counting = twoWayCounting(shape, head, people)
  const counted = countRows(counting, people)
  const hasLanded = ({ destination }: Person) => isLanded(destination, head.cohort)
  const landed = countRows(twoWayCounting(shape, head, people, hasLanded), people)
  const none: Counts = {}
  const cells = (row: string) =>
    shownAs(shape, counted.rows.get(row) ?? none, {
      total: counted.total,
      landed: landed.rows.get(row) ?? none,
    })
  const named = rows.named(counted.rows.keys())
  return {
    title: `${head.cohort}届毕业生${rows.title}与${columns.title}两维表（${SHOWN[show]}）`,
    unit: head.unit,
    cohort: head.cohort,
    asOf: head.asOf,
    schemeName: schemeFor(head.cohort).name,
    columns: [
      textColumn('name', rows.title, { width: 24 }),
      ...counting.figures.map((column) => drawn(column, show)),
    ],
    keys: named.map(({ key }) => key),
    rows: named.map(({ key, name }) => ({ name, ...cells(key) })),
    total: {
      name: '合计',
      ...shownAs(shape, counted.total, { total: counted.total, landed: landed.total }),
    },
    notes: [
      ...(down === 'group' || across === 'group'
        ? ['同一人属于多个重点群体时分别计入，合计只计一次，各群体人数之和可能大于合计。']
        : []),
      ...leftOutNote(people),
    ],
  }
}

function drawn(
  { key, title, group, kind, width, opens }: ReportColumn,
  show: TwoWayShape['show'],
): ReportColumn {
  if (show === 'count') return { key, title, group, kind, width, opens }
  return rateColumn(key, title, { group: group ?? undefined, width })
}
