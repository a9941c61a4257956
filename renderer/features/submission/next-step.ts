// What a school does next for a period: one thing at a time.

import { ACCEPTED, ARCHIVED, HANDED_IN, SIGNED } from '#shared/domain/submission/check.ts'

export type NextStep = 'check' | 'sign' | 'submit' | 'send' | 'wait' | 'done' | 'archived'

type Standing = Readonly<{
  /** of the last submission; '' = none */
  state: string
  /** nothing that must be settled is open */
  passed: boolean
  /** its package has not gone out */
  waits: boolean
}>

/** After a return, and after anything that opened a finding again, it begins with the self-check. */
export function nextStep({ state, passed, waits }: Standing): NextStep {
  if (state === ARCHIVED) return 'archived'
  if (state >= ACCEPTED) return 'done'
  if (state === HANDED_IN) return waits ? 'send' : 'wait'
  if (!passed) return 'check'
  return state === SIGNED ? 'submit' : 'sign'
}

const ORDER = ['check', 'sign', 'submit'] as const
export type Stage = (typeof ORDER)[number]

/** The three stages, with what is behind, what is now and what comes. */
export function stagesOf(
  step: NextStep,
): readonly Readonly<{ stage: Stage; is: 'done' | 'now' | 'later' }>[] {
  const at = (ORDER as readonly NextStep[]).indexOf(step)
  const now = at === -1 ? ORDER.length : at
  return ORDER.map((stage, index) => ({
    stage,
    is: index < now ? 'done' : index === now ? 'now' : 'later',
  }))
}

/** Not handed in yet, or returned. */
export const isOpen = (state: string): boolean => state !== HANDED_IN && state < ACCEPTED

/** The period that is worked on: what is still to be handed in with the nearest deadline, else the newest. */
export function firstOf<
  P extends Readonly<{ state: string; deadline: string | null; dateTo: string }>,
>(periods: readonly P[]): P | undefined {
  const open = periods.filter(({ state }) => isOpen(state))
  const due = (one: P): string => one.deadline ?? one.dateTo
  return open.toSorted((a, b) => (due(a) < due(b) ? -1 : 1))[0] ?? periods[0]
}

/** Where the self-check begins: the keyboard goes there. */
export const FIRST_RULE = 'submission-first-rule'
