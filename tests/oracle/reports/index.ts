// The tables of domain.md §7, worked out a second time.
import { type Asked, sightOf } from './asked.ts'
import type { Lived } from './live.ts'
import { majorsTable, progressTable, yearTable } from './r1-progress.ts'
import { reasonsTable, willingnessTable } from './r3-willingness.ts'
import { flowTable, structureTable } from './r5-structure.ts'
import { keyGroupsTable } from './r6-key-groups.ts'
import { nameList } from './r7-name-list.ts'
import { changesTable } from './r9-changes.ts'
import { assistanceTable } from './r10-assistance.ts'
import { fairsTable } from './r11-fairs.ts'
import { evidenceTable } from './r14-evidence.ts'
import { submissionsTable } from './r15-submissions.ts'
import type { Table } from './table.ts'

const TABLES = {
  R1: progressTable,
  R2: majorsTable,
  R3: willingnessTable,
  R4: reasonsTable,
  R5: structureTable,
  R6: keyGroupsTable,
  R7: nameList,
  R9: changesTable,
  R10: assistanceTable,
  R11: fairsTable,
  R12: yearTable,
  R13: flowTable,
  R14: evidenceTable,
  R15: submissionsTable,
}

export type OracleReport = keyof typeof TABLES
export const ORACLE_REPORTS = Object.keys(TABLES) as readonly OracleReport[]

export const tableOnPaper = (
  report: OracleReport,
  { pages, lastYear }: Pick<Lived, 'pages' | 'lastYear'>,
  asked: Asked,
): Table => TABLES[report](sightOf(pages, asked, lastYear))

export type { Asked } from './asked.ts'
export type { Row } from './table.ts'
