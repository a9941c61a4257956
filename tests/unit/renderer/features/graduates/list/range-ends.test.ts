import { describe, expect, it } from 'vitest'
import { isReversed, readEnd } from '#renderer/features/graduates/list/range-ends.ts'
import { parseDay } from '#shared/domain/day/index.ts'

const readDay = (text: string) => parseDay(text, { year: 2020 }) ?? undefined
const day = (text: string, end: 'from' | 'to') => readEnd('date', text, end, readDay)

describe('the end of a span of days', () => {
  it.each([
    ['20200703', '2020-07-03'],
    ['7.3', '2020-07-03'],
    ['7月3日', '2020-07-03'],
    ['2020/7/3', '2020-07-03'],
  ])('%s is read as offices write it', (text, value) => {
    expect(day(text, 'from')).toEqual({ ok: true, value })
  })

  it('is the first or the last day of a month or a year', () => {
    expect(day('202002', 'from')).toEqual({ ok: true, value: '2020-02-01' })
    expect(day('202002', 'to')).toEqual({ ok: true, value: '2020-02-29' })
    expect(day('2020', 'to')).toEqual({ ok: true, value: '2020-12-31' })
  })

  it('is open when nothing is typed, and refused when it is no day', () => {
    expect(day(' ', 'to')).toEqual({ ok: true, value: null })
    expect(day('2020-02-30', 'to')).toEqual({ ok: false })
  })
})

describe('the end of a span of numbers', () => {
  it('is a number, in full-width digits too', () => {
    expect(readEnd('number', '４５００', 'from', readDay)).toEqual({ ok: true, value: '4500' })
    expect(readEnd('number', '12a', 'from', readDay)).toEqual({ ok: false })
  })
})

it('ends the wrong way round are told', () => {
  expect(isReversed('number', '900', '4500')).toBe(false)
  expect(isReversed('number', '4500', '900')).toBe(true)
  expect(isReversed('date', '2020-07-03', '2020-07-02')).toBe(true)
  expect(isReversed('date', null, '2020-07-02')).toBe(false)
})
