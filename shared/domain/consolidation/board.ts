// Where a school stands in a period, as the centre sees it.
import type { Day } from '../day/index.ts'

export const BOARD_STATES = [
  'not_started',
  'in_work',
  'late',
  'arrived',
  'returned',
  'accepted',
  'archived',
] as const
export type BoardState = (typeof BOARD_STATES)[number]

export type BoardFacts = Readonly<{
  /** state of the school's last submission (list submission_state); null: none */
  submission: string | null
  /** the period's file has gone to the school */
  isTold: boolean
  dateFrom: Day
  deadline: Day | null
  today: Day
}>

const STATES: Readonly<Record<string, BoardState>> = {
  '4': 'arrived',
  '5': 'returned',
  '6': 'accepted',
  '7': 'archived',
}

/** What was handed in counts first; without it the day: nothing is late on the day of its deadline. */
export function boardState(facts: BoardFacts): BoardState {
  const { submission, isTold, dateFrom, deadline, today } = facts
  const known = submission === null ? undefined : STATES[submission]
  if (known !== undefined) return known
  if (deadline !== null && today > deadline) return 'late'
  if (submission !== null) return 'in_work'
  return isTold && today >= dateFrom ? 'in_work' : 'not_started'
}
