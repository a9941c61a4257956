import { expect, test } from 'vitest'
import { boardState } from '#shared/domain/consolidation/index.ts'

const period = { dateFrom: '2020-07-01', deadline: '2020-07-05', isTold: true }

test.each([
  [null, '2020-06-30', 'not_started'],
  [null, '2020-07-01', 'in_work'],
  [null, '2020-07-05', 'in_work'],
  [null, '2020-07-06', 'late'],
  ['1', '2020-07-06', 'late'],
  ['1', '2020-06-30', 'in_work'],
  ['4', '2020-07-06', 'arrived'],
  ['5', '2020-07-06', 'returned'],
  ['6', '2020-07-06', 'accepted'],
  ['7', '2020-07-06', 'archived'],
] as const)('a submission in state %s on %s is %s', (submission, today, state) => {
  expect(boardState({ ...period, submission, today })).toBe(state)
})

test('without a deadline nothing is late', () => {
  const facts = { ...period, deadline: null, submission: null, today: '2021-01-01' }
  expect(boardState(facts)).toBe('in_work')
})

test('a school that was never told of the period has not started, and is late all the same', () => {
  const facts = { ...period, isTold: false, submission: null }
  expect(boardState({ ...facts, today: '2020-07-03' })).toBe('not_started')
  expect(boardState({ ...facts, today: '2020-07-06' })).toBe('late')
})
