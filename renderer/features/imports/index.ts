export { ImportArea } from './import-area.tsx'
export { ImportButton } from './import-button.tsx'
export { useAfterImport } from './import-context.ts'
export { ImportList } from './import-list.tsx'
