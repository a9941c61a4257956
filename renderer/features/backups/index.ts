export { BackupsSection } from './backups-section.tsx'
export { RestoreFile } from './restore-file.tsx'
