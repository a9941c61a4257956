import { describe, expect, test } from 'vitest'
import { periodStart } from '#shared/domain/day/period.ts'

describe('the first day of a period', () => {
  test.each([
    ['2020-07-05', '2020-06-29'],
    ['2020-06-29', '2020-06-29'],
    ['2020-07-06', '2020-07-06'],
  ])('the week of %s began on Monday %s', (day, monday) => {
    expect(periodStart('week', day)).toBe(monday)
  })

  test.each([
    ['2020-07-10', '2020-07-01'],
    ['2020-07-11', '2020-07-11'],
    ['2020-07-20', '2020-07-11'],
    ['2020-07-31', '2020-07-21'],
  ])('the ten days of %s began on %s', (day, first) => {
    expect(periodStart('tenDays', day)).toBe(first)
  })

  test('a month begins on its first, a day with itself', () => {
    expect(periodStart('month', '2020-02-29')).toBe('2020-02-01')
    expect(periodStart('day', '2020-02-29')).toBe('2020-02-29')
  })
})
