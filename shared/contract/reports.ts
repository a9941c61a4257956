import { z } from 'zod'
import { Day, FileToken, Reason } from '../schemas/common.ts'
import { Known } from '../schemas/past.ts'
import { ReportId, ReportTable } from '../schemas/report.ts'
import { command, query } from './spec.ts'

export const reports = {
  /** `known` left out: by all that is known today. */
  'reports.view': query(
    z.strictObject({ report: ReportId, asOf: Day.nullable(), known: Known.optional() }),
    ReportTable,
  ),
  /**
   * Shows what is restricted of everybody in the list of names until the ledger is locked, for a reason that is
   * logged; `revealed`: how many were withheld.
   */
  'reports.revealDetails': command(
    z.strictObject({ asOf: Day.nullable(), known: Known.optional(), reason: Reason }),
    z.strictObject({ revealed: z.int() }),
  ),
  /** One workbook of the chosen tables. What is restricted is in it for a `reason` alone, which is logged. */
  'reports.export': command(
    z.strictObject({
      reports: z.array(ReportId).min(1).max(20),
      asOf: Day.nullable(),
      known: Known.optional(),
      token: FileToken,
      reason: Reason.optional(),
    }),
    z.strictObject({ fileName: z.string(), sheets: z.int() }),
  ),
}
