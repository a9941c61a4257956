export { EraseDialog } from './erase-dialog.tsx'
export { ExportPerson } from './export-person.tsx'
export { RetentionSection } from './retention-section.tsx'
