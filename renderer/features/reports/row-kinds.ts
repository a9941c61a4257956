import type { ReportId, RowKind } from '#shared/schemas/report.ts'

const UNITS = ['schools', 'majors', 'classes'] as const
const KINDS: Readonly<Record<string, readonly RowKind[]>> = {
  R1: UNITS,
  R2: UNITS,
  R3: UNITS,
  R4: UNITS,
  R10: [...UNITS, 'helpers'],
  R12: UNITS,
  R14: UNITS,
}

/** What the rows of a table can be; none where they are of one kind. */
export const rowKinds = (report: ReportId): readonly RowKind[] => KINDS[report] ?? []
