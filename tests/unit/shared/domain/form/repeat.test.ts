import { describe, expect, it } from 'vitest'
import type { Growth } from '#shared/domain/form/growth.ts'
import { obstacleTo } from '#shared/domain/form/obstacles.ts'
import { repeatRows } from '#shared/domain/form/repeat.ts'
import { readSheet, type SheetXml } from '#shared/domain/form/sheet.ts'

function sheetOf(rows: string, tail = ''): SheetXml {
  const sheet = readSheet(`<worksheet><sheetData>${rows}</sheetData>${tail}</worksheet>`)
  if (sheet === null) throw new Error('no sheet')
  return sheet
}

const TWICE: Growth = { first: 2, last: 2, bodyFirst: 2, bodyLast: 2, count: 2 }
const grown = (rows: string, tail = '', growth = TWICE) =>
  repeatRows(sheetOf(rows, tail), '表', growth).replace(/<\/?worksheet>/g, '')

describe('rows repeated in the XML', () => {
  it('shared formulas are written out, each where it went', () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>'
    expect(grown(rows)).toBe(
      '<sheetData><row r="2"><c r="B2"><f>A2*2</f><v>1</v></c></row><row r="3"><c r="B3"><f>A3*2</f><v>1</v></c></row><row r="4"><c r="B4"><f>A4*2</f><v>2</v></c></row></sheetData>',
    )
  })

  it('rows that hold a marker alone go, and several rows are one person', () => {
    const rows = [1, 2, 3, 4, 5]
      .map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`)
      .join('')
    const growth = { first: 1, last: 4, bodyFirst: 2, bodyLast: 3, count: 2 }
    const tail =
      '<mergeCells count="2"><mergeCell ref="B2:C2"/><mergeCell ref="A5:C5"/></mergeCells>'
    const values = [...grown(rows, tail, growth).matchAll(/r="A(\d)"><v>(\d)/g)]
    expect(values.map(([, row, value]) => [row, value])).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '2'],
      ['4', '3'],
      ['5', '5'],
    ])
    expect(grown(rows, tail, growth)).toContain(
      '<mergeCells count="3"><mergeCell ref="B1:C1"/><mergeCell ref="B3:C3"/><mergeCell ref="A5:C5"/>',
    )
  })

  it('breaks, drop-downs and formats of newer programs go along', () => {
    const tail =
      '<dataValidations><dataValidation sqref="A2 C5"><formula1>$D$5:$D$9</formula1></dataValidation></dataValidations><rowBreaks><brk id="5"/></rowBreaks><extLst><x14:f><xm:f>表!A5&gt;0</xm:f><xm:sqref>A5:A6</xm:sqref></x14:f></extLst>'
    expect(grown('<row r="2"/>', tail)).toContain(
      '<dataValidations><dataValidation sqref="A2:A3 C6"><formula1>$D$6:$D$10</formula1></dataValidation></dataValidations><rowBreaks><brk id="6"/></rowBreaks><extLst><x14:f><xm:f>表!A6&gt;0</xm:f><xm:sqref>A6:A7</xm:sqref></x14:f></extLst>',
    )
  })
})

describe('what lies in the way', () => {
  const merged = (area: string) =>
    sheetOf('<row r="2"/>', `<mergeCells><mergeCell ref="${area}"/></mergeCells>`)
  const found = (sheet: SheetXml, parts: Readonly<Record<string, string>> = {}) =>
    obstacleTo(
      (path) => parts[path] ?? null,
      { name: '表', path: 'xl/worksheets/sheet1.xml', hidden: false, sheet },
      TWICE,
    )

  it.each([
    ['A1:A2', 'A1:A2'],
    ['B2:B4', 'B2:B4'],
    ['B2:C2', undefined],
    ['A1:A3', undefined],
    ['A3:C3', undefined],
  ])('merged cells %s', (area, cell) => {
    expect(found(merged(area))?.cell).toBe(cell)
  })

  it('a table or a comment at or below the rows is said with its place', () => {
    const parts = (kind: string, xml: string) => ({
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="r1" Type="http://x/${kind}" Target="../part.xml"/></Relationships>`,
      'xl/part.xml': xml,
    })
    const sheet = sheetOf('<row r="2"/>')
    expect(found(sheet, parts('table', '<table ref="A1:C9"/>'))).toEqual({
      kind: 'table',
      cell: 'A1:C9',
    })
    expect(found(sheet, parts('comments', '<comment ref="C7"/>'))).toEqual({
      kind: 'comment',
      cell: 'C7',
    })
    expect(found(sheet, parts('comments', '<comment ref="C1"/>'))).toBeNull()
  })

  it('an array formula over several rows', () => {
    const rows = '<row r="2"><c r="A2"><f t="array" ref="A2:A4">B2:B4*2</f></c></row>'
    expect(found(sheetOf(rows))).toEqual({ kind: 'array', cell: 'A2' })
  })
})
