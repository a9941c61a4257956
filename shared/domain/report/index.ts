// The report tables as pure functions of counts: one module a table, named by it.
export type { PeopleBy } from './blocks.ts'
export * from './change.ts'
export { causeOf, checksNeed, checksOf, FILLED_FACTS } from './checks.ts'
export { toCliJson } from './cli.ts'
export * from './count/index.ts'
export { type Dimension, dimensionOf } from './dimension.ts'
export { unitFacts, unitRow } from './frame.ts'
export {
  type LastCounts,
  type LastYear,
  lastYearCounting,
  sameDayLastYear,
  schemesNote,
} from './last-year.ts'
export { progressCounting, progressReport } from './r1-progress.ts'
export { majorCounting, majorFacts, majorReport } from './r2-majors.ts'
export { willingnessCounting, willingnessKey, willingnessReport } from './r3-willingness.ts'
export { reasonCounting, reasonReport } from './r4-reasons.ts'
export { STRUCTURE, structureCounting, structureReport } from './r5-structure.ts'
export { keyGroupCounting, keyGroupReport } from './r6-key-groups.ts'
export { isWithheldIn, LEDGER_DESTINATIONS, nameListReport } from './r7-name-list.ts'
export {
  CHANGE_KINDS,
  type ChangeKind,
  type NamedChange,
} from './r9-changes.ts'
export { dailyReport, dayOfRow, isInGroupColumn, type ReportDay } from './r9-daily.ts'
export { assistanceCounting, assistanceReport } from './r10-assistance.ts'
export { type FairSums, fairReport } from './r11-fairs.ts'
export { yearCounting, yearReport } from './r12-year-on-year.ts'
export { FLOWS, flowCounting, flowReport } from './r13-flow.ts'
export { evidenceCounting, evidenceReport, type Signal } from './r14-evidence.ts'
export { submissionReport } from './r15-submissions.ts'
export { isRestrictedFigure } from './restricted.ts'
export { twoWayCounting, twoWayFacts, twoWayTable } from './two-way.ts'
export type { ReportHead } from './types.ts'
