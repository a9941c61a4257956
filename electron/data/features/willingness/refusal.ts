// Why a willingness with its reasons is not taken; the same is said of everybody for whom it is stated.

import { codeByCode } from '#shared/codes/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { HIDDEN } from '#shared/domain/fields/restricted.ts'
import { reasonProblems } from '#shared/domain/willingness/index.ts'
import type { RefusalId } from '#shared/text/refusals.ts'

export type StatedWillingness = Readonly<{
  willingness: string
  reasons: readonly string[]
  reasonNote: string
  happenDate: string
}>
type Refusal = Readonly<{ field: string; rule: RefusalId }>

export function willingnessRefusal(
  stated: StatedWillingness,
  cohort: number,
  now: string,
): Refusal | null {
  const { willingness, reasons, reasonNote, happenDate } = stated
  if (willingness === HIDDEN) return { field: 'willingness', rule: 'MASKED' }
  if (reasons.includes(HIDDEN)) return { field: 'reasons', rule: 'MASKED' }
  if (reasonNote === HIDDEN) return { field: 'reason_note', rule: 'MASKED' }
  if (codeByCode('willingness', willingness, cohort) === undefined) {
    return { field: 'willingness', rule: 'V08' }
  }
  if (!isDay(happenDate)) return { field: 'happen_date', rule: 'DATE' }
  if (happenDate > now) return { field: 'happen_date', rule: 'V09' }
  if (reasons.some((code) => codeByCode('reason', code, cohort) === undefined)) {
    return { field: 'reasons', rule: 'V08' }
  }
  const problems = reasonProblems(willingness, reasons, reasonNote)
  if (problems.includes('too_many')) return { field: 'reasons', rule: 'TOO_MANY' }
  return problems.includes('note_missing') ? { field: 'reason_note', rule: 'NOTE' } : null
}
