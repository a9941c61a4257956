import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayForKey, monthOf } from '#renderer/ui/grid/calendar.ts'
import { isDay } from '#shared/domain/day/index.ts'

const days = fc
  .date({
    min: new Date('1901-02-01T00:00:00Z'),
    max: new Date('2200-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

describe('monthOf', () => {
  it('shows the whole month in weeks from Monday, each day once', () => {
    fc.assert(
      fc.property(days, (day) => {
        const weeks = monthOf(day)
        const shown = weeks.flat()
        expect(shown).toContain(day)
        expect(new Set(shown).size).toBe(42)
        expect([...shown].sort()).toEqual(shown)
        for (const week of weeks) expect(new Date(week[0] ?? '').getUTCDay()).toBe(1)
        const inMonth = shown.filter((each) => each.startsWith(day.slice(0, 7)))
        expect(inMonth[0]?.slice(8)).toBe('01')
        expect(dayForKey(day, 'End', false)).toBe(inMonth.at(-1))
      }),
    )
  })
})

describe('dayForKey', () => {
  it('always gives a day, and the arrows undo each other', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const key of ['PageUp', 'PageDown', 'Home', 'End', 'ArrowLeft', 'ArrowDown']) {
          expect(isDay(dayForKey(day, key, true) ?? '')).toBe(true)
        }
        const next = dayForKey(day, 'ArrowRight', false) ?? ''
        expect(dayForKey(next, 'ArrowLeft', false)).toBe(day)
        const below = dayForKey(day, 'ArrowDown', false) ?? ''
        expect(dayForKey(below, 'ArrowUp', false)).toBe(day)
      }),
    )
  })

  it('turns months to a day that they have, years with a modifier, and stays in the calendar', () => {
    expect(dayForKey('2020-01-31', 'PageDown', false)).toBe('2020-02-29')
    expect(dayForKey('2020-02-29', 'PageUp', true)).toBe('2019-02-28')
    expect(dayForKey('1900-01-01', 'ArrowLeft', false)).toBe('1900-01-01')
    expect(dayForKey('2020-01-31', 'x', false)).toBeUndefined()
  })
})
