import { expect, test } from 'vitest'
import {
  correctionsOf,
  expectedClosing,
  figuresOf,
  movesOf,
  type PersonDay,
} from '#shared/domain/daily/index.ts'

const NO_WORK = { contacts: 0, validContacts: 0, contactedPeople: 0, pushes: 0 }
const DESTINATIONS = [null, '70', '701', '71', '722', '10', '11', '801'] as const

/** The same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const pick = <T>(next: () => number, from: readonly T[]): T =>
  from[Math.floor(next() * from.length)] as T

const isUnemployed = (destination: string | null): boolean =>
  destination === null || destination.startsWith('7')

function someDay(seed: number): PersonDay[] {
  const next = random(seed)
  return Array.from({ length: Math.floor(next() * 60) }, (_, index) => ({
    id: index + 1,
    wasListed: next() < 0.9,
    isListed: next() < 0.9,
    before: pick(next, DESTINATIONS),
    after: pick(next, DESTINATIONS),
  }))
}

test('the figures of any day agree with a recount of who stood where', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const people = someDay(seed)
    const opening = people.filter((one) => one.wasListed && isUnemployed(one.before)).length
    const closing = people.filter((one) => one.isListed && isUnemployed(one.after)).length
    const figures = figuresOf({ opening, closing }, movesOf(people), NO_WORK)
    expect(expectedClosing(figures)).toBe(closing)
    const landed = people.filter(
      (one) => one.isListed && isUnemployed(one.before) && !isUnemployed(one.after),
    )
    expect(figures.landed).toBe(landed.length)
    const by = Object.groupBy(landed, ({ after }) => after ?? '')
    expect(figures.landedBy).toEqual(
      Object.fromEntries(Object.entries(by).map(([code, some]) => [code, some?.length])),
    )
  }
})

test('who comes to the list and lands the same day counts as both', () => {
  const moves = movesOf([{ id: 1, wasListed: false, isListed: true, before: null, after: '10' }])
  expect(moves).toEqual({
    landed: [{ id: 1, destination: '10' }],
    fallback: [],
    movedIn: [1],
    movedOut: [],
  })
})

test('who leaves the list leaves as of the morning', () => {
  const moves = movesOf([
    { id: 1, wasListed: true, isListed: false, before: '70', after: '10' },
    { id: 2, wasListed: true, isListed: false, before: '10', after: '70' },
  ])
  expect(moves).toEqual({ landed: [], fallback: [], movedIn: [], movedOut: [1] })
})

const state = (landed: readonly (readonly [number, string])[], closing: readonly number[]) => {
  const moves = {
    landed: landed.map(([id, destination]) => ({ id, destination })),
    fallback: [],
    movedIn: [],
    movedOut: [],
  }
  const ends = { opening: closing.length + landed.length, closing: closing.length }
  return { figures: figuresOf(ends, moves, NO_WORK), changes: { ...moves, closing: [...closing] } }
}

test('a landing that was taken back after the day was frozen corrects what it had changed', () => {
  const frozen = state(
    [
      [1, '10'],
      [2, '11'],
      [3, '801'],
    ],
    [4, 5],
  )
  const now = state(
    [
      [1, '10'],
      [2, '11'],
    ],
    [3, 4, 5],
  )
  expect(correctionsOf(frozen, now)).toEqual([
    { figure: 'landed', frozen: 3, now: 2, added: [], gone: [3] },
    { figure: 'closing', frozen: 2, now: 3, added: [3], gone: [] },
  ])
})

test('another destination of the same day is a correction though the number stays', () => {
  const corrections = correctionsOf(state([[1, '10']], []), state([[1, '11']], []))
  expect(corrections).toEqual([{ figure: 'landed', frozen: 1, now: 1, added: [1], gone: [1] }])
})

test('a day as it was frozen has no corrections', () => {
  expect(correctionsOf(state([[1, '10']], [2]), state([[1, '10']], [2]))).toEqual([])
})
