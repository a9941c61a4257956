export { ConflictsView } from './conflicts-view.tsx'
export { ReviewView } from './review-view.tsx'
