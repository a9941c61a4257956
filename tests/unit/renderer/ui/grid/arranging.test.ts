import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropAt, dropMark, movedKeys, placeOf } from '#renderer/ui/grid/arranging.ts'
import { layoutColumns } from '#renderer/ui/grid/geometry.ts'

const columns = Array.from({ length: 8 }, (_, index) => ({
  key: `c${index}`,
  title: '',
  width: 100,
  frozen: index < 2,
}))
const layout = layoutColumns(columns, { gutter: 40, viewWidth: 600 })
const view = { scrollLeft: 0, width: 600 }

describe('dropAt', () => {
  it('takes the nearer edge of the column under the pointer', () => {
    expect(dropAt(89, columns, layout, view)).toEqual({ index: 0, frozen: true })
    expect(dropAt(91, columns, layout, view)).toEqual({ index: 1, frozen: true })
    expect(dropAt(9_999, columns, layout, view)).toEqual({ index: 8, frozen: false })
  })

  it('knows the two sides of the frozen border', () => {
    expect(dropAt(239, columns, layout, view)).toEqual({ index: 2, frozen: true })
    expect(dropAt(241, columns, layout, view)).toEqual({ index: 2, frozen: false })
  })

  it('looks at what is drawn under the pointer after scrolling', () => {
    expect(dropAt(241, columns, layout, { scrollLeft: 210 })).toEqual({ index: 4, frozen: false })
    expect(dropAt(100, columns, layout, { scrollLeft: 210 })).toEqual({ index: 1, frozen: true })
  })

  it('keeps a column frozen that a narrow window lets scroll', () => {
    const narrow = layoutColumns(columns, { gutter: 40, viewWidth: 300 })
    expect(narrow.frozenCount).toBe(1)
    expect(dropAt(160, columns, narrow, view)).toEqual({ index: 1, frozen: true })
  })

  it('marks an edge inside the view, within half a column of the pointer where it is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 599 }), fc.nat(240), (x, scrollLeft) => {
        const at = { scrollLeft, width: 600 }
        const mark = dropMark(dropAt(x, columns, layout, at), layout, at)
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(598)
        expect(Math.abs(mark - x)).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('placeOf', () => {
  it('is nothing where the column stays, and a place where it is only frozen', () => {
    expect(placeOf({ index: 4, frozen: false }, 4, columns)).toBeUndefined()
    expect(placeOf({ index: 5, frozen: false }, 4, columns)).toBeUndefined()
    expect(placeOf({ index: 2, frozen: true }, 2, columns)).toEqual({ before: 'c3', frozen: true })
    expect(placeOf({ index: 2, frozen: false }, 1, columns)).toEqual({
      before: 'c2',
      frozen: false,
    })
    expect(placeOf({ index: 8, frozen: false }, 0, columns)).toEqual({
      before: null,
      frozen: false,
    })
  })

  it('puts the column exactly between the two it was dropped between', () => {
    const keys = columns.map(({ key }) => key)
    fc.assert(
      fc.property(fc.nat(8), fc.nat(7), (index, from) => {
        const place = placeOf({ index, frozen: index <= 2 }, from, columns)
        if (place === undefined) return
        const moved = movedKeys(keys, `c${from}`, place.before)
        const expected = keys.map((key) => (key === `c${from}` ? [] : [key]))
        const spliced = [
          ...expected.slice(0, index).flat(),
          `c${from}`,
          ...expected.slice(index).flat(),
        ]
        expect(moved).toEqual(spliced)
      }),
    )
  })
})
