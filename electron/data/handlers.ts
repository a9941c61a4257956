import type { DataHandlers } from '#shared/contract/index.ts'
import type { DataContext } from './context.ts'
import { accountsHandlers } from './features/accounts/handlers.ts'
import { activitiesHandlers } from './features/activities/handlers.ts'
import { backupsHandlers } from './features/backups/handlers.ts'
import { classesHandlers } from './features/classes/handlers.ts'
import { comparisonHandlers } from './features/comparison/handlers.ts'
import { consolidationHandlers } from './features/consolidation/handlers.ts'
import { contactsHandlers } from './features/contacts/handlers.ts'
import { destinationsHandlers } from './features/destinations/handlers.ts'
import { diagnosticsHandlers } from './features/diagnostics/handlers.ts'
import { draftsHandlers } from './features/drafts/handlers.ts'
import { employersHandlers } from './features/employers/handlers.ts'
import { erasureHandlers } from './features/erasure/handlers.ts'
import { evidenceHandlers } from './features/evidence/handlers.ts'
import { graduatesHandlers } from './features/graduates/handlers.ts'
import { historyHandlers } from './features/history/handlers.ts'
import { importsHandlers } from './features/imports/handlers.ts'
import { keyGroupsHandlers } from './features/key-groups/handlers.ts'
import { overviewHandlers } from './features/overview/handlers.ts'
import { packagesHandlers } from './features/packages/handlers.ts'
import { periodsHandlers } from './features/periods/handlers.ts'
import { personalFileHandlers } from './features/personal-file/handlers.ts'
import { platformHandlers } from './features/platform/handlers.ts'
import { questionsHandlers } from './features/questions/handlers.ts'
import { reportFormsHandlers } from './features/report-forms/handlers.ts'
import { reportChangeHandlers } from './features/reports/change-handlers.ts'
import { reportsHandlers } from './features/reports/handlers.ts'
import { salvageHandlers } from './features/salvage/handlers.ts'
import { settingsHandlers } from './features/settings/handlers.ts'
import { staffHandlers } from './features/staff/handlers.ts'
import { submissionsHandlers } from './features/submissions/handlers.ts'
import { todayHandlers } from './features/today/handlers.ts'
import { twoWayHandlers } from './features/two-way/handlers.ts'
import { vacanciesHandlers } from './features/vacancies/handlers.ts'
import { viewsHandlers } from './features/views/handlers.ts'
import { willingnessHandlers } from './features/willingness/handlers.ts'
import { jobsHandlers } from './jobs/handlers.ts'
import { fillPractice } from './practice/fill.ts'

/** Every method of the data thread; a missing one does not compile. */
export function createHandlers(ctx: DataContext): DataHandlers {
  return {
    ...accountsHandlers(ctx, { fillPractice }),
    ...graduatesHandlers(ctx),
    ...viewsHandlers(ctx),
    ...destinationsHandlers(ctx),
    ...willingnessHandlers(ctx),
    ...contactsHandlers(ctx),
    ...keyGroupsHandlers(ctx),
    ...evidenceHandlers(ctx),
    ...staffHandlers(ctx),
    ...activitiesHandlers(ctx),
    ...classesHandlers(ctx),
    ...employersHandlers(ctx),
    ...vacanciesHandlers(ctx),
    ...importsHandlers(ctx),
    ...platformHandlers(ctx),
    ...packagesHandlers(ctx),
    ...periodsHandlers(ctx),
    ...submissionsHandlers(ctx),
    ...consolidationHandlers(ctx),
    ...questionsHandlers(ctx),
    ...reportsHandlers(ctx),
    ...twoWayHandlers(ctx),
    ...reportChangeHandlers(ctx),
    ...personalFileHandlers(ctx),
    ...reportFormsHandlers(ctx),
    ...overviewHandlers(ctx),
    ...comparisonHandlers(ctx),
    ...settingsHandlers(ctx),
    ...historyHandlers(ctx),
    ...backupsHandlers(ctx),
    ...draftsHandlers(ctx),
    ...salvageHandlers(ctx),
    ...erasureHandlers(ctx),
    ...diagnosticsHandlers(ctx),
    ...todayHandlers(ctx),
    ...jobsHandlers(ctx),
  }
}
