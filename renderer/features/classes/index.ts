export { ClassesPage } from './classes-page.tsx'
