import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOfId } from '#renderer/ui/grid/index-of-id.ts'

describe('indexOfId', () => {
  it('finds what indexOf finds, in any order and however often', () => {
    const vectors = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 40 }), { maxLength: 50 })
    fc.assert(
      fc.property(vectors, fc.array(fc.nat(60), { maxLength: 40 }), (ids, asked) => {
        for (const at of asked) {
          const id = ids[at] ?? -at - 1
          expect(indexOfId(ids, id)).toBe(ids.indexOf(id))
        }
      }),
    )
  })

  it('finds every row of a long list, and nothing else', () => {
    const ids = Int32Array.from({ length: 1_000_000 }, (_, index) => (index * 7 + 3) % 7_000_003)
    for (const index of [0, 999_999, 500_000, 1, 999_998, 17, 400_000, 3, 800_000, 12, 700_000]) {
      expect(indexOfId(ids, ids[index] ?? -1)).toBe(index)
    }
    for (let index = 0; index < ids.length; index += 101) {
      if (indexOfId(ids, ids[index] ?? -1) !== index) expect.fail(`row ${index}`)
    }
    expect(indexOfId(ids, -5)).toBe(-1)
    expect(indexOfId(ids, 1)).toBe(-1)
  })

  it('keeps lists apart', () => {
    const down = Int32Array.from({ length: 5_000 }, (_, index) => 5_000 - index)
    const up = Int32Array.from({ length: 5_000 }, (_, index) => index + 1)
    for (let id = 1; id <= 5_000; id += 50) {
      expect(indexOfId(down, id)).toBe(5_000 - id)
      expect(indexOfId(up, id)).toBe(id - 1)
    }
    expect(indexOfId([], 1)).toBe(-1)
  })
})
