import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTsv, writeTsv } from '#shared/domain/table-text/tsv.ts'

describe('parseTsv', () => {
  it.each([
    ['', []],
    ['张三', [['张三']]],
    ['张三\r\n', [['张三']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\t', [['a', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\rb', [['a'], ['b']]],
    ['"一行\r\n又一行"\t"他说""好"""', [['一行\n又一行', '他说"好"']]],
    ['00123\t011010199001011234', [['00123', '011010199001011234']]],
  ])('%j', (text, cells) => {
    expect(parseTsv(text)).toEqual(cells)
  })

  it('takes a quote that is not closed, or followed by text, for a letter', () => {
    expect(parseTsv('"abc')).toEqual([['"abc']])
    expect(parseTsv('"12" 管\tx')).toEqual([['"12" 管', 'x']])
    expect(parseTsv('5"\t6"')).toEqual([['5"', '6"']])
  })
})

describe('writeTsv', () => {
  it('ends lines with CR LF and quotes only where needed', () => {
    expect(
      writeTsv([
        ['a', 'b'],
        ['c\td', '他说"好"'],
      ]),
    ).toBe('a\tb\r\n"c\td"\t"他说""好"""')
  })

  it('gives any block back through parseTsv', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '张', '"', '\t', '\n', ' ', '0') })
    const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })
})
