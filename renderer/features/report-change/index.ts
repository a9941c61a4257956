export { ReportChange } from './report-change.tsx'
