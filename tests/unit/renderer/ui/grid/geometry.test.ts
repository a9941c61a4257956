import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canvasHeight,
  cellBox,
  columnWindow,
  gutterWidth,
  HEADER_HEIGHT,
  hitTest,
  isInView,
  layoutColumns,
  MAX_BODY_HEIGHT,
  ROW_HEIGHT,
  reveal,
  rowWindow,
  scrollRatio,
  scrollTopAt,
  topAt,
  type View,
  wantedRows,
} from '#renderer/ui/grid/geometry.ts'

const columns = Array.from({ length: 30 }, (_, index) => ({
  key: `c${index}`,
  title: `C${index}`,
  width: 100 + (index % 3) * 20,
  frozen: index < 2,
}))
const room = { gutter: 0, viewWidth: 1000 }
const numberedRoom = { gutter: 40, viewWidth: 1000 }
const layout = layoutColumns(columns, room)

function viewAt(rowCount: number, scrollTop: number, scrollLeft = 0): View {
  const top = topAt(scrollTop, { rowCount, height: 600 })
  return { rowCount, width: 1000, height: 600, top, scrollTop, scrollLeft }
}

const anyView = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 3_000_000 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    left: fc.integer({ min: 0, max: 2_600 }),
  })
  .map(({ rowCount, at, left }) => {
    const range = Math.max(0, canvasHeight(rowCount) - 600)
    return viewAt(rowCount, Math.round(range * at), left)
  })

describe('layoutColumns', () => {
  it('counts only leading columns as frozen', () => {
    const mixed = layoutColumns(
      [
        { key: 'a', title: '', width: 50, frozen: true },
        { key: 'b', title: '', width: 60 },
        { key: 'c', title: '', width: 70, frozen: true },
      ],
      room,
    )
    expect(mixed).toEqual({
      gutter: 0,
      offsets: [0, 50, 110, 180],
      frozenCount: 1,
      frozenWidth: 50,
      totalWidth: 180,
    })
  })

  it('begins after the row numbers, which are never scrolled away', () => {
    const numbered = layoutColumns([{ key: 'a', title: '', width: 50, frozen: true }], numberedRoom)
    expect(numbered).toMatchObject({ gutter: 40, offsets: [40, 90], frozenWidth: 90 })
    expect(layoutColumns([], numberedRoom).frozenWidth).toBe(40)
    expect(hitTest({ x: 5, y: 60 }, numbered, viewAt(10, 0))).toEqual({ row: 1, col: 0 })
    expect(gutterWidth(1_000_000)).toBeGreaterThan(gutterWidth(9))
  })

  it('takes no columns and all frozen columns', () => {
    expect(layoutColumns([], room).totalWidth).toBe(0)
    expect(
      layoutColumns([{ key: 'a', title: '', width: 50, frozen: true }], room).frozenCount,
    ).toBe(1)
  })
})

describe('what is frozen', () => {
  const anyColumns = fc.array(
    fc.record({ width: fc.integer({ min: 40, max: 800 }), frozen: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  )

  it('leads, and leaves room to scroll in whatever the window', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 200, max: 2_000 }), (list, viewWidth) => {
        const wanted = list.map((column, index) => ({ ...column, key: `k${index}`, title: '' }))
        const made = layoutColumns(wanted, { gutter: 40, viewWidth })
        expect(wanted.slice(0, made.frozenCount).every(({ frozen }) => frozen)).toBe(true)
        expect(made.frozenWidth).toBeLessThanOrEqual(Math.max(40, viewWidth * 0.6))
        const next = wanted[made.frozenCount]
        if (next?.frozen) expect(made.frozenWidth + next.width).toBeGreaterThan(viewWidth * 0.6)
      }),
    )
  })

  it('is all that was asked for before the window is measured', () => {
    expect(layoutColumns(columns, { gutter: 40, viewWidth: 0 }).frozenCount).toBe(2)
  })

  it('follows an edge that is being pulled', () => {
    const pulled = layoutColumns(columns, { ...room, resized: { columnKey: 'c1', width: 300 } })
    expect(pulled.frozenWidth).toBe(layout.frozenWidth + 300 - 120)
    expect(pulled.totalWidth).toBe(layout.totalWidth + 180)
  })
})

