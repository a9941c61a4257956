export { PairOneDialog } from './pair-one.tsx'
export { staffQueries } from './queries.ts'
export { StaffSection } from './staff-section.tsx'
