// What is still open when a day is to be finished, and whether the figures agree with each other (domain.md §7).
import { codeByCode } from '#shared/codes/index.ts'
import { expectedClosing } from '#shared/domain/daily/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import { isLost, isNeglected, isSearchedFor } from '#shared/domain/follow-up/index.ts'
import { LEDGER_DESTINATIONS } from '#shared/domain/report/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { DailyCheck, DailyFigures, Equation } from '#shared/schemas/daily.ts'
import { countGraduates, selectCensus } from '../reports/census.ts'
import { countNames } from '../reports/repository.ts'
import { ruleOn } from '../settings/rules.ts'
import { type Facts, factsOf } from './facts.ts'
import type { DayScope } from './reckon.ts'

export type Judged = Readonly<{ checks: DailyCheck[]; equations: Equation[] }>

/** As the ledger stands now; what is not open is not among the checks. */
export function checksOn(scope: DayScope, day: Day, figures: DailyFigures): Judged {
  const equations = equationsOn(scope, day, figures)
  const intervals = ruleOn(scope, 'intervals', day)
  const all = [...factsOf(scope).values()]
  const waiting = all.filter(({ inLedger }) => inLedger)
  const count = (of: readonly Facts[], test: (facts: Facts) => boolean): number =>
    of.filter(test).length
  const isNeglectedOn = (facts: Facts): boolean =>
    isNeglected({ ...facts, since: facts.validDay ?? facts.since }, intervals, day)
  const checks = [
    { rule: 'V16', count: count(waiting, ({ willingness: w }) => w === DEFAULT_WILLINGNESS) },
    { rule: 'V17', count: count(waiting, ({ isPaired }) => !isPaired) },
    { rule: 'V18', count: count(waiting, isNeglectedOn) },
    { rule: 'V19', count: count(waiting, (one) => isLost(one.willingness) && !isSearchedFor(one)) },
    { rule: 'V10', count: count(all, ({ isPending }) => isPending) },
    { rule: 'V11', count: count(all, ({ lacksEvidence }) => lacksEvidence) },
    { rule: 'V13', count: count(waiting, ({ contradicts }) => contradicts) },
    { rule: 'V21', count: equations.filter(({ left, right }) => left !== right).length },
  ] as const satisfies readonly DailyCheck[]
  return { checks: checks.filter((check) => check.count > 0), equations }
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
