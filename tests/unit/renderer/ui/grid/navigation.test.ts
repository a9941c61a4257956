import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyMove, type Move, stepForKey } from '#renderer/ui/grid/navigation.ts'

const bounds = { rowCount: 100, colCount: 8 }
const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
  stepForKey({ key, ctrl: false, shift: false, alt: false, ...held })
const MOVES: readonly Move[] = [
  'up',
  'down',
  'left',
  'right',
  'next',
  'previous',
  'rowStart',
  'rowEnd',
  'gridStart',
  'gridEnd',
  'pageUp',
  'pageDown',
]

describe('stepForKey', () => {
  it.each([
    ['ArrowDown', {}, 'down', false],
    ['ArrowDown', { shift: true }, 'down', true],
    ['Home', {}, 'rowStart', false],
    ['End', { ctrl: true }, 'gridEnd', false],
    ['Enter', {}, 'down', false],
    ['Enter', { shift: true }, 'up', false],
    ['Tab', {}, 'next', false],
    ['Tab', { shift: true }, 'previous', false],
    ['PageDown', {}, 'pageDown', false],
  ] as const)('%s %j', (key, held, move, extend) => {
    expect(press(key, held)).toMatchObject({ move, extend })
  })

  it('goes to the edge of what is filled with Ctrl and an arrow', () => {
    expect(press('ArrowDown', { ctrl: true })).toEqual({ edge: 'down', extend: false })
    expect(press('ArrowLeft', { ctrl: true, shift: true })).toEqual({ edge: 'left', extend: true })
  })

  it('leaves letters, the list key and other shortcuts alone', () => {
    expect(press('a')).toBeUndefined()
    expect(press('ArrowDown', { alt: true })).toBeUndefined()
    expect(press('Enter', { ctrl: true })).toBeUndefined()
    expect(press('Tab', { ctrl: true })).toBeUndefined()
    expect(press('toString')).toBeUndefined()
  })
})

describe('applyMove', () => {
  it('goes on to the next row after the last column, and back', () => {
    expect(applyMove({ row: 3, col: 7 }, 'next', bounds, 20)).toEqual({ row: 4, col: 0 })
    expect(applyMove({ row: 4, col: 0 }, 'previous', bounds, 20)).toEqual({ row: 3, col: 7 })
  })

  it('stays at the first and the last cell', () => {
    expect(applyMove({ row: 99, col: 7 }, 'next', bounds, 20)).toEqual({ row: 99, col: 7 })
    expect(applyMove({ row: 0, col: 0 }, 'previous', bounds, 20)).toEqual({ row: 0, col: 0 })
  })

  it('moves by a page and stops at the ends', () => {
    expect(applyMove({ row: 50, col: 2 }, 'pageDown', bounds, 20)).toEqual({ row: 70, col: 2 })
    expect(applyMove({ row: 95, col: 2 }, 'pageDown', bounds, 20)).toEqual({ row: 99, col: 2 })
    expect(applyMove({ row: 5, col: 2 }, 'pageUp', bounds, 20)).toEqual({ row: 0, col: 2 })
  })

  it('never leaves the grid', () => {
    const cells = fc.record({ row: fc.nat(99), col: fc.nat(7) })
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom(...MOVES),
        fc.integer({ min: 1, max: 300 }),
        (cell, move, page) => {
          const to = applyMove(cell, move, bounds, page)
          expect(to.row >= 0 && to.row < 100 && to.col >= 0 && to.col < 8).toBe(true)
        },
      ),
    )
  })

  it('visits every cell once by Tab', () => {
    const seen = new Set<string>()
    let cell = { row: 0, col: 0 }
    for (let count = 0; count < 800; count += 1) {
      seen.add(`${cell.row}/${cell.col}`)
      cell = applyMove(cell, 'next', bounds, 20)
    }
    expect(seen.size).toBe(800)
  })
})
