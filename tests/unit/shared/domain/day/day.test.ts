import { assert, date, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  excelSerialToDay,
  isDay,
  parseDay,
  parsePartialDay,
  todayIn,
} from '#shared/domain/day/index.ts'

const anyDay = date({
  min: new Date('1960-01-01T00:00:00Z'),
  max: new Date('2100-12-31T00:00:00Z'),
  noInvalidDate: true,
}).map((value) => value.toISOString().slice(0, 10))

describe('day', () => {
  it.each([
    '2020-07-03',
    '2020/7/3',
    '20200703',
    '2020.7.3',
    '2020年7月3日',
    '2020年07月03号',
    '２０２０－０７－０３',
    ' 2020 年 7 月 3 日 ',
    '2020-07-03 00:00:00',
    '2020/7/3 0:00',
    '2020-07-03T00:00:00.000Z',
  ])('reads %s', (text) => {
    expect(parseDay(text)).toBe('2020-07-03')
  })

  it.each(['7月3日', '7.3', '07-03', '7/3', '7月3号'])('reads %s with a year only', (text) => {
    expect(parseDay(text, { year: 2020 })).toBe('2020-07-03')
    expect(parseDay(text)).toBeNull()
  })

  it.each([
    '2020-02-30',
    '2019-02-29',
    '20201301',
    '2020-07',
    '202007',
    '2020',
    '44015',
    '1899-12-31',
    '2020-7/3',
    '昨天',
    '',
  ])('refuses %s', (text) => {
    expect(parseDay(text, { year: 2020 })).toBeNull()
  })

  it('reads months and years as their first day and says how exact they are', () => {
    for (const text of ['202007', '2020-07', '2020.7', '2020/7', '2020年7月']) {
      expect(parsePartialDay(text)).toEqual({ day: '2020-07-01', precision: 'month' })
    }
    expect(parsePartialDay('2020年')).toEqual({ day: '2020-01-01', precision: 'year' })
    expect(parsePartialDay('20160901')).toEqual({ day: '2016-09-01', precision: 'day' })
    expect(parsePartialDay('202013')).toBeNull()
    expect(parsePartialDay('7.3')).toBeNull()
  })

  it('knows which days exist', () => {
    expect(isDay('2020-02-29')).toBe(true)
    expect(isDay('2100-02-29')).toBe(false)
    expect(isDay('2020-7-3')).toBe(false)
  })

  it('counts spreadsheet days, without the one that never was', () => {
    expect(excelSerialToDay(1)).toBe('1900-01-01')
    expect(excelSerialToDay(59)).toBe('1900-02-28')
    expect(excelSerialToDay(60)).toBeNull()
    expect(excelSerialToDay(61)).toBe('1900-03-01')
    expect(excelSerialToDay(44015)).toBe('2020-07-03')
    expect(excelSerialToDay(44015.75)).toBe('2020-07-03')
    expect(excelSerialToDay(42553, true)).toBe('2020-07-03')
    expect(excelSerialToDay(2_958_465)).toBe('9999-12-31')
    expect(excelSerialToDay(2_958_466)).toBeNull()
    expect(excelSerialToDay(0)).toBeNull()
    expect(excelSerialToDay(Number.NaN)).toBeNull()
  })

  it('changes the day at midnight in China', () => {
    expect(todayIn(new Date('2020-07-03T15:59:59Z'))).toBe('2020-07-03')
    expect(todayIn(new Date('2020-07-03T16:00:00Z'))).toBe('2020-07-04')
  })

  it('adds months to the end of a shorter month', () => {
    expect(addMonths('2020-06-30', 6)).toBe('2020-12-30')
    expect(addMonths('2020-08-31', 6)).toBe('2021-02-28')
    expect(addMonths('2020-01-15', -1)).toBe('2019-12-15')
  })

  it('adds days there and back, and reads back what it writes', () => {
    void assert(
      property(anyDay, integer({ min: -20_000, max: 20_000 }), (day, count) => {
        return addDays(addDays(day, count), -count) === day
      }),
    )
    void assert(property(anyDay, (day) => isDay(day) && parseDay(day) === day))
    void assert(
      property(anyDay, (day) => {
        const [year, month, dayOfMonth] = day.split('-').map(Number)
        return (
          parseDay(`${year}年${month}月${dayOfMonth}日`) === day &&
          parseDay(day.replaceAll('-', '')) === day
        )
      }),
    )
  })

  it('refuses to calculate with what is no day', () => {
    expect(() => addDays('2020-02-30', 1)).toThrow(RangeError)
  })
})
