export { AddEvidence } from './add-evidence.tsx'
export { EvidenceSection } from './evidence-section.tsx'
export { isEvidenceMissing } from './queries.ts'
