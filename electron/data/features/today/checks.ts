// What is still open when a day is to be finished, and whether the figures agree with each other (domain.md §7).
import { codeByCode } from '#shared/codes/index.ts'
import { expectedClosing } from '#shared/domain/daily/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import {
  type Intervals,
  isLost,
  isNeglected,
  isSearchedFor,
} from '#shared/domain/follow-up/index.ts'
import { LEDGER_DESTINATIONS } from '#shared/domain/report/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import {
  DAILY_CHECKS,
  type DailyCheck,
  type DailyFigures,
  type Equation,
} from '#shared/schemas/daily.ts'
import { dayOf } from '../../state/day-number.ts'
import { BOOKS } from '../reports/books.ts'
import { countGraduates, selectCensus } from '../reports/census.ts'
import { countNames } from '../reports/repository.ts'
import { ruleOn } from '../settings/rules.ts'
import type { DayScope } from './day-scope.ts'
import { eachFacts, factLines } from './facts.ts'

export type Judged = Readonly<{ checks: DailyCheck[]; equations: Equation[] }>

/** As the ledger stands now; what is not open is not among the checks. */
export function checksOn(scope: DayScope, day: Day, figures: DailyFigures): Judged {
  const equations = equationsOn(scope, day, figures)
  const different = equations.filter(({ left, right }) => left !== right).length
  const counts = { ...openOn(scope, day), V21: different }
  const checks = DAILY_CHECKS.map((rule) => ({ rule, count: counts[rule] }))
  return { checks: checks.filter(({ count }) => count > 0), equations }
}

/** How many people each check of people concerns. */
function openOn(scope: DayScope, day: Day) {
  const counts = { V16: 0, V17: 0, V18: 0, V19: 0, V10: 0, V11: 0, V13: 0 }
  // Read first: by that every class has its number.
  const lines = factLines(scope)
  const classes = classesOn(ruleOn(scope, 'intervals', day), day)
  eachFacts(lines, (facts) => {
    if (facts.isPending) counts.V10 += 1
    if (facts.lacksEvidence) counts.V11 += 1
    if (!facts.inLedger) return
    const own = classes[facts.willingness]
    if (own?.isUnasked === true) counts.V16 += 1
    if (!facts.isPaired) counts.V17 += 1
    if (own?.isNeglected(facts.validDay || facts.since) === true) counts.V18 += 1
    if (own?.isLost === true && !isSearchedFor(facts)) counts.V19 += 1
    if (facts.contradicts) counts.V13 += 1
  })
  return counts
}

/** By the number of the class. */
function classesOn(intervals: Intervals, day: Day) {
  return Array.from({ length: BOOKS.willingness.size() }, (_, number) => {
    const willingness = BOOKS.willingness.at(number) ?? ''
    const known = new Map<number, boolean>()
    return {
      isUnasked: willingness === DEFAULT_WILLINGNESS,
      isLost: isLost(willingness),
      isNeglected(since: number): boolean {
        const before = known.get(since)
        const is = before ?? isNeglected({ willingness, since: dayOf(since) }, intervals, day)
        known.set(since, is)
        return is
      },
    }
  })
}

/** Each side from its own reading: the list of names, the destinations, the willingness, R7, the moves of the day. */
function equationsOn({ db, info }: DayScope, day: Day, figures: DailyFigures): Equation[] {
  const scope = { db, cohort: info.cohort, asOf: day }
  const counted = selectCensus(scope, 'majors').filter((row) => row.counted === 1)
  const sum = (rows: typeof counted): number =>
    rows.reduce((total, { people }) => total + people, 0)
  const landed = counted.filter(({ destination }) => isLanded(destination, info.cohort))
  const unemployed = counted.filter(({ destination }) => isInLedger(destination))
  const classed = unemployed.filter(
    ({ willingness }) =>
      codeByCode('willingness', willingness ?? DEFAULT_WILLINGNESS, info.cohort) !== undefined,
  )
  const names = countNames(scope, LEDGER_DESTINATIONS)
  return [
    { equation: 'people', left: countGraduates(scope), right: sum(landed) + sum(unemployed) },
    { equation: 'flow', left: figures.closing, right: expectedClosing(figures) },
    { equation: 'willingness', left: sum(unemployed), right: sum(classed) },
    { equation: 'names', left: sum(unemployed), right: names },
  ]
}
