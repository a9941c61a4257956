import { describe, expect, test } from 'vitest'
import { askedOf, fromOf, readAddress, writeAddress } from '#renderer/lib/report-address.ts'

const USUAL = readAddress(new URLSearchParams())

describe('the address of a report', () => {
  test('says nothing of what is as usual', () => {
    expect(writeAddress(USUAL)).toBe('')
  })

  test('comes back as it was written', () => {
    const address = {
      asOf: '2020-07-03',
      period: 'week',
      known: 'then',
      rows: 'classes',
      where: { class_name: '会计 1:2 班&A=1', group: 'G09' },
    } as const
    expect(readAddress(new URLSearchParams(writeAddress(address)))).toEqual(address)
  })

  test('leaves out what it says wrong', () => {
    const wrong = 'asOf=2020-13-01&from=year&known=maybe&rows=people&where=name:x&where=sex:'
    expect(readAddress(new URLSearchParams(wrong))).toEqual(USUAL)
  })
})

describe('the first day of the period', () => {
  test.each([
    ['day', '2020-07-03'],
    ['week', '2020-06-29'],
    ['tenDays', '2020-07-01'],
    ['month', '2020-07-01'],
    ['2020-05-01', '2020-05-01'],
    ['2020-08-01', '2020-07-03'],
  ])('%s', (period, from) => {
    expect(fromOf({ period }, '2020-07-03')).toBe(from)
  })
})

test('what was known is asked of a past day alone', () => {
  const then = { ...USUAL, asOf: '2020-07-03', known: 'then' } as const
  expect(askedOf(then, '2020-07-03')).toEqual({ asOf: '2020-07-03', known: 'now' })
  expect(askedOf(then, '2020-07-04')).toEqual({ asOf: '2020-07-03', known: 'then' })
})
