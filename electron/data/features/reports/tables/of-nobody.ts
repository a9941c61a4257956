import { whereText } from '#shared/domain/report/where.ts'
import type { ReportTable, ReportWhere } from '#shared/schemas/report.ts'

/** A table that counts no graduates says so where it was asked for some of them alone. */
export function ofNobody(table: ReportTable, where: ReportWhere): ReportTable {
  const asked = whereText(where, table.cohort)
  if (asked === '') return table
  const note = `本表统计的不是毕业生，筛选条件（${asked}）对它不起作用。`
  return { ...table, notes: [...table.notes, note] }
}
