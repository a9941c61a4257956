import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, nearestOptions } from '#renderer/ui/grid/nearest.ts'

const LIST = [
  { value: '00', label: '有就业意愿', keys: ['yjyyy'] },
  { value: '10', label: '拟升学', keys: ['nsx'] },
  { value: '20', label: '拟出国（境）', keys: ['ncg'] },
  { value: '40', label: '暂无就业意愿', keys: ['zwjyyy'] },
]
const labels = (text: string) => nearestOptions(LIST, text).map(({ label }) => label)

describe('nearestOptions', () => {
  it.each([
    ['准备出国', '拟出国（境）'],
    ['升学', '拟升学'],
    ['暂不就业', '暂无就业意愿'],
    ['nxs', '拟升学'],
  ])('finds for %s first %s', (text, label) => expect(labels(text)[0]).toBe(label))

  it('offers nothing for what is like nothing', () => {
    expect(labels('QQQQ')).toEqual([])
    expect(labels(' ')).toEqual([])
  })

  it('has the entry itself first, and no more than five', () => {
    const lists = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      {
        minLength: 1,
        selector: (text) => text.trim().toLowerCase(),
      },
    )
    fc.assert(
      fc.property(lists, fc.nat(), (words, at) => {
        const options = words.map((label, index) => ({ value: `#${index}`, label: label.trim() }))
        const wanted = options[at % options.length]
        const found = nearestOptions(options, wanted?.label ?? '')
        expect(found.length).toBeLessThanOrEqual(5)
        expect(found[0]?.label.toLowerCase()).toBe(wanted?.label.toLowerCase())
      }),
    )
  })
})

describe('likeness', () => {
  it('is the same both ways, from 0 to 1, and 1 for the same text only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b) === 1).toBe(a === b)
      }),
    )
  })

  it('is 0 for texts of quite another length, however long', () => {
    expect(likeness('长', '长'.repeat(6))).toBeGreaterThan(0)
    expect(likeness('长'.repeat(10), '长'.repeat(100_001))).toBe(0)
  })
})
