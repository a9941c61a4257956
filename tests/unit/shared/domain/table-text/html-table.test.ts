import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '#renderer/ui/grid/html.ts'
import { readHtmlTable } from '#shared/domain/table-text/html-table.ts'

const texts = (html: string) => readHtmlTable(html)?.texts

describe('readHtmlTable', () => {
  it('reads back what is written for other programs, blanks aside', () => {
    // A table knows blanks as one, and none at the ends of a line.
    const tidy = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join('\n')
        .trim()
    const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(cells, (rows) => {
        expect(texts(writeHtml(rows))).toEqual(rows.map((row) => row.map(tidy)))
      }),
    )
  })

  it('never fails, whatever comes', () => {
    const pieces = fc.constantFrom('<table>', '<tr', '<td>', '</td', '"', '<!--', '&#x', '>', 'a')
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        for (const row of texts(parts.join('')) ?? []) expect(row).toBeInstanceOf(Array)
      }),
    )
  })

  it('reads damaged text in one pass, and no table that is larger than a sheet', () => {
    const long = 200_000
    expect(texts(`<table><tr><td>x</td></tr>${'<'.repeat(long)}`)).toEqual([['x']])
    expect(texts(`<table><tr><td>x</td></tr>${'<!'.repeat(long)}`)).toEqual([['x']])
    expect(texts(`<table><tr><td>x</td></tr><t${'d'.repeat(long)}`)).toEqual([['x']])
    expect(texts(`<table><tr><td ${'a '.repeat(long)}`)).toEqual([[]])
    const merged = `<td colspan=16384 rowspan=16384>${'<tr>'.repeat(5_000)}`
    expect(texts(`<table><tr>${merged}</table>`)).toBeUndefined()
  })

  it('keeps columns in place below merged cells, whatever rows lie between', () => {
    const open = '<table><tr><td>甲</td><td rowspan=3>乙</td></tr>'
    const last = '<tr><td>丙</td><td>丁</td></tr></table>'
    const kept = [
      ['甲', '乙'],
      ['丙', '', '丁'],
    ]
    expect(texts(`${open}<tr style="display:none"><td>藏</td></tr>${last}`)).toEqual(kept)
    expect(texts(`${open}<tr></tr>${last}`)).toEqual([
      ['甲', '乙'],
      ['', ''],
      ['丙', '', '丁'],
    ])
  })

  it('leaves empty what merged cells cover', () => {
    const html = `<table><tr><td rowspan=2 colspan="2">甲</td><td>乙</td></tr>
      <tr><td>丙</td></tr><tr><td>丁</td><td>戊</td><td>己</td></tr></table>`
    expect(texts(html)).toEqual([
      ['甲', '', '乙'],
      ['', '', '丙'],
      ['丁', '戊', '己'],
    ])
  })

  it('reads a sheet of Excel: head, hidden rows and fragments of conditions are no cells', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td
      {mso-number-format:General;}--></style></head><body><!--StartFragment-->
      <table><col width=72><tr height=20><td class=xl65>007</td><td x:num="20160001">2E+07</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td></tr><![endif]>
      </table><!--EndFragment--></body></html>`
    expect(readHtmlTable(html)).toMatchObject({ texts: [['007', '20160001']], outside: 0 })
  })

  it('reads LibreOffice and Word: shown numbers, breaks, paragraphs, tables in cells', () => {
    expect(
      texts(`<table><tr><td sdval="0.5" sdnum="2052;0;0%">50%</td>
        <td sdval="13807186666" sdnum="2052;">#####</td><td>a<br/>b</td></tr></table>`),
    ).toEqual([['50%', '13807186666', 'a\nb']])
    expect(
      texts(`<table><tr><td><p>甲<o:p></o:p></p><p>乙 &nbsp;丙</p></td>
        <td><table><tr><td>1</td><td>2</td></tr></table></td><td>丁</td></tr></table>`),
    ).toEqual([['甲\n乙 丙', '1 2', '丁']])
  })

  it('runs nothing and reads no script', () => {
    const html = '<script>alert(1)</script><table><tr><td>x<script>y</script></td></tr></table>'
    expect(readHtmlTable(html)).toEqual({ texts: [['x']], inside: 1, outside: 0 })
  })

  it('counts what stands beside the table, and knows when there is none', () => {
    expect(readHtmlTable('通知<table><tr><td>x</td></tr></table>完')?.outside).toBe(3)
    expect(readHtmlTable('<p>a\tb</p>')).toBeUndefined()
  })
})
