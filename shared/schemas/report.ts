import { z } from 'zod'
import { REPORT_IDS } from '../domain/report/report-ids.ts'
import { Cohort, Day } from './common.ts'

/** The tables of the summary workbook, in its order. */
export const ReportId = z.enum(REPORT_IDS)
export type ReportId = z.infer<typeof ReportId>

/** number = a count, text stays text, null = a figure of a feature that is not kept yet (printed blank). */
export const ReportCell = z.union([z.string(), z.number(), z.null()])
export type ReportCell = z.infer<typeof ReportCell>

export const ReportColumn = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** title of the merged header above it, or null */
  group: z.string().nullable(),
  kind: z.enum(['text', 'count', 'rate']),
  /** width in half-width characters */
  width: z.int(),
})
export type ReportColumn = z.infer<typeof ReportColumn>

export const ReportTable = z.strictObject({
  report: ReportId,
  title: z.string(),
  unit: z.string(),
  cohort: Cohort,
  asOf: Day,
  scheme: z.string(),
  schemeName: z.string(),
  columns: z.array(ReportColumn),
  rows: z.array(z.record(z.string(), ReportCell)),
  /** null where a total makes no sense (name lists) */
  total: z.record(z.string(), ReportCell).nullable(),
  notes: z.array(z.string()),
})
export type ReportTable = z.infer<typeof ReportTable>
