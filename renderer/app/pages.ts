// The door needs none of the pages: they are fetched when the window is idle, or when they are asked for.
import { type ComponentType, lazy } from 'react'

const today = () => import('../features/today/index.ts')
const ledger = () => import('../features/graduates/index.ts')
const classes = () => import('../features/classes/index.ts')
const vacancies = () => import('../features/vacancies/index.ts')
const activities = () => import('../features/activities/index.ts')
const reports = () => import('../features/reports/index.ts')
const centre = () => import('../features/consolidation/index.ts')
const submission = () => import('../features/submission/index.ts')
const more = () => import('../features/settings/index.ts')

const page = <Module>(load: () => Promise<Module>, pick: (module: Module) => ComponentType) =>
  lazy(async () => ({ default: pick(await load()) }))

export const TodayPage = page(today, (module) => module.TodayPage)
export const DaysPage = page(today, (module) => module.DaysPage)
export const LedgerPage = page(ledger, (module) => module.LedgerPage)
export const ClassesPage = page(classes, (module) => module.ClassesPage)
export const VacanciesPage = page(vacancies, (module) => module.VacanciesPage)
export const ActivitiesPage = page(activities, (module) => module.ActivitiesPage)
export const ReportsPage = page(reports, (module) => module.ReportsPage)
export const CentrePage = page(centre, (module) => module.CentrePage)
export const SubmissionPage = page(submission, (module) => module.SubmissionPage)
export const MorePage = page(more, (module) => module.MorePage)

/** So that the first click on a page does not wait. */
export function fetchPagesWhenIdle(): void {
  const pages = [today, ledger, classes, vacancies, activities, reports, centre, submission, more]
  requestIdleCallback(() => void Promise.all(pages.map((load) => load())))
}
