// Where each table comes from.
import type { ReportId } from '#shared/schemas/report.ts'
import { assistanceTable } from './assistance.ts'
import { dailyTable } from './daily.ts'
import { evidenceTable } from './evidence.ts'
import { fairTable } from './fairs.ts'
import { keyGroupTable } from './key-groups.ts'
import { nameListTable } from './name-list.ts'
import { majorTable, progressTable, reasonTable, willingnessTable, yearTable } from './progress.ts'
import { flowTable, structureTable } from './structure.ts'
import { submissionTable } from './submissions.ts'
import type { TableSource } from './table-source.ts'

export type { IsOpen, TableSource } from './table-source.ts'

export const TABLES: Readonly<Record<ReportId, TableSource>> = {
  R1: progressTable,
  R2: majorTable,
  R3: willingnessTable,
  R4: reasonTable,
  R5: structureTable,
  R6: keyGroupTable,
  R7: nameListTable,
  R12: yearTable,
  R13: flowTable,
  R9: dailyTable,
  R10: assistanceTable,
  R11: fairTable,
  R14: evidenceTable,
  R15: submissionTable,
}
