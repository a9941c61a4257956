// The school's own classification of those in the ledger, and how it fits the destination.
import rows from '#shared/codes/data/willingness.json' with { type: 'json' }
import { destinationFacts } from '../destination/facts.ts'
import { isInLedger, isLanded } from '../destination/index.ts'

export const DEFAULT_WILLINGNESS = '00'
const NEEDS_NOTE = 'R99'
const MOST_REASONS = 3

export type Willing = 'willing' | 'unwilling' | 'undecided'
export type ReasonProblem = 'missing' | 'too_many' | 'note_missing'

const facts = new Map(rows.map((row) => [row.code, row]))

/** The destination that goes with a willingness as long as nothing better is known. */
export function defaultDestination(will: string): string {
  return facts.get(will)?.defaultDestination ?? '70'
}

/** How a willingness counts in R3; not surveyed and lost contact are undecided. */
export function isWilling(will: string): Willing {
  const willing = facts.get(will)?.willing ?? null
  if (willing === null) return 'undecided'
  return willing ? 'willing' : 'unwilling'
}

function classOf(destination: string, cohort: number): string {
  return destinationFacts(destination, cohort)?.parent ?? destination
}

/**
 * V13: the willingness says another class than the destination (拟升学 beside 待就业). Beside a
 * landed destination every plan contradicts, so ask there only when the willingness is newly set.
 */
export function contradicts(will: string, destination: string | null, cohort: number): boolean {
  if (!facts.has(will) || isWilling(will) === 'undecided') return false
  if (destination === null || destination === '') return false
  if (isLanded(destination, cohort)) return true
  if (!isInLedger(destination)) return false
  return classOf(defaultDestination(will), cohort) !== classOf(destination, cohort)
}

/** What is wrong with the reasons: at least one once surveyed, at most three, 其他 with a note. */
export function reasonProblems(
  will: string,
  reasons: readonly string[],
  note: string | null,
): readonly ReasonProblem[] {
  const distinct = new Set(reasons)
  const problems: ReasonProblem[] = []
  if (will !== DEFAULT_WILLINGNESS && distinct.size === 0) problems.push('missing')
  if (distinct.size > MOST_REASONS) problems.push('too_many')
  if (distinct.has(NEEDS_NOTE) && (note ?? '').trim() === '') problems.push('note_missing')
  return problems
}

/** Whether the reasons are complete and not too many. */
export function reasonsOk(will: string, reasons: readonly string[], note: string | null): boolean {
  return reasonProblems(will, reasons, note).length === 0
}
