export { TwoWayView } from './two-way-view.tsx'
