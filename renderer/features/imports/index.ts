export { ImportArea } from './import-area.tsx'
export { ImportButton } from './import-button.tsx'
export { ImportList } from './import-list.tsx'
