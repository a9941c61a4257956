import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposePairs } from '#shared/domain/pairing/propose.ts'

describe('a proposal of helpers', () => {
  it('is even, whatever the helpers had before', () => {
    const loads = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(loads, fc.integer({ min: 0, max: 60 }), (before, count) => {
        const people = Array.from({ length: count }, (_, at) => ({
          id: at + 1,
          className: `会计160${at % 3}班`,
        }))
        const helpers = before.map((load, at) => ({ id: at + 1, load, classes: [] }))
        const pairs = proposePairs(people, helpers)
        expect(pairs.map(({ graduateId }) => graduateId)).toEqual(people.map(({ id }) => id))
        const given = helpers.map(({ id }) => pairs.filter(({ staffId }) => staffId === id).length)
        const after = helpers.map(({ load }, at) => load + (given[at] ?? 0))
        const least = Math.min(...after)
        // Whoever got somebody has at most one more than anybody else.
        for (const [at, load] of after.entries()) {
          if ((given[at] ?? 0) > 0) expect(load).toBeLessThanOrEqual(least + 1)
        }
      }),
    )
  })

  it('keeps a class with whoever helps in it already', () => {
    const helpers = [
      { id: 1, load: 1, classes: ['会计1601班'] },
      { id: 2, load: 1, classes: ['审计1601班'] },
    ]
    expect(proposePairs([{ id: 7, className: '审计1601班' }], helpers)).toEqual([
      { graduateId: 7, staffId: 2 },
    ])
  })

  it('keeps classes together as far as evenness allows', () => {
    const people = Array.from({ length: 6 }, (_, at) => ({
      id: at + 1,
      className: at < 3 ? '会计1601班' : '审计1601班',
    }))
    const helpers = [1, 2].map((id) => ({ id, load: 0, classes: [] }))
    expect(proposePairs(people, helpers).map(({ staffId }) => staffId)).toEqual([1, 1, 1, 2, 2, 2])
  })

  it('is empty without anybody who could help', () => {
    expect(proposePairs([{ id: 7, className: '' }], [])).toEqual([])
  })
})
