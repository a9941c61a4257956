import type { Database } from 'better-sqlite3'
import type { Output } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { Finding, Outstanding } from '#shared/schemas/class.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type GroupCount, selectCensus, selectGroupCounts } from '../reports/census.ts'
import type { Scope as ReportScope } from '../reports/repository.ts'
import { HELPER } from '../staff/repository.ts'

export type Overview = Output<'classes.overview'>

/**
 * Of those in the ledger on the day, by class; like the reports of those in N. Who left without a certificate and the
 * like are counted beside.
 */
export function countWillingness(on: ReportScope): Pick<Overview, 'willingness' | 'outside'> {
  const counts = new Map<string, number>()
  let outside = 0
  for (const { counted, destination, willingness, people } of selectCensus(on, 'schools')) {
    if (counted === 0) outside += people
    if (counted === 0 || !isInLedger(destination)) continue
    const code = willingness ?? DEFAULT_WILLINGNESS
    counts.set(code, (counts.get(code) ?? 0) + people)
  }
  const willingness = [...counts]
    .map(([code, people]) => ({ code, people }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
  return { willingness, outside }
}

/** Members in N on the day, by group; somebody may be in several. */
export function countGroups(on: ReportScope): Overview['groups'] {
  const rows = selectGroupCounts(on)
  const sum = (of: readonly GroupCount[]) => of.reduce((total, { people }) => total + people, 0)
  return [...Map.groupBy(rows, ({ group }) => group)].flatMap(([code, of]) =>
    code === null
      ? []
      : {
          code,
          people: sum(of),
          landed: sum(of.filter(({ destination }) => isLanded(destination, on.cohort))),
          inLedger: sum(of.filter(({ destination }) => isInLedger(destination))),
        },
  )
}

export type RoundRow = Row &
  Readonly<{
    id: number
    name: string
    start_date: Day
    end_date: Day | null
    scope: string
    note: string
    result: string | null
  }>

export function selectRounds(db: Database): RoundRow[] {
  return prepared(
    db,
    'SELECT * FROM survey_round ORDER BY start_date DESC, id DESC',
  ).all() as RoundRow[]
}

/** Asked is who was reached for it (kind 8), or whose willingness was stated, from the first day of the round on. */
const ASKED = `(
  EXISTS (SELECT 1 FROM contact c WHERE c.graduate_id = m.graduate_id AND c.kind = '8'
             AND c.result IN ('1', '5') AND c.day >= @start AND c.day <= @end)
  OR EXISTS (SELECT 1 FROM willingness_event w WHERE w.graduate_id = m.graduate_id
             AND w.to_willingness <> '00' AND w.happen_date >= @start AND w.happen_date <= @end))`

type Span = Readonly<{ id: number; start: Day; end: Day }>

type AnswerRow = Readonly<{ willingness: string; asked: number; people: number }>

/** By what holds on the last day of the span. */
export function selectAnswers(db: Database, span: Span): AnswerRow[] {
  return prepared(
    db,
    `SELECT coalesce(i.willingness, '00') AS willingness, ${ASKED} AS asked, count(*) AS people
       FROM survey_member m
       LEFT JOIN willingness_interval i
         ON i.graduate_id = m.graduate_id AND i.valid_from <= @end AND i.valid_to > @end
      WHERE m.round_id = @id GROUP BY 1, 2`,
  ).all(span) as AnswerRow[]
}

export function selectOutstanding(db: Database, span: Span): Outstanding[] {
  return prepared(
    db,
    `SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo,
            coalesce(g.class_name, '') AS className, coalesce(${HELPER}, '') AS helper
       FROM survey_member m JOIN graduate g ON g.id = m.graduate_id
      WHERE m.round_id = @id AND NOT ${ASKED} ORDER BY g.class_name, g.student_no, g.id`,
  ).all(span) as Outstanding[]
}

export function selectFindings(db: Database): Finding[] {
  return prepared(
    db,
    `SELECT id, subject, code, found, measure, responsible, written_on AS writtenOn,
            review_date AS reviewDate, closed_on AS closedOn
       FROM finding ORDER BY written_on DESC, id DESC`,
  ).all() as Finding[]
}
