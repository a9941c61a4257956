// From a report to the printed sheet.
import { whereText } from '#shared/domain/report/where.ts'
import type { ReportId, ReportTable, ReportWhere } from '#shared/schemas/report.ts'
import type { SheetSpec } from '../../excel/write/index.ts'
import { CHARTS, SHARES } from './calculated.ts'

type Print = Readonly<Pick<SheetSpec, 'name' | 'totals' | 'frozenColumns' | 'bodySize'>>

const PRINTS: Readonly<Record<ReportId, Print>> = {
  R1: { name: 'R1 就业进展汇总表', totals: 'sums', frozenColumns: 1, bodySize: 12 },
  R2: { name: 'R2 分专业就业情况表', totals: 'sums', frozenColumns: 2, bodySize: 11 },
  R3: { name: 'R3 未就业分类表', totals: 'sums', frozenColumns: 1, bodySize: 12 },
  R4: { name: 'R4 未就业原因表', totals: 'sums', frozenColumns: 1, bodySize: 11 },
  // Everybody stands in each block: the total is counted, not added up.
  R5: { name: 'R5 结构表', totals: 'values', frozenColumns: 2, bodySize: 12 },
  // A person may stand in several groups: the total is counted, not added up.
  R6: { name: 'R6 重点群体表', totals: 'values', frozenColumns: 2, bodySize: 12 },
  R7: { name: 'R7 未就业毕业生花名册', totals: 'values', frozenColumns: 3, bodySize: 10 },
  // 期初 and 期末 are no sums.
  R9: { name: 'R9 日报变动表', totals: 'values', frozenColumns: 1, bodySize: 11 },
  // A rate of last year that is not known leaves its counts out too.
  R12: { name: 'R12 同比表', totals: 'values', frozenColumns: 1, bodySize: 12 },
  R13: { name: 'R13 就业流向表', totals: 'values', frozenColumns: 2, bodySize: 11 },
  R10: { name: 'R10 帮扶工作统计', totals: 'sums', frozenColumns: 1, bodySize: 11 },
  R11: { name: 'R11 招聘活动统计', totals: 'sums', frozenColumns: 1, bodySize: 12 },
  R14: { name: 'R14 核查自查表', totals: 'sums', frozenColumns: 1, bodySize: 12 },
  R15: { name: 'R15 报送情况', totals: 'values', frozenColumns: 1, bodySize: 12 },
}

export const SIGNATURES = ['制表人：', '审核人：', '负责人：']
export const MARK = '演示数据，不得上报'

/** What is said of every table of a workbook. */
export type About = Readonly<{
  /** of the state of the ledger from which they are counted */
  dataId: string
  where: ReportWhere
  practice: boolean
}>

export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 本期. */
export const periodOf = ({ from, asOf }: Pick<ReportTable, 'from' | 'asOf'>): string =>
  from === asOf ? chineseDay(asOf) : `${chineseDay(from)}至${chineseDay(asOf)}`

/** 数据编号: of the frozen day where the figures come from one. */
export const numberOf = ({ snapshot }: Pick<ReportTable, 'snapshot'>, { dataId }: About): string =>
  snapshot ?? (dataId === '' ? '—' : dataId)

export function toSheet(table: ReportTable, about: About): SheetSpec {
  const where = whereText(about.where, table.cohort)
  const { report } = table
  return {
    ...PRINTS[report],
    shares: SHARES[report] ?? {},
    charts: CHARTS[report]?.(table) ?? [],
    title: table.title,
    lines: [
      {
        left: `单位：${table.unit}　届别：${table.cohort}届`,
        right: `期间：${periodOf(table)}　数据截至：${chineseDay(table.asOf)}`,
      },
      {
        left: where === '' ? '' : `统计范围：${where}`,
        right: `统计口径：${table.schemeName}　数据编号：${numberOf(table, about)}`,
      },
    ],
    columns: table.columns,
    rows: table.rows,
    total: table.total,
    ...(table.details === null ? {} : { list: table.details }),
    notes: table.notes,
    signatures: SIGNATURES,
    mark: about.practice ? MARK : null,
  }
}
