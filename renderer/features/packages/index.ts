export { OutcomeNotice } from './outcome-notice.tsx'
export { PackagesView } from './packages-view.tsx'
export { packageQueries, useExchange, useSavePackage } from './queries.ts'
