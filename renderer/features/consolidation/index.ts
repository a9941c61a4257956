export { CentrePage } from './centre-page.tsx'
