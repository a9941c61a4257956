import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clampCell,
  clampSelection,
  extendTo,
  type InnerMove,
  isSingle,
  rangeOf,
  type Selection,
  sameCell,
  selectAll,
  selectCell,
  selectRange,
  sizeOf,
  stepInside,
  wholeColumns,
  wholeRows,
} from '#renderer/ui/grid/selection.ts'

const BOUNDS = { rowCount: 100_000, colCount: 30 }
const anyCell = fc.record({ row: fc.nat(99_999), col: fc.nat(29) })
const anySelection: fc.Arbitrary<Selection> = fc
  .tuple(anyCell, anyCell)
  .map(([anchor, extent]) => extendTo(selectCell(anchor), extent))
const smallSelection: fc.Arbitrary<Selection> = fc
  .record({ top: fc.nat(50), left: fc.nat(20), height: fc.nat(5), width: fc.nat(5) })
  .map(({ top, left, height, width }) =>
    selectRange({ top, left, bottom: top + height, right: left + width }),
  )

const inside = (cell: Selection['active'], selection: Selection) => {
  const { top, bottom, left, right } = rangeOf(selection)
  return cell.row >= top && cell.row <= bottom && cell.col >= left && cell.col <= right
}

describe('selection', () => {
  it('keeps the active cell while the range is drawn to any side', () => {
    const selection = extendTo(selectCell({ row: 5, col: 5 }), { row: 2, col: 7 })
    expect(selection.active).toEqual({ row: 5, col: 5 })
    expect(rangeOf(selection)).toEqual({ top: 2, bottom: 5, left: 5, right: 7 })
    expect(isSingle(selection)).toBe(false)
    expect(isSingle(extendTo(selection, { row: 5, col: 5 }))).toBe(true)
  })

  it('stays inside a list that became shorter, or empty', () => {
    expect(clampCell({ row: 9, col: 9 }, { rowCount: 4, colCount: 3 })).toEqual({ row: 3, col: 2 })
    expect(clampCell({ row: 9, col: 9 }, { rowCount: 0, colCount: 0 })).toEqual({ row: 0, col: 0 })
    expect(sameCell({ row: 1, col: 2 }, { row: 1, col: 2 })).toBe(true)
  })

  it('always holds the active cell, whatever is drawn, widened or clamped', () => {
    const bounds = fc.record({ rowCount: fc.nat(100_000), colCount: fc.nat(30) })
    fc.assert(
      fc.property(anySelection, bounds, (selection, smaller) => {
        const made = [
          selection,
          wholeRows(selection, BOUNDS),
          wholeColumns(selection, BOUNDS),
          selectAll(selection, BOUNDS),
          clampSelection(selection, smaller),
        ]
        expect(made.every((each) => inside(each.active, each))).toBe(true)
      }),
    )
  })

  it('widens to whole rows and whole columns and keeps the other side', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const { top, bottom, left, right } = rangeOf(selection)
        expect(rangeOf(wholeRows(selection, BOUNDS))).toEqual({ top, bottom, left: 0, right: 29 })
        expect(rangeOf(wholeColumns(selection, BOUNDS))).toEqual({
          top: 0,
          bottom: 99_999,
          left,
          right,
        })
        const rows = wholeRows(selection, BOUNDS)
        expect(wholeColumns(rows, BOUNDS)).toMatchObject(rangeCorners(selection))
      }),
    )
  })

  it('counts what it holds', () => {
    const all = selectAll(selectCell({ row: 3, col: 3 }), BOUNDS)
    expect(sizeOf(rangeOf(all))).toEqual({ rows: 100_000, columns: 30, cells: 3_000_000 })
  })
})

/** Everything, from the first cell to the last. */
function rangeCorners({ active }: Selection) {
  return { active, anchor: { row: 0, col: 0 }, extent: { row: 99_999, col: 29 } }
}

describe('a step inside a range', () => {
  const moves = fc.constantFrom<InnerMove>('down', 'up', 'next', 'previous')
  const back = { down: 'up', up: 'down', next: 'previous', previous: 'next' } as const

  it('never leaves it, and is taken back by its opposite', () => {
    fc.assert(
      fc.property(smallSelection, fc.array(moves, { maxLength: 40 }), (selection, path) => {
        const to = path.reduce(stepInside, selection)
        expect(inside(to.active, selection)).toBe(true)
        const home = path.toReversed().reduce((at, move) => stepInside(at, back[move]), to)
        expect(home).toEqual(selection)
      }),
    )
  })

  it('comes by every cell once before it begins anew', () => {
    fc.assert(
      fc.property(smallSelection, moves, (selection, move) => {
        const { cells } = sizeOf(rangeOf(selection))
        const seen = new Set<string>()
        let at = selection
        for (let count = 0; count < cells; count += 1) {
          seen.add(`${at.active.row}/${at.active.col}`)
          at = stepInside(at, move)
        }
        expect(seen.size).toBe(cells)
        expect(at).toEqual(selection)
      }),
    )
  })
})
