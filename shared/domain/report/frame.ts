import type {
  ReportCheck,
  ReportColumn,
  ReportDetails,
  ReportId,
  ReportTable,
  RowKind,
} from '#shared/schemas/report.ts'
import { schemeFor } from '../rates/index.ts'
import { type FactId, inUnitOrder, type Person, unitsKey, unitsOf } from './count/index.ts'
import type { ReportHead } from './types.ts'

type Row = ReportTable['rows'][number]
type KeyedRow = Readonly<{ key: string; cells: Row }>

type Body = Readonly<{
  report: ReportId
  title: string
  columns: readonly ReportColumn[]
  rows: readonly KeyedRow[]
  total: Row | null
  notes: readonly string[]
  checks?: readonly ReportCheck[]
  details?: Details
  /** of the frozen day from which the figures come */
  snapshot?: string | null
}>

type Details = Readonly<{
  title: string
  columns: readonly ReportColumn[]
  rows: readonly KeyedRow[]
}>

/** The table with what every one of them prints: office, cohort, day, rate scheme. */
export function frame(head: ReportHead, body: Body): ReportTable {
  const scheme = schemeFor(head.cohort)
  return {
    report: body.report,
    title: `${head.cohort}届${body.title}`,
    unit: head.unit,
    cohort: head.cohort,
    asOf: head.asOf,
    from: head.from,
    scheme: scheme.id,
    schemeName: scheme.name,
    snapshot: body.snapshot ?? null,
    columns: body.columns.map(plain),
    rows: body.rows.map(({ cells }) => cells),
    keys: body.rows.map(({ key }) => key),
    total: body.total,
    details: body.details === undefined ? null : detailsOf(body.details),
    notes: [...(head.practice ? ['演示数据，并非真实人员，不得上报。'] : []), ...body.notes],
    checks: [...(body.checks ?? [])],
  }
}

const detailsOf = ({ title, columns, rows }: Details): ReportDetails => ({
  title,
  columns: [...columns],
  rows: rows.map(({ cells }) => cells),
  keys: rows.map(({ key }) => key),
})

/** A column without what it counts by: that stays here. */
const plain = ({ key, title, group, kind, width, opens }: ReportColumn): ReportColumn => ({
  key,
  title,
  group,
  kind,
  width,
  opens,
})

/** How the total rate is counted, as a sentence. */
export function schemeNote(cohort: number): string {
  const scheme = schemeFor(cohort)
  const parts = scheme.groups.filter((group) => group.landed).map((group) => group.name)
  return `统计口径：${scheme.name}，${scheme.totalName}＝（${parts.join('＋')}）人数÷毕业生数。`
}

/** People who are not in N are named, so that the roster's length and N can be compared. */
export function leftOutNote(
  rows: readonly Pick<Person, 'counted' | 'gone' | 'people'>[],
): string[] {
  const left = rows.reduce(
    (sum, { counted, gone, people }) => sum + (counted || gone ? 0 : people),
    0,
  )
  return left === 0 ? [] : [`毕业生数不含结业、延毕、休退学等${left}人。`]
}

/** Which days the figures of the period are of. */
export const periodNote = ({ from, asOf }: ReportHead): string =>
  from === asOf ? `本期：${asOf}当日` : `本期：${from}至${asOf}`

/** What the units of a table are: name of their column, and the fact by which people stand in them. */
const UNITS = {
  schools: { title: '学院', fact: 'school' },
  majors: { title: '专业', fact: 'major_name' },
  classes: { title: '班级', fact: 'class_name' },
} as const satisfies Partial<Record<RowKind, unknown>>
export type UnitKind = keyof typeof UNITS

/** The units of a table that has no helpers. */
export const unitKind = ({ rowsAre }: ReportHead): UnitKind =>
  rowsAre === 'helpers' ? 'majors' : rowsAre

/** By what people stand in the rows. Two schools may each have a class of the same name. */
export function unitFacts(head: ReportHead): readonly FactId[] {
  const { fact } = UNITS[unitKind(head)]
  return head.isCentral && fact !== 'school' ? ['school', fact] : [fact]
}
export const unitTitle = (head: ReportHead): string => UNITS[unitKind(head)].title

/** The row in which somebody stands. */
export const unitRow =
  (head: ReportHead) =>
  ({ facts }: Person): readonly string[] => [unitsKey(unitFacts(head).map((fact) => facts[fact]))]

const TITLES: Readonly<Partial<Record<FactId, string>>> = Object.fromEntries(
  Object.values(UNITS).map(({ fact, title }) => [fact, title]),
)

/** Rows of people whose school or major is not filled in stay in the table. */
export function unitName(head: ReportHead, key: string): string {
  const facts = unitFacts(head)
  return unitsOf(key)
    .map((name, at) => name ?? `（未填${TITLES[facts[at] ?? 'school'] ?? ''}）`)
    .join(' ')
}

/** The rows as they are printed: units in the office's order with their cells. */
export function unitRows<T>(
  head: ReportHead,
  rows: ReadonlyMap<string, T>,
  cellsOf: (name: string, counts: T, key: string) => Row,
): KeyedRow[] {
  return inUnitOrder(rows.keys(), head.schools).flatMap((key) => {
    const counts = rows.get(key)
    return counts === undefined ? [] : [{ key, cells: cellsOf(unitName(head, key), counts, key) }]
  })
}
