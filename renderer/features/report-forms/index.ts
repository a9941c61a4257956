export { FormsView } from './forms-view.tsx'
