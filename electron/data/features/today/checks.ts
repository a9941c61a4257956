// What is still open when a day is to be finished, and whether the figures agree with each other (domain.md §7).
import type { Database } from 'better-sqlite3'
import { codeByCode } from '#shared/codes/index.ts'
import { expectedClosing } from '#shared/domain/daily/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import { isLost, isNeglected, isSearchedFor } from '#shared/domain/follow-up/index.ts'
import { LEDGER_DESTINATIONS } from '#shared/domain/report/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { DailyCheck, DailyFigures, Equation } from '#shared/schemas/daily.ts'
import { prepared } from '../../ledger-file/query.ts'
import { SINCE } from '../contacts/follow-ups.ts'
import { countGraduates, selectCensus, selectNames } from '../reports/repository.ts'
import { ruleOn } from '../settings/rules.ts'
import { selectMissingEvidence } from './evidence.ts'
import type { DayScope } from './reckon.ts'

type Row = Readonly<{
  willingness: string
  contradiction: number
  validDay: Day | null
  since: Day | null
  attempts: number
  attemptWays: number
  paired: number
}>

const ROWS = `
  SELECT s.willingness, s.contradiction, f.valid_day AS validDay, ${SINCE} AS since,
         coalesce(f.attempts, 0) AS attempts, coalesce(f.attempt_ways, 0) AS attemptWays,
         p.graduate_id IS NOT NULL AS paired
    FROM ledger_state s CROSS JOIN graduate g ON g.id = s.graduate_id
    LEFT JOIN follow_up f ON f.graduate_id = s.graduate_id
    LEFT JOIN willingness_event w ON w.id = s.willingness_event_id
    LEFT JOIN destination_event e ON e.id = s.destination_event_id
    LEFT JOIN pairing p ON p.graduate_id = s.graduate_id AND p.end_date IS NULL
   WHERE s.in_ledger = 1 AND g.cohort_year = ?`

export type Judged = Readonly<{ checks: DailyCheck[]; equations: Equation[] }>

/** As the ledger stands now; what is not open is not among the checks. */
export function checksOn(scope: DayScope, day: Day, figures: DailyFigures): Judged {
  const { db, info } = scope
  const equations = equationsOn(scope, day, figures)
  const intervals = ruleOn(scope, 'intervals', day)
  const rows = prepared(db, ROWS).all(info.cohort) as Row[]
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length
  const checks = [
    { rule: 'V16', count: count(({ willingness }) => willingness === DEFAULT_WILLINGNESS) },
    { rule: 'V17', count: count(({ paired }) => paired === 0) },
    { rule: 'V18', count: count((row) => isNeglected(row, intervals, day)) },
    { rule: 'V19', count: count((row) => isLost(row.willingness) && !isSearchedFor(row)) },
    { rule: 'V10', count: countPending(db, info.cohort) },
    { rule: 'V11', count: selectMissingEvidence(db, info.cohort).length },
    { rule: 'V13', count: count(({ contradiction }) => contradiction === 1) },
    { rule: 'V21', count: equations.filter(({ left, right }) => left !== right).length },
  ] as const satisfies readonly DailyCheck[]
  return { checks: checks.filter((check) => check.count > 0), equations }
}

function countPending(db: Database, cohort: number): number {
  return Number(
    prepared(
      db,
      `SELECT count(*) FROM ledger_state s INDEXED BY ledger_state_pending
         JOIN graduate g ON g.id = s.graduate_id WHERE s.pending = 1 AND g.cohort_year = ?`,
    )
      .pluck()
      .get(cohort),
  )
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
  const names = selectNames(scope, LEDGER_DESTINATIONS).length
  return [
    { equation: 'people', left: countGraduates(scope), right: sum(landed) + sum(unemployed) },
    { equation: 'flow', left: figures.closing, right: expectedClosing(figures) },
    { equation: 'willingness', left: sum(unemployed), right: sum(classed) },
    { equation: 'names', left: sum(unemployed), right: names },
  ]
}
