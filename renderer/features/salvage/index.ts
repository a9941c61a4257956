export { useSalvage } from './use-salvage.tsx'
