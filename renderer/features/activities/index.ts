export { ActivitiesPage } from './activities-page.tsx'
