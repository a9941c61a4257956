// Where the guidance of people stands as of a day: the derived table together with what is due.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import {
  dueDayOf,
  type Followed,
  type Intervals,
  isNeglected,
} from '#shared/domain/follow-up/index.ts'
import type { FollowUp } from '#shared/schemas/contact.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type RuleScope, ruleOn } from '../settings/rules.ts'

/** `neglected`: V18, nobody helped within the interval of the class. */
export type Standing = FollowUp & Readonly<{ willingness: string; neglected: boolean }>

type StandingRow = Omit<FollowUp, 'dueDay'> &
  Followed &
  Readonly<{ inLedger: number; willingness: string }>

/** From when on somebody without a contact waits for one: asked last, else placed last, else graduated. */
export const SINCE = 'coalesce(w.happen_date, e.happen_date, g.grad_date)'

const STANDINGS = `
  SELECT s.graduate_id AS graduateId, s.in_ledger AS inLedger, s.willingness,
         g.next_contact AS nextContact, ${SINCE} AS since,
         f.last_day AS lastDay, f.last_way AS lastWay, f.last_result AS lastResult,
         f.valid_day AS validDay,
         coalesce(f.attempts, 0) AS attempts, coalesce(f.attempt_ways, 0) AS attemptWays,
         coalesce(f.policy, 0) AS policy, coalesce(f.guidance, 0) AS guidance,
         coalesce(f.posts, 0) AS posts, coalesce(f.training, 0) AS training
    FROM ledger_state s JOIN graduate g ON g.id = s.graduate_id
    LEFT JOIN follow_up f ON f.graduate_id = s.graduate_id
    LEFT JOIN willingness_event w ON w.id = s.willingness_event_id
    LEFT JOIN destination_event e ON e.id = s.destination_event_id`

/** Of these people, or (null) of everybody in the ledger. */
export function standingsOn(
  scope: RuleScope,
  day: Day,
  ids: readonly number[] | null,
): readonly Standing[] {
  const rows = selectRows(scope.db, ids)
  const intervals = ruleOn(scope, 'intervals', day)
  return rows.map((row) => standing(row, intervals, day))
}

function selectRows(db: Database, ids: readonly number[] | null): StandingRow[] {
  return (
    ids === null
      ? prepared(db, `${STANDINGS} WHERE s.in_ledger = 1`).all()
      : prepared(db, `${STANDINGS} WHERE s.graduate_id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(ids),
        )
  ) as StandingRow[]
}

function standing(row: StandingRow, intervals: Intervals, day: Day): Standing {
  const { inLedger, nextContact: _next, since, ...own } = row
  const waiting = row.validDay ?? since
  return {
    ...own,
    dueDay: inLedger === 1 ? dueDayOf(row, intervals, day) : null,
    neglected: inLedger === 1 && isNeglected({ ...row, since: waiting }, intervals, day),
  }
}
