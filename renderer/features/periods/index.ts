export { PeriodsView } from './periods-view.tsx'
