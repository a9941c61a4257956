import { expect, it } from 'vitest'
import { periodOf, regularKind } from '#shared/domain/period/index.ts'

it('a day, a week from Monday, a third of the month, a month', () => {
  expect(periodOf('D', '2020-07-03')).toEqual({ from: '2020-07-03', to: '2020-07-03' })
  expect(periodOf('W', '2020-07-05')).toEqual({ from: '2020-06-29', to: '2020-07-05' })
  expect(periodOf('X', '2020-07-10')).toEqual({ from: '2020-07-01', to: '2020-07-10' })
  expect(periodOf('X', '2020-07-11')).toEqual({ from: '2020-07-11', to: '2020-07-20' })
  expect(periodOf('X', '2020-02-29')).toEqual({ from: '2020-02-21', to: '2020-02-29' })
  expect(periodOf('M', '2021-02-28')).toEqual({ from: '2021-02-01', to: '2021-02-28' })
})

it('which of them a span is', () => {
  expect(regularKind({ from: '2020-06-29', to: '2020-07-05' })).toBe('W')
  expect(regularKind({ from: '2020-06-29', to: '2020-07-04' })).toBeNull()
  expect(regularKind({ from: '2020-07-21', to: '2020-07-31' })).toBe('X')
})
