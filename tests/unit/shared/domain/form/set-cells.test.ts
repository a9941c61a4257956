import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellName } from '#shared/domain/form/refs.ts'
import { type CellValue, type CellWrite, setCells } from '#shared/domain/form/set-cells.ts'
import { readSheet, type SheetXml } from '#shared/domain/form/sheet.ts'
import { unescapeXml } from '#shared/domain/form/xml.ts'

function sheetOf(xml: string): SheetXml {
  const sheet = readSheet(xml)
  if (sheet === null) throw new Error('no sheet')
  return sheet
}

const place = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 9 }),
})
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer().map((digits) => ({ kind: 'number' as const, digits: String(digits) })),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => ({ kind: 'text' as const, text })),
  fc.constantFrom('=1+1', '+86', '-1', '@SUM(A1)', '_x0041_', '<&>"').map((text) => ({
    kind: 'text' as const,
    text,
  })),
  fc.constant({ kind: 'blank' as const }),
)
const distinct = { selector: cellName, maxLength: 20 }

const blank = fc
  .record({
    prefix: fc.constantFrom('', 'x:'),
    cells: fc.uniqueArray(place, distinct),
    isNamed: fc.boolean(),
  })
  .map(({ prefix: p, cells }) => {
    const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)
    const body = rows.map((row) => {
      const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
      const inside = own.map(
        (cell) =>
          `<${p}c r="${cellName(cell)}" s="${cell.column}"><${p}f>A1&amp;"&lt;"</${p}f></${p}c>`,
      )
      return `<${p}row r="${row}" ht='20'>${inside.join('\n')}</${p}row>`
    })
    const data =
      rows.length === 0 ? `<${p}sheetData/>` : `<${p}sheetData>${body.join('')}</${p}sheetData>`
    return {
      cells,
      xml: `<?xml version="1.0"?><!-- <c r="A1"/> --><${p}worksheet><${p}cols/>${data}<${p}mergeCells><${p}mergeCell ref="A1:B1"/></${p}mergeCells></${p}worksheet>`,
    }
  })

/** The sheet's pieces that are no written cell, in their order. */
function without(xml: string, names: ReadonlySet<string>): string {
  const { rows } = sheetOf(xml)
  let at = 0
  let rest = ''
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    rest += xml.slice(at, cell.start)
    at = cell.end
    if (!names.has(cellName(cell))) rest += xml.slice(cell.start, cell.end)
  }
  return rest + xml.slice(at)
}

/** Rows and the list of them come and go with what is written into them. */
const bare = (xml: string): string =>
  xml
    .replace(/<(x:)?row r="\d+"><\/(x:)?row>/g, '')
    .replace(/<(x:)?sheetData><\/(x:)?sheetData>/, '<$1sheetData/>')

describe('setCells', () => {
  it('changes the cells written and not one byte elsewhere', () => {
    fc.assert(
      fc.property(
        blank,
        fc.uniqueArray(fc.record({ at: place, value }), {
          selector: ({ at }) => cellName(at),
          maxLength: 15,
        }),
        ({ xml }, given) => {
          const writes: CellWrite[] = given.map(({ at, value: written }) => ({
            ...at,
            value: written,
          }))
          const names = new Set(writes.map(cellName))
          const filled = setCells(sheetOf(xml), writes)
          expect(bare(without(filled, names))).toBe(bare(without(xml, names)))
          const before = new Map(
            sheetOf(xml).rows.flatMap(({ cells }) => cells.map((c) => [cellName(c), c])),
          )
          const after = sheetOf(filled).rows.flatMap(({ cells }) => cells)
          const order = after.map(({ row, column }) => row * 100 + column)
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
          for (const write of writes) {
            const cell = after.find((entry) => cellName(entry) === cellName(write))
            expect(cell?.formula).toBeNull()
            expect(cell?.style).toBe(before.get(cellName(write))?.style ?? null)
            expect(read(filled, cell)).toBe(said(write.value))
          }
        },
      ),
    )
  })

  it('an empty row, a row of its own style and columns keep their style', () => {
    const xml =
      '<worksheet><dimension ref="A1:B2"/><cols><col min="2" max="3" style="7"/></cols><sheetData><row r="2" s="5" customFormat="1"/><row r="4"><c r="A4"/></row></sheetData></worksheet>'
    const digits = { kind: 'number', digits: '1' } as const
    expect(
      setCells(sheetOf(xml), [
        { row: 2, column: 2, value: digits },
        { row: 3, column: 3, value: digits },
        { row: 4, column: 4, value: digits },
      ]),
    ).toBe(
      '<worksheet><dimension ref="A1:D4"/><cols><col min="2" max="3" style="7"/></cols><sheetData><row r="2" s="5" customFormat="1"><c r="B2" s="5"><v>1</v></c></row><row r="3"><c r="C3" s="7"><v>1</v></c></row><row r="4"><c r="A4"/><c r="D4"><v>1</v></c></row></sheetData></worksheet>',
    )
  })
})

function read(
  _xml: string,
  cell: ReturnType<typeof sheetOf>['rows'][number]['cells'][number] | undefined,
) {
  return cell === undefined ? undefined : unescapeXml(cell.raw)
}

function said(written: CellValue): string {
  if (written.kind === 'blank') return ''
  return unescapeXml(written.kind === 'number' ? written.digits : written.text)
}
