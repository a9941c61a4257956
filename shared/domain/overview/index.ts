// What the first view of the reports is made of, beside the figures that stand in the tables.
export {
  type Change,
  curveDays,
  curveFrom,
  type Happened,
  standingsOn,
} from './curve.ts'
export { nearestBefore, sameDayNextYear } from './last-year.ts'
export { type Week, weeksUntil } from './weeks.ts'
