// The report tables as pure functions of counts; docs and columns: R1, R3, R6, R7.
export { toCliJson } from './cli.ts'
export { progressReport } from './r1-progress.ts'
export { willingnessReport } from './r3-willingness.ts'
export { keyGroupReport } from './r6-key-groups.ts'
export { isWithheldIn, LEDGER_DESTINATIONS, nameListReport } from './r7-name-list.ts'
export type { CensusRow, ReportHead } from './types.ts'
