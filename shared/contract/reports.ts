import { z } from 'zod'
import { Day, FileToken } from '../schemas/common.ts'
import { ReportId, ReportTable } from '../schemas/report.ts'
import { command, query } from './spec.ts'

export const reports = {
  'reports.view': query(z.strictObject({ report: ReportId, asOf: Day.nullable() }), ReportTable),
  /** One workbook of the chosen tables. */
  'reports.export': command(
    z.strictObject({
      reports: z.array(ReportId).min(1).max(20),
      asOf: Day.nullable(),
      token: FileToken,
    }),
    z.strictObject({ fileName: z.string(), sheets: z.int() }),
  ),
}
