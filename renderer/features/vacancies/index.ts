export { PersonPushes } from './person-pushes.tsx'
export { PersonVacancies } from './person-vacancies.tsx'
export { VacanciesPage } from './vacancies-page.tsx'