describe('scaled scrolling', () => {
  const extents = fc.record({
    rowCount: fc.integer({ min: 1, max: 3_000_000 }),
    height: fc.integer({ min: 100, max: 2_000 }),
  })
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  it('maps every place there and back, its ends exactly, and nothing out of order', () => {
    fc.assert(
      fc.property(extents, share, share, (extent, a, b) => {
        const last = Math.max(0, HEADER_HEIGHT + extent.rowCount * ROW_HEIGHT - extent.height)
        const most = Math.max(0, canvasHeight(extent.rowCount) - extent.height)
        expect(topAt(0, extent)).toBe(0)
        expect(topAt(most, extent)).toBeCloseTo(last, 5)
        expect(topAt(scrollTopAt(last * a, extent), extent)).toBeCloseTo(last * a, 3)
        expect(scrollTopAt(last * a, extent)).toBeLessThanOrEqual(most + 0.001)
        const [low, high] = [most * Math.min(a, b), most * Math.max(a, b)]
        expect(topAt(low, extent)).toBeLessThanOrEqual(topAt(high, extent))
      }),
    )
  })

  it('never makes an element taller than a browser can draw at 400 %', () => {
    expect(canvasHeight(3_000_000) * 4).toBeLessThan(33_500_000)
  })

  it('is one to one for 100,000 rows and scaled for a million', () => {
    expect(scrollRatio(viewAt(100_000, 0))).toBe(1)
    expect(scrollRatio(viewAt(1_000_000, 0))).toBeGreaterThan(3)
    expect(canvasHeight(1_000_000)).toBe(HEADER_HEIGHT + MAX_BODY_HEIGHT)
  })

  it('reaches the first and the last row exactly', () => {
    const view = viewAt(1_000_000, canvasHeight(1_000_000) - 600)
    const { last } = rowWindow(view)
    expect(rowWindow(viewAt(1_000_000, 0)).first).toBe(0)
    expect(last).toBe(999_999)
    expect(cellBox({ row: last, col: 5 }, layout, view).top + ROW_HEIGHT).toBeCloseTo(600, 3)
  })

  it('draws each row where its cell box is', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { first, base, layerTop } = rowWindow(view)
        const drawn = HEADER_HEIGHT + layerTop + (first - base) * ROW_HEIGHT - view.scrollTop
        expect(drawn).toBeCloseTo(cellBox({ row: first, col: 3 }, layout, view).top, 3)
      }),
    )
  })
})

describe('windows', () => {
  it('cover everything in view with few rows', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { first, last } = rowWindow(view)
        const top = view.top
        expect(first * ROW_HEIGHT).toBeLessThanOrEqual(top)
        expect(last === view.rowCount - 1 || (last + 1) * ROW_HEIGHT >= top + 568).toBe(true)
        expect(last - first).toBeLessThan(40)
        expect(wantedRows(view).first).toBeLessThanOrEqual(Math.floor(top / ROW_HEIGHT))
        expect(wantedRows(view).last - wantedRows(view).first).toBeLessThan(70)
      }),
    )
  })

  it('leave out columns hidden behind the frozen ones', () => {
    expect(columnWindow(layout, 0, 1000)).toEqual({ first: 2, last: 8 })
    const scrolled = columnWindow(layout, 500, 1000)
    expect(layout.offsets[scrolled.first + 1]).toBeGreaterThan(500 + layout.frozenWidth)
    expect(layout.offsets[scrolled.last + 1]).toBeGreaterThanOrEqual(1500)
  })

  it('are empty without rows', () => {
    const { first, last } = rowWindow(viewAt(0, 0))
    expect(last).toBeLessThan(first)
  })
})

describe('reveal', () => {
  it('brings any cell wholly into view, and moves nothing when it was', () => {
    const cells = fc.record({ row: fc.nat(2_999_999), col: fc.nat(29) })
    fc.assert(
      fc.property(anyView, cells, (view, wanted) => {
        const cell = { ...wanted, row: Math.min(wanted.row, view.rowCount - 1) }
        const to = reveal(cell, layout, view)
        const moved = { ...view, ...to, scrollTop: scrollTopAt(to.top, view) }
        const box = cellBox(cell, layout, moved)
        expect(isInView(cell, layout, moved)).toBe(true)
        expect(box.top).toBeGreaterThan(HEADER_HEIGHT - 0.01)
        expect(box.top + box.height).toBeLessThan(600.01)
        if (cell.col >= layout.frozenCount) {
          expect(box.left).toBeGreaterThanOrEqual(layout.frozenWidth)
          expect(box.left + box.width).toBeLessThanOrEqual(1000)
        }
        expect(reveal(cell, layout, moved)).toEqual(to)
      }),
    )
  })
})

describe('hitTest', () => {
  it('finds the cell whose box holds the point', () => {
    fc.assert(
      fc.property(
        anyView,
        fc.nat(999),
        fc.integer({ min: HEADER_HEIGHT, max: 599 }),
        (view, x, y) => {
          const cell = hitTest({ x, y }, layout, view)
          const box = cellBox(cell, layout, view)
          const past = cell.row === view.rowCount - 1 || cell.col === columns.length - 1
          expect(box.left).toBeLessThanOrEqual(x)
          expect(box.top).toBeLessThan(y + 0.01)
          expect(past || (x < box.left + box.width && y < box.top + box.height + 0.01)).toBe(true)
        },
      ),
    )
  })

  it('takes the nearest cell beyond the edges', () => {
    expect(hitTest({ x: -50, y: -50 }, layout, viewAt(10, 0))).toEqual({ row: 0, col: 0 })
    expect(hitTest({ x: 9_999, y: 9_999 }, layout, viewAt(10, 0))).toEqual({ row: 9, col: 29 })
  })
})
