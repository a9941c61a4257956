// The two conditions of a group that follow from what happened. Landing ends neither: otherwise the rate of a group
// would be 0.
import { addMonths, type Day } from '../day/index.ts'
import { isLanded } from '../destination/index.ts'
import { OPEN_FROM, OPEN_TO, type Span } from './spans.ts'

export type WillingnessChange = Readonly<{ day: Day; will: string }>
/** Half open: from this day until before that one; `to` null while it lasts. */
export type DestinationInterval = Readonly<{ from: Day; to: Day | null; code: string | null }>
export type Happened = Readonly<{
  cohort: number
  willingness: readonly WillingnessChange[]
  destinations: readonly DestinationInterval[]
}>

// Neither says anything new about a plan: not surveyed (again), and lost contact.
const NO_STATEMENT: ReadonlySet<string> = new Set(['00', '90'])

function landedOn({ cohort, destinations }: Happened, day: Day): boolean {
  return destinations.some(
    ({ from, to, code }) => from <= day && (to === null || day < to) && isLanded(code, cohort),
  )
}

/** When somebody had one of these plans; another plan ends it, unless made after landing. */
export function plannedSpans(happened: Happened, plans: readonly string[]): readonly Span[] {
  const { willingness } = happened
  if (!willingness.some(({ will }) => plans.includes(will))) return []
  const changes = willingness.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const spans: Span[] = []
  let since: Day | null = null
  for (const { day, will } of changes) {
    if (plans.includes(will)) since ??= day
    else if (since !== null && !NO_STATEMENT.has(will) && !landedOn(happened, day)) {
      if (since < day) spans.push({ from: since, to: day })
      since = null
    }
  }
  return since === null ? spans : [...spans, { from: since, to: OPEN_TO }]
}

/** Of a hundred thousand people, few days are different. */
const fulls = new Map<string, Day>()
const REMEMBERED = 10_000

function fullOn(from: Day, months: number): Day {
  const key = `${from} ${months}`
  const known = fulls.get(key)
  if (known !== undefined) return known
  const full = addMonths(from, months)
  if (fulls.size >= REMEMBERED) fulls.clear()
  fulls.set(key, full)
  return full
}

/** From the day on which so many months without landing were full, counted from graduation. */
export function unlandedSpans(
  { cohort, destinations }: Happened,
  gradDate: Day | null,
  months: number,
): readonly Span[] {
  if (gradDate === null || gradDate === '') return []
  const fullFrom = (from: string): Day => fullOn(from < gradDate ? gradDate : from, months)
  const landed = destinations
    .filter(({ code }) => isLanded(code, cohort))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let from: string = OPEN_FROM
  for (const interval of landed) {
    if (from < interval.from) {
      const full = fullFrom(from)
      if (full < interval.from) return [{ from: full, to: OPEN_TO }]
    }
    if (interval.to === null) return []
    if (from < interval.to) from = interval.to
  }
  return [{ from: fullFrom(from), to: OPEN_TO }]
}
