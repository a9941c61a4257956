// Cells as no library writes them: straight from XML.
import { type MadeBook, xlsxOf } from '#tests/helpers/made-files.ts'
import { type Case, day, error, type Rows, read } from './case.ts'

const cellsOf = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`

function raw(what: string, sheet: string, rows: Rows, more: Partial<MadeBook> = {}): Case {
  const bytes = () => xlsxOf({ ...more, sheet })
  return { what, by: 'raw XML', file: 'raw.xlsx', bytes, outcome: read(...rows) }
}

const v = (ref: string, value: string, more = ''): string =>
  `<c r="${ref}"${more}><v>${value}</v></c>`
const s = (ref: string, index: number): string => v(ref, String(index), ' t="s"')
const inline = (ref: string, inner: string): string =>
  `<c r="${ref}" t="inlineStr"><is>${inner}</is></c>`

const STRINGS: readonly Case[] = [
  raw('shared strings', cellsOf(s('A1', 1) + s('B1', 0) + s('C1', 1)), [['乙', '甲', '乙']], {
    strings: ['<t>甲</t>', '<t>乙</t>'],
  }),
  raw(
    'inline strings, plain and rich',
    cellsOf(
      inline('A1', '<t>甲</t>') + inline('B1', '<r><t>乙</t></r><r><rPr><b/></rPr><t>丙</t></r>'),
    ),
    [['甲', '乙丙']],
  ),
  raw(
    'rich text and phonetic runs in shared strings',
    cellsOf(s('A1', 0) + s('B1', 1)),
    [['张三', '東京']],
    {
      strings: [
        '<r><t>张</t></r><r><rPr><sz val="9"/></rPr><t>三</t></r>',
        '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      ],
    },
  ),
  raw(
    'phonetic runs in an inline string',
    cellsOf(inline('A1', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>')),
    [['東京']],
  ),
  raw(
    'entities and character numbers',
    cellsOf(inline('A1', '<t>A&amp;B &lt;丙&gt; &#24352;&#x4e09;&quot;</t>')),
    [['A&B <丙> 张三"']],
  ),
  raw('a literal escape that is none', cellsOf(inline('A1', '<t>_x005F_x0041_</t>')), [
    ['_x0041_'],
  ]),
  {
    ...raw('a character outside the basic plane', cellsOf(inline('A1', '<t>𠮷&#x20BB7;</t>')), [
      ['𠮷𠮷'],
    ]),
    differ: 'SheetJS keeps sixteen bits of a character number',
  },
  raw(
    'texts that look like numbers, dates and formulas',
    cellsOf(
      ['0012', '1/2', '=1+1', '1E5', 'TRUE', '430421199810167465']
        .map((text, at) => inline(`${'ABCDEF'[at]}1`, `<t>${text}</t>`))
        .join(''),
    ),
    [['0012', '1/2', '=1+1', '1E5', 'TRUE', '430421199810167465']],
  ),
  raw(
    'an empty string among values',
    cellsOf(inline('A1', '<t></t>') + inline('B1', '<t>乙</t>')),
    [[null, '乙']],
  ),
]

const NUMBERS: readonly Case[] = [
  raw(
    'numbers in every notation',
    cellsOf(
      ['1', '-2.5', '1E3', '1.5E-3', '1e+2'].map((n, at) => v(`${'ABCDE'[at]}1`, n)).join(''),
    ),
    [[1, -2.5, 1000, 0.0015, 100]],
  ),
  raw('an ID number stored as a number', cellsOf(v('A1', '430421199810167465')), [
    [Number('430421199810167465')],
  ]),
  raw('booleans by digit', cellsOf(v('A1', '1', ' t="b"') + v('B1', '0', ' t="b"')), [
    [true, false],
  ]),
  raw(
    'days and times by format',
    cellsOf(
      v('A1', '44012', ' s="1"') +
        v('B1', '44012.354166666664', ' s="2"') +
        v('C1', '0.5', ' s="3"'),
    ),
    [[day('2020-06-30'), day('2020-06-30T08:30:00'), '12:00:00']],
    { formats: [0, 14, 22, 21] },
  ),
  raw(
    'Chinese date formats that no file defines',
    cellsOf(
      ['27', '31', '57', '58']
        .map((_, at) => v(`${'ABCD'[at]}1`, '44012', ` s="${at + 1}"`))
        .join(''),
    ),
    [[day('2020-06-30'), day('2020-06-30'), day('2020-06-30'), day('2020-06-30')]],
    { formats: [0, 27, 31, 57, 58] },
  ),
  {
    ...raw('days since 1904', cellsOf(v('A1', '42550', ' s="1"')), [[day('2020-06-30')]], {
      formats: [0, 14],
      date1904: true,
    }),
    outcome: { sheets: [{ rows: [[day('2020-06-30')]] }], date1904: true },
  },
  raw(
    'ISO dates',
    cellsOf(
      v('A1', '2020-06-30', ' t="d" s="1"') +
        v('B1', '2020-06-30T08:30:00', ' t="d" s="1"') +
        v('C1', '2020-06-30T00:00:00.000Z', ' t="d"'),
    ),
    [[day('2020-06-30'), day('2020-06-30T08:30:00'), day('2020-06-30')]],
    { formats: [0, 14] },
  ),
  raw(
    'numbers under a date format that are no day',
    cellsOf(v('A1', '20200630', ' s="1"') + v('B1', '-1', ' s="1"')),
    [[20200630, -1]],
    { formats: [0, 14] },
  ),
]

const FORMULAS: readonly Case[] = [
  raw(
    'formulas by their kept results',
    cellsOf(
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"甲"</f><v>甲</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1" s="1"><f>TODAY()</f><v>44012</v></c>',
    ),
    [[2, '甲', true, day('2020-06-30')]],
    { formats: [0, 14] },
  ),
  raw(
    'shared and array formulas',
    cellsOf(
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:B1)</f><v>5</v></c>',
    ),
    [[2, 3, 5]],
  ),
  raw(
    'a formula that gives an empty text',
    cellsOf('<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>'),
    [[null, 1]],
  ),
  raw(
    'formulas that nobody has computed',
    cellsOf('<c r="A1"><f>1+1</f></c><c r="B1"><f>A1</f><v/></c><c r="C1"><v>1</v></c>'),
    [[error('#未计算'), error('#未计算'), 1]],
  ),
  raw(
    'error cells, each by its name',
    cellsOf(
      ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']
        .map((name, at) => v(`${'ABCDEFG'[at]}1`, name, ' t="e"'))
        .join(''),
    ),
    [['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'].map(error)],
  ),
  raw(
    'errors of newer formulas',
    cellsOf('<c r="A1" t="e"><f>X()</f><v>#SPILL!</v></c><c r="B1" t="e"><v>#CALC!</v></c>'),
    [[error('#SPILL!'), error('#CALC!')]],
  ),
]

const PLACES: readonly Case[] = [
  raw(
    'cells and rows without references',
    '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>乙</t></is></c></row><row><c><v>3</v></c></row></sheetData>',
    [[1, '乙'], [3]],
  ),
  raw(
    'rows with a number and cells without',
    '<sheetData><row r="2"><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row></sheetData>',
    [[], [1, 2], [], [3]],
  ),
  raw(
    'cells out of order',
    `<sheetData><row r="1">${v('C1', '3')}${v('A1', '1')}</row></sheetData>`,
    [[1, null, 3]],
  ),
  raw(
    'rows out of order',
    `<sheetData><row r="2">${v('A2', '2')}</row><row r="1">${v('A1', '1')}</row></sheetData>`,
    [[1], [2]],
  ),
  raw(
    'a dimension that lies',
    `<dimension ref="A1"/><sheetData><row r="1">${v('A1', '1')}${v('B1', '2')}</row><row r="2">${v('A2', '3')}</row></sheetData>`,
    [[1, 2], [3]],
  ),
  raw(
    'a dimension that exaggerates',
    `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${v('A1', '1')}</row></sheetData>`,
    [[1]],
  ),
  raw(
    'styled cells without values',
    `<sheetData><row r="1">${v('A1', '1')}<c r="B1" s="0"/><c r="C1" s="0"/></row><row r="2"><c r="A2" s="0"/></row></sheetData>`,
    [[1]],
  ),
  raw(
    'empty and whole rows missing in between',
    `<sheetData><row r="1">${v('A1', '1')}</row><row r="2"/><row r="9">${v('B9', '9')}</row></sheetData>`,
    [[1], [], [], [], [], [], [], [], [null, 9]],
  ),
  raw(
    'values far to the right',
    `<sheetData><row r="1">${v('A1', '1')}${v('ZZ1', '2')}</row></sheetData>`,
    [[1, ...Array.from({ length: 700 }, () => null), 2]],
  ),
]

export const RAW_CELLS: readonly Case[] = [...STRINGS, ...NUMBERS, ...FORMULAS, ...PLACES]
