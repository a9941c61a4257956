export { staffQueries } from './queries.ts'
export { StaffSection } from './staff-section.tsx'
