import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '#renderer/ui/grid/html.ts'

const isMarked = (text: string) => writeHtml([[text]]).includes('mso-number-format')

describe('writeHtml', () => {
  it.each([
    '007',
    '420106199801011234',
    '1/2',
    '3-4',
    '=A1',
    '+86',
    '-1',
    '@x',
    '1e5',
    '1,234',
    '0.50',
    '12:30',
  ])('marks %s as text: a sheet would make something else of it', (text) =>
    expect(isMarked(text)).toBe(true),
  )

  it.each(['0', '3.5', '2020-07-03', '13800138000', '张三', ''])('leaves %s to the sheet', (text) =>
    expect(isMarked(text)).toBe(false),
  )

  it('keeps lines and cells, breaks lines inside a cell, and lets no text be markup', () => {
    const texts = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(texts, (rows) => {
        const html = writeHtml(rows)
        expect(html.split('<tr>').length - 1).toBe(rows.length)
        expect(html.split('<td').length - 1).toBe(rows.flat().length)
      }),
    )
    expect(writeHtml([['甲\n<b>&乙']])).toContain(
      '甲<br style="mso-data-placement:same-cell">&lt;b&gt;&amp;乙</td>',
    )
  })
})
