import { expect, it } from 'vitest'
import { shippedRule } from '#shared/domain/rules/defaults.ts'

// As the State Council announced them; 2020 with the spring festival as it was prolonged.
const ANNOUNCED = [
  { off: ['2020-01-01', '2020-01-01'], worked: [] },
  { off: ['2020-01-24', '2020-02-02'], worked: ['2020-01-19'] },
  { off: ['2020-04-04', '2020-04-06'], worked: [] },
  { off: ['2020-05-01', '2020-05-05'], worked: ['2020-04-26', '2020-05-09'] },
  { off: ['2020-06-25', '2020-06-27'], worked: ['2020-06-28'] },
  { off: ['2020-10-01', '2020-10-08'], worked: ['2020-09-27', '2020-10-10'] },
  { off: ['2025-01-01', '2025-01-01'], worked: [] },
  { off: ['2025-01-28', '2025-02-04'], worked: ['2025-01-26', '2025-02-08'] },
  { off: ['2025-04-04', '2025-04-06'], worked: [] },
  { off: ['2025-05-01', '2025-05-05'], worked: ['2025-04-27'] },
  { off: ['2025-05-31', '2025-06-02'], worked: [] },
  { off: ['2025-10-01', '2025-10-08'], worked: ['2025-09-28', '2025-10-11'] },
  { off: ['2026-01-01', '2026-01-03'], worked: ['2026-01-04'] },
  { off: ['2026-02-15', '2026-02-23'], worked: ['2026-02-14', '2026-02-28'] },
  { off: ['2026-04-04', '2026-04-06'], worked: [] },
  { off: ['2026-05-01', '2026-05-05'], worked: ['2026-05-09'] },
  { off: ['2026-06-19', '2026-06-21'], worked: [] },
  { off: ['2026-09-25', '2026-09-27'], worked: [] },
  { off: ['2026-10-01', '2026-10-07'], worked: ['2026-09-20', '2026-10-10'] },
] as const

const DAY_MS = 86_400_000
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: string): boolean => [0, 6].includes(weekday(day))

function span([from, to]: readonly [string, string]): string[] {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  return Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
  )
}

const holidays = shippedRule('holidays', 2020)
const days = (work: boolean) => holidays.filter((one) => one.work === work).map(({ day }) => day)

it('holds the holidays of each year as they were announced, and no other', () => {
  expect(days(false)).toEqual(ANNOUNCED.flatMap(({ off }) => span(off)))
  expect(days(true)).toEqual(ANNOUNCED.flatMap(({ worked }) => worked))
})

it('makes working days of weekends alone, and names each day once, in order', () => {
  expect(days(true).filter((day) => !isWeekend(day))).toEqual([])
  const all = holidays.map(({ day }) => day)
  expect(all).toEqual([...new Set(all)].sort())
})
