import type { ReportId } from '#shared/schemas/report.ts'

/** The tables of the summary workbook, in its order. */
export const REPORTS = ['R1', 'R3', 'R6', 'R7'] as const satisfies ReportId[]
