import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '#renderer/ui/grid/html.ts'
import { pastedBlock } from '#renderer/ui/grid/pasted.ts'
import { writeTsv } from '#shared/domain/table-text/tsv.ts'

describe('pastedBlock', () => {
  it('gives back exactly what the grid copied', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/\r\n?/g, '\n'))
    const blocks = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(blocks, (block) => {
        expect(pastedBlock(writeTsv(block), writeHtml(block))).toEqual(block)
      }),
    )
  })

  it('takes the table where plain text breaks a cell into lines', () => {
    const html = '<table><tr><td><p>甲</p><p>乙</p></td><td>丙</td></tr></table>'
    expect(pastedBlock('甲\r\n乙\t丙', html)).toEqual([['甲\n乙', '丙']])
  })

  it('takes the plain text where the table is a part of it, or has another text', () => {
    const html = '前言<table><tr><td>甲</td></tr></table>'
    expect(pastedBlock('前言\r\n甲', html)).toEqual([['前言'], ['甲']])
    expect(pastedBlock('甲\t乙', '<table><tr><td>甲</td></tr></table>')).toEqual([['甲', '乙']])
    expect(pastedBlock('甲', '')).toEqual([['甲']])
  })

  it('takes the table where nothing else came', () => {
    expect(pastedBlock('', '<table><tr><td>甲</td></tr></table>')).toEqual([['甲']])
  })
})
