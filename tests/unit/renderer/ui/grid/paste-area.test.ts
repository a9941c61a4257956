import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSize, pasteArea, repeatBlock } from '#renderer/ui/grid/paste-area.ts'
import { type Range, sizeOf } from '#renderer/ui/grid/selection.ts'

const anyBlock = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
const rangeOfSize = (rows: number, columns: number): Range => ({
  top: 3,
  left: 2,
  bottom: 2 + rows,
  right: 1 + columns,
})

describe('pasteArea', () => {
  it.each([
    ['one text fills the whole range', [4, 3], [1, 1], [4, 3]],
    ['one cell takes the whole block', [1, 1], [2, 3], [2, 3]],
    ['a multiple in both directions repeats it', [4, 6], [2, 3], [4, 6]],
    ['a column of cells repeats a wide block downwards', [6, 1], [2, 3], [6, 3]],
    ['no multiple: once, from the first cell', [5, 3], [2, 3], [2, 3]],
    ['a range smaller than the block is passed', [2, 2], [4, 4], [4, 4]],
  ] as const)('%s', (_name, selected, block, expected) => {
    const area = pasteArea(rangeOfSize(selected[0], selected[1]), {
      rows: block[0],
      columns: block[1],
    })
    expect(area).toEqual(rangeOfSize(expected[0], expected[1]))
  })

  it('holds the block a whole number of times, and begins where the selection does', () => {
    const side = fc.integer({ min: 1, max: 24 })
    fc.assert(
      fc.property(anyBlock, side, side, (block, rows, columns) => {
        const size = blockSize(block)
        const area = pasteArea(rangeOfSize(rows, columns), size)
        expect([area.top, area.left]).toEqual([3, 2])
        expect(sizeOf(area).rows % size.rows).toBe(0)
        expect(sizeOf(area).columns % size.columns).toBe(0)
      }),
    )
  })
})

describe('repeatBlock', () => {
  it('gives every cell of the block in its place, each time round', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(3), fc.nat(3), (block, down, right) => {
        const { rows, columns } = blockSize(block)
        const textAt = repeatBlock(block)
        const read = block.map((line, row) =>
          line.map((_, col) => textAt(down * rows + row, right * columns + col)),
        )
        expect(read).toEqual(block)
      }),
    )
  })

  it('leaves the cells alone that a short line does not reach', () => {
    const textAt = repeatBlock([['a', 'b'], ['c']])
    expect([textAt(1, 0), textAt(1, 1), textAt(3, 1)]).toEqual(['c', undefined, undefined])
    expect(blockSize([])).toEqual({ rows: 0, columns: 0 })
  })
})
