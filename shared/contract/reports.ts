import { z } from 'zod'
import { Day, FileToken, GraduateId, Reason } from '../schemas/common.ts'
import { Known } from '../schemas/past.ts'
import {
  ReportAsked,
  ReportFigure,
  ReportId,
  ReportQuestion,
  ReportTable,
} from '../schemas/report.ts'
import { Figure } from '../schemas/two-way.ts'
import { command, query } from './spec.ts'

export const WrittenReports = z.strictObject({ fileName: z.string(), sheets: z.int() })
export type WrittenReports = z.infer<typeof WrittenReports>

export const reports = {
  'reports.view': query(ReportQuestion, ReportTable),
  /**
   * Numbers of the people behind a figure, ascending; `figure_restricted` where they are shown for a reason alone.
   * `gone` of them are on the list of names no more.
   */
  'reports.people': query(
    ReportFigure,
    z.strictObject({ ids: z.array(GraduateId), gone: z.int().nonnegative() }),
  ),
  /** Shows who is behind a restricted figure until the ledger is locked, for a reason that is logged. */
  'reports.openFigure': command(
    z.strictObject({ figure: Figure, reason: Reason }),
    z.strictObject({ revealed: z.int() }),
  ),
  /**
   * Shows what is restricted of everybody in the list of names until the ledger is locked, for a reason that is
   * logged; `revealed`: how many were withheld.
   */
  'reports.revealDetails': command(
    z.strictObject({ asOf: Day.nullable(), known: Known.optional(), reason: Reason }),
    z.strictObject({ revealed: z.int() }),
  ),
  /**
   * Starts the job that writes one workbook of the chosen tables; its result is a `WrittenReports`. What is restricted
   * is in it for a `reason` alone, which is logged. `beside`: under the first free name beside the one that was chosen.
   */
  'reports.export': command(
    ReportAsked.extend({
      reports: z.array(ReportId).min(1).max(20),
      token: FileToken,
      reason: Reason.optional(),
      beside: z.boolean().optional(),
    }),
    z.strictObject({ jobId: z.string() }),
  ),
}
