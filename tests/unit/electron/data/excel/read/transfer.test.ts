import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '#data/excel/read/index.ts'
import { buffersOf, createPacker, createUnpacker } from '#data/excel/read/transfer.ts'

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('男', '女', '1', ''),
  fc.string({ maxLength: 4 }),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.constantFrom('2020-06-30', '男').map((date) => ({ date })),
  fc.constantFrom('#N/A', '男').map((error) => ({ error })),
)
const piece = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 })

describe('rows between threads', () => {
  it('arrive as they were sent, piece by piece', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const pack = createPacker()
        const unpack = createUnpacker()
        const arrived = pieces.map((rows) => {
          const packed = pack(rows)
          return unpack(structuredClone(packed, { transfer: buffersOf(packed) }))
        })
        expect(arrived).toEqual(pieces)
      }),
    )
  })

  it('send a repeated value once', () => {
    const pack = createPacker()
    pack([['会计学院'], ['会计学院'], ['会计学院'], ['理学院']])
    const { columns } = pack([['理学院'], ['会计学院']])
    expect(columns).toMatchObject([{ codes: new Int32Array([1, 0]), fresh: [] }])
  })
})
