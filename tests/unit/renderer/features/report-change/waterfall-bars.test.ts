import { expect, it } from 'vitest'
import { termsOf } from '#renderer/features/report-change/terms.ts'
import { barsOf, floorOf } from '#renderer/features/report-change/waterfall-bars.ts'
import type { Change } from '#shared/contract/report-change.ts'
import { CHANGE_PARTS, type ChangePart } from '#shared/domain/report/change.ts'

const NONE = { up: 0, down: 0 }
const end = (unemployed: number, landed: number) => ({
  ...{ asOf: '2020-07-03', known: 'now' as const, unemployed, landed },
  ...{ graduates: unemployed + landed, rate: '86.81', frozen: null },
})
type Shifts = Readonly<Partial<Record<ChangePart, Readonly<{ up: number; down: number }>>>>
const change = (from: number, to: number, shifts: Shifts): Change => ({
  from: end(from, 100),
  to: end(to, 100),
  parts: CHANGE_PARTS.map((part) => {
    const own = shifts[part] ?? NONE
    return {
      ...{ part, people: own.up + own.down, unemployed: own },
      ...{ landed: { up: own.down, down: own.up }, graduates: NONE },
    }
  }),
  ...{ pairs: [], since: '2020-06-01', erased: 0 },
})

it('every term has its sign, also with nobody in it', () => {
  const moved = change(550, 541, {
    landed: { up: 0, down: 12 },
    fallback: { up: 2, down: 0 },
    corrected: { up: 2, down: 1 },
  })
  const said = (axis: 'unemployed' | 'landed' | 'graduates') =>
    termsOf(moved.parts, axis).map(({ part, sign, count }) => `${sign}${part} ${count}`)
  expect(said('unemployed')).toEqual([
    ...['−landed 12', '+fallback 2', '+movedIn 0', '−movedOut 0', '+corrected 1'],
  ])
  expect(said('landed')).toEqual([
    ...['+landed 12', '−fallback 2', '+movedIn 0', '−movedOut 0', '−corrected 1'],
  ])
  expect(said('graduates')).toEqual(['+movedIn 0', '−movedOut 0'])
})

it('each bar begins where the one before it ended', () => {
  const bars = barsOf(
    change(550, 540, { landed: { up: 0, down: 12 }, fallback: { up: 2, down: 0 } }),
    'unemployed',
  )
  expect(bars.map(({ key, low, high }) => [key, low, high])).toEqual([
    ['begin', 0, 550],
    ['landed', 538, 550],
    ['fallback', 538, 540],
    ['movedIn', 540, 540],
    ['movedOut', 540, 540],
    ['corrected', 540, 540],
    ['end', 0, 540],
  ])
  const floor = floorOf(bars)
  expect(floor).toBeGreaterThan(500)
  expect(floor).toBeLessThan(538)
})

it('few are drawn whole', () => {
  expect(floorOf(barsOf(change(3, 4, { movedIn: { up: 1, down: 0 } }), 'unemployed'))).toBe(0)
})
