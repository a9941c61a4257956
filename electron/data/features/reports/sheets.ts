// From a report to the printed sheet.
import type { ReportId, ReportTable } from '#shared/schemas/report.ts'
import type { SheetSpec } from '../../excel/write/index.ts'

type Print = Readonly<Pick<SheetSpec, 'name' | 'totals' | 'frozenColumns' | 'bodySize'>>

const PRINTS: Readonly<Record<ReportId, Print>> = {
  R1: { name: 'R1 就业进展汇总表', totals: 'sums', frozenColumns: 1, bodySize: 12 },
  R3: { name: 'R3 未就业分类表', totals: 'sums', frozenColumns: 1, bodySize: 12 },
  // A person may stand in several groups: the total is counted, not added up.
  R6: { name: 'R6 重点群体表', totals: 'values', frozenColumns: 2, bodySize: 12 },
  R7: { name: 'R7 未就业毕业生花名册', totals: 'values', frozenColumns: 3, bodySize: 10 },
}

const SIGNATURES = ['制表人：', '审核人：', '负责人：']

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export function toSheet(table: ReportTable, practice: boolean): SheetSpec {
  return {
    ...PRINTS[table.report],
    title: table.title,
    left: `单位：${table.unit}`,
    right: `数据时间：${chineseDay(table.asOf)}　统计口径：${table.schemeName}`,
    columns: table.columns,
    rows: table.rows,
    total: table.total,
    notes: table.notes,
    signatures: SIGNATURES,
    mark: practice ? '演示数据，不得上报' : null,
  }
}
