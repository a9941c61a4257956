import { z } from 'zod'
import { Day, FileToken } from '../schemas/common.ts'
import { Known } from '../schemas/past.ts'
import { ReportId, ReportTable } from '../schemas/report.ts'
import { command, query } from './spec.ts'

export const reports = {
  /** `known` left out: by all that is known today. */
  'reports.view': query(
    z.strictObject({ report: ReportId, asOf: Day.nullable(), known: Known.optional() }),
    ReportTable,
  ),
  /** One workbook of the chosen tables. */
  'reports.export': command(
    z.strictObject({
      reports: z.array(ReportId).min(1).max(20),
      asOf: Day.nullable(),
      known: Known.optional(),
      token: FileToken,
    }),
    z.strictObject({ fileName: z.string(), sheets: z.int() }),
  ),
}
