import type { ReportColumn, ReportId, ReportTable } from '#shared/schemas/report.ts'
import { schemeFor } from '../rates/index.ts'
import type { CensusRow, ReportHead } from './types.ts'

type Row = ReportTable['rows'][number]

type Body = Readonly<{
  report: ReportId
  title: string
  columns: readonly ReportColumn[]
  rows: readonly Row[]
  total: Row | null
  notes: readonly string[]
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
    scheme: scheme.id,
    schemeName: scheme.name,
    columns: [...body.columns],
    rows: [...body.rows],
    total: body.total,
    notes: [...(head.practice ? ['演示数据，并非真实人员，不得上报。'] : []), ...body.notes],
  }
}

/** How the total rate is counted, as a sentence. */
export function schemeNote(cohort: number): string {
  const scheme = schemeFor(cohort)
  const parts = scheme.groups.filter((group) => group.landed).map((group) => group.name)
  return `统计口径：${scheme.name}，${scheme.totalName}＝（${parts.join('＋')}）人数÷毕业生数。`
}

/** People who are not in N are named, so that the roster's length and N can be compared. */
export function leftOutNote(rows: readonly CensusRow[]): string[] {
  const left = rows.reduce((sum, row) => sum + (row.counted ? 0 : row.people), 0)
  return left === 0 ? [] : [`毕业生数不含结业、延毕、休退学等${left}人。`]
}

export const BLANK_NOTE = '空白栏为尚未启用功能的数据，暂不填报。'

/** Name of the first column: what a row is. */
export function unitTitle(head: ReportHead): string {
  return head.rowsAre === 'schools' ? '学院' : '专业'
}

/** Rows of people whose school or major is not filled in stay in the table. */
export function unitName(head: ReportHead, unit: string | null): string {
  return unit ?? `（未填${unitTitle(head)}）`
}

/** The rows of each unit, units in the order in which they first appear. */
export function byUnit<T extends Readonly<{ unit: string | null }>>(
  rows: readonly T[],
): ReadonlyMap<string | null, readonly T[]> {
  return Map.groupBy(rows, (row) => row.unit)
}
