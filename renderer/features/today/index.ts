export { DaysPage } from './days-page.tsx'
export { TodayPage } from './today-page.tsx'
