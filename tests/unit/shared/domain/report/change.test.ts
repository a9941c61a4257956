import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHANGE_AXES,
  CHANGE_PARTS,
  changeOf,
  type End,
  type Ends,
  isOf,
  pairsOf,
  waterfall,
} from '#shared/domain/report/index.ts'

const COHORT = 2020
const end: fc.Arbitrary<End> = fc.record({
  counted: fc.boolean(),
  destination: fc.constantFrom(null, '10', '801', '70', '71', 'xx'),
  pending: fc.boolean(),
  willingness: fc.constantFrom(null, '00', '10', '80'),
})
const ends: fc.Arbitrary<Ends> = fc.record({ began: end, known: end, ended: end })

const at = (
  destination: string | null,
  willingness: string | null = null,
  counted = true,
): End => ({
  ...{ destination, willingness, counted, pending: false },
})
const partOf = (began: End, ended: End, known: End = began) =>
  changeOf({ began, known, ended }, COHORT)

it('at the beginning with all parts is the end, for every count', () => {
  fc.assert(
    fc.property(fc.array(ends), (people) => {
      const parts = waterfall(people, COHORT)
      for (const axis of CHANGE_AXES) {
        const count = (of: (one: Ends) => End): number =>
          people.filter((one) => isOf(of(one), axis, COHORT)).length
        const shift = parts.reduce((sum, part) => sum + part[axis].up - part[axis].down, 0)
        expect(count(({ began }) => began) + shift).toBe(count(({ ended }) => ended))
      }
    }),
  )
})

it('everybody is in exactly one part, and in none who counts as before', () => {
  fc.assert(
    fc.property(ends, (one) => {
      const parts = waterfall([one], COHORT).filter(({ people }) => people > 0)
      const own = changeOf(one, COHORT)
      expect(parts.map(({ part, people }) => [part, people])).toEqual(
        own === null ? [] : [[own, 1]],
      )
      const differs = CHANGE_AXES.some(
        (axis) => isOf(one.began, axis, COHORT) !== isOf(one.ended, axis, COHORT),
      )
      if (differs) expect(own).not.toBeNull()
    }),
  )
})

describe('each part', () => {
  const away = at('70', null, false)
  it.each([
    ['landed', at('70'), at('10'), at('70')],
    ['landed', at(null), at('10'), at('71')],
    ['fallback', at('10'), at('70'), at('10')],
    ['movedIn', away, at('70'), at('70')],
    ['movedIn', away, at('10'), at('10')],
    ['movedOut', at('10'), away, at('10')],
    // What was learnt of their beginning does not bring anybody off the list of names.
    ['movedOut', at('70'), away, at('10')],
    ['corrected', at('70'), at('10'), at('10')],
    ['corrected', at('70'), at('801'), at('10')],
    ['corrected', at('70', '10'), at('70', '20'), at('70', '20')],
    ['uncoded', at('70'), at('xx'), at('70')],
    ['reclassified', at('70'), at('71'), at('70')],
    ['reclassified', at('70', '10'), at('70', '20'), at('70', '10')],
    ['reclassified', at('10'), at('801'), at('10')],
    ['reclassified', at('70'), at('71'), at('10')],
    [null, at('10', '10'), at('10', '20'), at('10')],
    [null, at('70', null), at('70', '00'), at('70')],
    [null, away, at('10', null, false), at('10')],
  ] as const)('%s', (part, began, ended, known) => {
    expect(partOf(began, ended, known)).toBe(part)
  })

  it('stands in the order of the equation, also with nobody in it', () => {
    expect(waterfall([], COHORT).map(({ part }) => part)).toEqual([...CHANGE_PARTS])
  })
})

it('says from where to where, in each respect that differs', () => {
  const [began, ended] = [at('70', '10'), at('71', '30')]
  expect(pairsOf({ began, known: began, ended })).toEqual([
    { of: 'destination', before: '70', after: '71' },
    { of: 'willingness', before: '10', after: '30' },
  ])
  const left = at('70', '10', false)
  expect(pairsOf({ began, known: began, ended: left })).toEqual([
    { of: 'destination', before: '70', after: null },
    { of: 'willingness', before: '10', after: null },
  ])
})
