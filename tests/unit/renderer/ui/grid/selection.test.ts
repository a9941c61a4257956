import { describe, expect, it } from 'vitest'
import {
  clampCell,
  extendTo,
  isSingle,
  rangeOf,
  sameCell,
  selectCell,
} from '#renderer/ui/grid/selection.ts'

describe('selection', () => {
  it('keeps the active cell while the range is drawn to any side', () => {
    const selection = extendTo(selectCell({ row: 5, col: 5 }), { row: 2, col: 7 })
    expect(selection.anchor).toEqual({ row: 5, col: 5 })
    expect(rangeOf(selection)).toEqual({ top: 2, bottom: 5, left: 5, right: 7 })
    expect(isSingle(selection)).toBe(false)
    expect(isSingle(extendTo(selection, { row: 5, col: 5 }))).toBe(true)
  })

  it('stays inside a list that became shorter, or empty', () => {
    expect(clampCell({ row: 9, col: 9 }, { rowCount: 4, colCount: 3 })).toEqual({ row: 3, col: 2 })
    expect(clampCell({ row: 9, col: 9 }, { rowCount: 0, colCount: 0 })).toEqual({ row: 0, col: 0 })
    expect(sameCell({ row: 1, col: 2 }, { row: 1, col: 2 })).toBe(true)
  })
})
