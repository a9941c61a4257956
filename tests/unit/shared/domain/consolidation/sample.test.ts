import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSample, type Landed } from '#shared/domain/consolidation/index.ts'

const NOBODY: ReadonlySet<number> = new Set()
const first = () => 0

const people = (schoolId: number, destinations: readonly string[]): Landed[] =>
  destinations.map((destination, at) => ({ id: schoolId * 1000 + at, schoolId, destination }))

test('12, 75 and 76 are drawn in full, of the others a share of each school, at least one', () => {
  const landed = [
    ...people(1, ['12', '75', '76', ...Array.from({ length: 21 }, () => '10')]),
    ...people(2, ['80', '80']),
  ]
  const drawn = drawSample(landed, { percent: 10, before: NOBODY, random: first })
  expect(Object.groupBy(drawn, ({ stratum }) => stratum)).toMatchObject({
    '12': [{ id: 1000 }],
    '75': [{ id: 1001 }],
    '76': [{ id: 1002 }],
    '': [{ id: 1003 }, { id: 1004 }, { id: 1005 }, { id: 2000 }],
  })
})

test('drawing again adds who is missing and nobody twice', () => {
  const landed = people(1, ['12', '10', '10', '10'])
  const before = new Set([1002])
  expect(drawSample(landed, { percent: 50, before, random: first })).toEqual([
    { id: 1000, stratum: '12' },
    { id: 1001, stratum: '' },
  ])
  const all = new Set([1000, 1001, 1002])
  expect(drawSample(landed, { percent: 50, before: all, random: first })).toEqual([])
})

const Destination = fc.constantFrom('10', '11', '12', '75', '76', '80')

test('whatever is drawn, it is of the people, once, and as many as asked for in each school', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(Destination, { maxLength: 30 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (schools, percent, number) => {
        const landed = schools.flatMap((destinations, at) => people(at + 1, destinations))
        const drawn = drawSample(landed, { percent, before: NOBODY, random: () => number })
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
        const ids = new Set(landed.map(({ id }) => id))
        expect(drawn.every(({ id }) => ids.has(id))).toBe(true)
        for (const [at, destinations] of schools.entries()) {
          const others = destinations.filter((code) => !['12', '75', '76'].includes(code)).length
          const full = destinations.length - others
          const ofSchool = drawn.filter(({ id }) => Math.floor(id / 1000) === at + 1)
          expect(ofSchool).toHaveLength(full + Math.ceil((others * percent) / 100))
        }
      },
    ),
  )
})
