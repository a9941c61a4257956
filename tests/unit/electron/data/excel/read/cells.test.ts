import { describe, expect, it } from 'vitest'
import { readByHucre } from '#data/excel/read/adapters/hucre.ts'
import { readPackageBySheetJs } from '#data/excel/read/adapters/sheetjs.ts'
import type { Cell, Workbook } from '#data/excel/read/index.ts'
import { readWorkbookInThread } from '#data/excel/read/index.ts'
import { openPackage } from '#data/excel/read/zip/package.ts'
import { type MadeBook, relation, xlsxOf } from '#tests/helpers/made-files.ts'

async function byBoth(book: MadeBook): Promise<readonly [Workbook, Workbook]> {
  const opened = openPackage(xlsxOf(book), {})
  return [await readByHucre(opened), readPackageBySheetJs(opened)]
}

async function rowByBoth(cells: string, more: Partial<MadeBook> = {}): Promise<readonly Cell[][]> {
  const sheet = `<sheetData><row r="1">${cells}</row></sheetData>`
  const books = await byBoth({ ...more, sheet })
  return books.map((book) => [...(book.sheets[0]?.rows[0] ?? [])])
}

function value(ref: string, inner: string, attributes = ''): string {
  return `<c r="${ref}"${attributes}><v>${inner}</v></c>`
}

describe('cells, the same by both readers', () => {
  it('joins rich text, leaves phonetic guides out, keeps blanks and rare characters', async () => {
    const strings = [
      '<r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t>0012</t>',
      '<t/>',
      '<t>𠮷田</t>',
      '<t xml:space="preserve">  前后  </t>',
    ]
    const cells = strings.map((_, index) => value(`${'ABCDEF'[index]}1`, String(index), ' t="s"'))
    const expected = ['张 三', '東京', '0012', null, '𠮷田', '  前后  ']
    expect(await rowByBoth(cells.join(''), { strings })).toEqual([expected, expected])
  })

  it('takes formulas by their cached value and names error cells', async () => {
    const cells = [
      '<c r="A1"><f>A2+1</f><v>42</v></c>',
      '<c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      value('D1', '#N/A', ' t="e"'),
      value('E1', '1', ' t="b"'),
    ]
    const expected = [42, 'ab', { error: '#DIV/0!' }, { error: '#N/A' }, true]
    expect(await rowByBoth(cells.join(''))).toEqual([expected, expected])
  })

  it('leaves 18-digit numbers as the numbers that the file holds', async () => {
    const cells = value('A1', '110101199001011234') + value('B1', '1.1010119900101101E17')
    const expected = [110101199001011230, 110101199001011010]
    expect(await rowByBoth(cells)).toEqual([expected, expected])
  })

  it('knows date formats by number, the Chinese ones without a definition too', async () => {
    const formats = [0, 14, 31, 57, 58, 22]
    const cells = formats.map((_, index) => value(`${'ABCDEF'[index]}1`, '45000', ` s="${index}"`))
    const day = { date: '2023-03-15' }
    const expected = [45000, day, day, day, day, day]
    expect(await rowByBoth(cells.join(''), { formats })).toEqual([expected, expected])
  })

  it('shows times, and numbers that are no day under a date format', async () => {
    const cells = ['45000.5', '0.5', '0', '20200703', '60', '61']
      .map((serial, index) => value(`${'ABCDEF'[index]}1`, serial, ' s="1"'))
      .join('')
    const rows = await rowByBoth(cells, { formats: [0, 22] })
    for (const row of rows) {
      expect(row.slice(0, 4)).toEqual([{ date: '2023-03-15T12:00:00' }, '12:00:00', 0, 20200703])
      expect(row[5]).toEqual({ date: '1900-03-01' })
    }
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const cells = value('A1', '43538', ' s="1"') + value('B1', '43538.25', ' s="1"')
    const books = await byBoth({
      sheet: `<sheetData><row r="1">${cells}</row></sheetData>`,
      formats: [0, 14],
      date1904: true,
    })
    for (const book of books) {
      expect(book.date1904).toBe(true)
      expect(book.sheets[0]?.rows).toEqual([
        [{ date: '2023-03-15' }, { date: '2023-03-15T06:00:00' }],
      ])
    }
  })

  it('finds cells without references', async () => {
    const bare =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'
    for (const book of await byBoth({ sheet: bare })) {
      expect(book.sheets[0]?.rows).toEqual([[1, 2], [3]])
    }
  })

  it('reports merges, and hidden columns within the table only', async () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData><row r="1">${value('A1', '1')}${value('C1', '3')}</row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`
    for (const book of await byBoth({ sheet })) {
      expect(book.sheets[0]?.hiddenColumns).toEqual([1])
      expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }])
    }
  })
})

describe('where the readers differ, hucre is right', () => {
  it('keeps the carriage return of an escaped line break', async () => {
    const rows = await rowByBoth(value('A1', '0', ' t="s"'), { strings: ['<t>一_x000D_\n二</t>'] })
    expect(rows).toEqual([['一\r\n二'], ['一\n二']])
  })
})

describe('workbooks that hucre does not understand go to SheetJS', () => {
  const sheet = `<sheetData><row r="1">${value('A1', '7')}</row></sheetData>`

  it('a chart sheet beside the data', async () => {
    const book = await readWorkbookInThread(
      xlsxOf({
        sheet,
        moreSheets: '<sheet name="图" sheetId="2" r:id="rId9"/>',
        moreRelations: relation('rId9', 'chartsheet', 'chartsheets/sheet1.xml'),
        moreParts: [{ name: 'xl/chartsheets/sheet1.xml', content: '<chartsheet/>' }],
      }),
    )
    expect(book.reader).toBe('sheetjs')
    expect(book.sheets[0]?.rows).toEqual([[7]])
  })

  it('a format carried down to the last row', async () => {
    const tall = `<sheetData><row r="1">${value('A1', '7')}${value('AD1', '9')}</row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData>`
    const book = await readWorkbookInThread(xlsxOf({ sheet: tall }))
    expect(book.sheets[0]?.rows).toHaveLength(1)
    expect(book.sheets[0]?.rows[0]?.[29]).toBe(9)
  })

  it('a number beyond every calendar under a date format', async () => {
    const huge = `<sheetData><row r="1">${value('A1', '110101199001011234', ' s="1"')}</row></sheetData>`
    const book = await readWorkbookInThread(xlsxOf({ sheet: huge, formats: [0, 14] }))
    expect(book.sheets[0]?.rows).toEqual([[110101199001011230]])
  })

  it('but a workbook without any cell is empty', async () => {
    const empty = readWorkbookInThread(xlsxOf({ sheet: '<sheetData/>' }))
    await expect(empty).rejects.toMatchObject({ code: 'file_empty' })
  })

  it('and values without any row mean that nobody understood it', async () => {
    const lost = readWorkbookInThread(xlsxOf({ sheet: `<data><row><c><v>1</v></c></row></data>` }))
    await expect(lost).rejects.toMatchObject({ code: 'file_unreadable' })
  })
})
