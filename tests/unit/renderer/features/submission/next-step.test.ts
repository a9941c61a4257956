import { describe, expect, it } from 'vitest'
import { firstOf, nextStep, stagesOf } from '#renderer/features/submission/next-step.ts'

describe('the next step of a period', () => {
  it.each([
    ['', false, false, 'check'],
    ['', true, false, 'sign'],
    ['5', false, false, 'check'],
    ['5', true, false, 'sign'],
    ['3', true, false, 'submit'],
    ['3', false, false, 'check'],
    ['4', true, true, 'send'],
    ['4', false, false, 'wait'],
    ['6', false, true, 'done'],
    ['7', true, false, 'archived'],
  ] as const)('in state %o, passed %s, waiting %s: %s', (state, passed, waits, step) => {
    expect(nextStep({ state, passed, waits })).toBe(step)
  })

  it('has what is before it behind it', () => {
    const are = (step: Parameters<typeof stagesOf>[0]) => stagesOf(step).map(({ is }) => is)
    expect(are('check')).toEqual(['now', 'later', 'later'])
    expect(are('submit')).toEqual(['done', 'done', 'now'])
    expect(are('wait')).toEqual(['done', 'done', 'done'])
  })
})

describe('the period that is worked on', () => {
  const period = (state: string, deadline: string | null, dateTo = '2020-07-05') => ({
    ...{ state, deadline, dateTo },
  })

  it('is the open one that is due first; one without a deadline is due on its last day', () => {
    const due = period('', null, '2020-07-04')
    const all = [period('4', '2020-07-01'), period('5', '2020-07-09'), due]
    expect(firstOf(all)).toBe(due)
  })

  it('is the newest where everything is handed in, and none where nothing is asked', () => {
    const newest = period('6', '2020-07-09')
    expect(firstOf([newest, period('4', '2020-07-01')])).toBe(newest)
    expect(firstOf([])).toBeUndefined()
  })
})
