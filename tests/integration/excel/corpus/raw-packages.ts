// Workbooks whose parts are named, joined or missing in ways that programs do produce.
import {
  inlineRow,
  longSheet,
  type MadeBook,
  type MadePart,
  partsOf,
  relation,
  SHEET_PART,
  xlsxOf,
  zipOf,
} from '#tests/helpers/made-files.ts'
import { type Case, day, type ExpectedSheet, read, refused } from './case.ts'

const SHEET = `<sheetData>${inlineRow(1, ['学号', '姓名'])}${inlineRow(2, ['0012', '张三'])}</sheetData>`
const ROWS = [
  ['学号', '姓名'],
  ['0012', '张三'],
]
const GOOD = { name: '名单', rows: ROWS }

type More = Partial<Omit<Case, 'what' | 'bytes'>>

function made(what: string, parts: () => readonly MadePart[], more: More = {}): Case {
  const bytes = () => zipOf(parts())
  return { what, by: 'raw XML', file: 'package.xlsx', bytes, outcome: read(...ROWS), ...more }
}

const changed =
  (change: (part: MadePart) => MadePart | null, book: Partial<MadeBook> = {}) =>
  () =>
    partsOf({ sheet: SHEET, ...book }).flatMap((part) => change(part) ?? [])

const replaced = (from: string | RegExp, to: string, book: Partial<MadeBook> = {}) =>
  changed((part) => ({ ...part, content: String(part.content).replaceAll(from, to) }), book)

const without = (name: string) => changed((part) => (part.name === name ? null : part))

const beside = (name: string, type: string, part: string, content: string): MadeBook => ({
  sheet: SHEET,
  moreSheets: `<sheet name="${name}" sheetId="2" r:id="rId9"/>`,
  moreRelations: relation('rId9', type, part),
  moreParts: [{ name: `xl/${part}`, content }],
})

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function beyondHucre(what: string, book: MadeBook, other: string): Case {
  const sheets: ExpectedSheet[] = [GOOD, { name: other }]
  const outcome = { sheets, reader: 'sheetjs' }
  return {
    what,
    by: 'raw XML',
    file: 'package.xlsx',
    bytes: () => xlsxOf(book),
    outcome,
    differ: 'hucre refuses it',
  }
}

const BESIDE: readonly Case[] = [
  beyondHucre(
    'a chart sheet beside the data',
    beside('图', 'chartsheet', 'chartsheets/sheet1.xml', `<chartsheet xmlns="${MAIN}"/>`),
    '图',
  ),
  beyondHucre(
    'a macro sheet beside the data',
    {
      ...beside(
        '宏',
        'xlMacrosheet',
        'macrosheets/sheet1.xml',
        `<xm:macrosheet xmlns:xm="${MAIN}"/>`,
      ),
      moreRelations:
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>',
    },
    '宏',
  ),
  beyondHucre(
    'a dialog sheet beside the data',
    beside('框', 'dialogsheet', 'dialogsheets/sheet1.xml', `<dialogsheet xmlns="${MAIN}"/>`),
    '框',
  ),
  made(
    'a second sheet with the same header',
    () =>
      partsOf(
        beside(
          '二班',
          'worksheet',
          'worksheets/sheet2.xml',
          `<worksheet xmlns="${MAIN}">${SHEET}</worksheet>`,
        ),
      ),
    {
      outcome: { sheets: [GOOD, { name: '二班', rows: ROWS }] },
    },
  ),
  made(
    'sheets called __proto__ and constructor',
    replaced(
      'name="名单"',
      'name="__proto__"',
      beside(
        'constructor',
        'worksheet',
        'worksheets/sheet2.xml',
        `<worksheet xmlns="${MAIN}">${SHEET}</worksheet>`,
      ),
    ),
    {
      outcome: {
        sheets: [
          { name: '__proto__', rows: ROWS },
          { name: 'constructor', rows: ROWS },
        ],
      },
    },
  ),
  made('a sheet name with entities', replaced('name="名单"', 'name="A&amp;B&lt;1&gt;"'), {
    outcome: { sheets: [{ name: 'A&B<1>', rows: ROWS }] },
  }),
  made('very hidden sheets', replaced('name="名单"', 'name="名单" state="veryHidden"'), {
    outcome: { sheets: [{ hidden: true, rows: ROWS }] },
  }),
]

const PREFIXED = SHEET.replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
const PARTS: readonly Case[] = [
  made('every element with a prefix', () =>
    changed((part) =>
      part.name === SHEET_PART
        ? { ...part, content: `<x:worksheet xmlns:x="${MAIN}">${PREFIXED}</x:worksheet>` }
        : part,
    )(),
  ),
  made(
    'strict namespaces',
    replaced(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    ),
  ),
  made(
    'strict relations too',
    replaced(
      /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)\/2006\//g,
      'http://purl.oclc.org/ooxml/$1/',
    ),
  ),
  made('targets from the root', replaced('Target="worksheets/', 'Target="/xl/worksheets/')),
  made(
    'a byte order mark before each part',
    changed((part) => ({
      ...part,
      content: `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${part.content}`,
    })),
  ),
  made(
    'a sheet in UTF-16',
    changed((part) =>
      part.name === SHEET_PART
        ? {
            ...part,
            content: Buffer.from(
              `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${part.content}`,
              'utf16le',
            ),
          }
        : part,
    ),
    { differ: 'hucre reads UTF-8 alone' },
  ),
  made('no styles', without('xl/styles.xml'), { differ: 'SheetJS insists on them' }),
  made('no shared strings', without('xl/sharedStrings.xml')),
  made('no content types', without('[Content_Types].xml'), { outcome: refused('file_damaged') }),
  made(
    'a workbook part of another name',
    changed((part) => ({
      ...part,
      name: part.name
        .replace('xl/workbook.xml', 'xl/book1.xml')
        .replace('workbook.xml.rels', 'book1.xml.rels'),
      content: String(part.content).replaceAll('xl/workbook.xml', 'xl/book1.xml'),
    })),
  ),
  made(
    'remarks, processing instructions and unknown elements',
    replaced(
      '<sheetData>',
      '<!-- 甲 --><?x y?><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/><sheetData>',
    ),
  ),
  made(
    'a shared string that is not there',
    () =>
      partsOf({
        sheet:
          '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c></row></sheetData>',
        strings: ['<t>甲</t>'],
      }),
    {
      outcome: read([null, 1]),
      differ: 'SheetJS leaves the sheet out',
    },
  ),
  made(
    'no relation to its sheet',
    replaced(
      'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"',
      'Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"',
    ),
    { differ: 'hucre refuses it' },
  ),
  made('a sheet part that is missing', without(SHEET_PART), { outcome: refused('file_damaged') }),
  made(
    'a sheet that ends in the middle',
    changed((part) =>
      part.name === SHEET_PART ? { ...part, content: String(part.content).slice(0, -80) } : part,
    ),
    { outcome: refused('file_damaged') },
  ),
  made(
    'a part that is no XML',
    changed((part) =>
      part.name === SHEET_PART ? { ...part, content: Buffer.alloc(3000, 7) } : part,
    ),
    { outcome: refused('file_damaged') },
  ),
]

const LAYOUT: readonly Case[] = [
  made(
    'merged title, merged headers and cells merged downwards',
    () =>
      partsOf({
        sheet: `<sheetData>${inlineRow(1, ['名单'])}${inlineRow(2, ['基本', '', '去向'])}${inlineRow(3, ['学号', '班级', '去向'])}${inlineRow(4, ['1', '会计1601', '考研'])}${inlineRow(5, ['2'])}</sheetData><mergeCells count="4"><mergeCell ref="A1:C1"/><mergeCell ref="A2:B2"/><mergeCell ref="B4:B5"/><mergeCell ref="C5:C5"/></mergeCells>`,
      }),
    {
      outcome: {
        sheets: [
          {
            rows: [
              ['名单'],
              ['基本', null, '去向'],
              ['学号', '班级', '去向'],
              ['1', '会计1601', '考研'],
              ['2'],
            ],
            merges: [
              { top: 0, left: 0, bottom: 0, right: 2 },
              { top: 1, left: 0, bottom: 1, right: 1 },
              { top: 3, left: 1, bottom: 4, right: 1 },
              { top: 4, left: 2, bottom: 4, right: 2 },
            ],
          },
        ],
      },
    },
  ),
  made(
    'hidden columns, one, several and to the end of the sheet',
    () =>
      partsOf({
        sheet: `<cols><col min="2" max="2" hidden="1"/><col min="4" max="5" hidden="true"/><col min="7" max="16384" hidden="1"/></cols><sheetData>${inlineRow(1, [...'abcdef'])}</sheetData>`,
      }),
    {
      outcome: { sheets: [{ rows: [[...'abcdef']], hiddenColumns: [1, 3, 4] }] },
    },
  ),
  made('hidden rows are rows', replaced('<row r="2">', '<row r="2" hidden="1">')),
  made('merges without sense', () =>
    partsOf({
      sheet: `${SHEET}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C2"/><mergeCell ref="-"/><mergeCell/></mergeCells>`,
    }),
  ),
  made(
    'a header in row 30',
    () =>
      partsOf({
        sheet: `<sheetData>${inlineRow(1, ['通知'])}${inlineRow(30, ['学号', '姓名'])}${inlineRow(31, ['1', '张三'])}</sheetData>`,
      }),
    {
      outcome: { sheets: [{ size: [31, 2], last: '张三' }] },
    },
  ),
  made(
    '16,384 columns',
    () =>
      partsOf({
        sheet: `<sheetData><row r="1">${Array.from({ length: 16_384 }, (_, at) => `<c><v>${at}</v></c>`).join('')}</row></sheetData>`,
      }),
    {
      outcome: { sheets: [{ size: [1, 16_384], last: 16_383 }] },
    },
  ),
  made(
    'a column beyond the last one',
    () =>
      partsOf({
        sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row></sheetData>`,
      }),
    { outcome: { sheets: [{ size: [1, 16_385], last: 2 }] }, differ: 'hucre refuses it' },
  ),
  made(
    'a million empty rows',
    () =>
      partsOf({
        sheet: `<sheetData>${inlineRow(1, ['学号', '姓名'])}${Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join('')}</sheetData>`,
      }),
    {
      outcome: read(['学号', '姓名']),
    },
  ),
  made(
    'a format carried down to the last row',
    () =>
      partsOf({
        sheet: `<sheetData>${inlineRow(1, ['学号', '姓名'])}<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>`,
      }),
    {
      outcome: read(['学号', '姓名']),
    },
  ),
  made(
    'one value in the first cell and one in the last',
    () =>
      partsOf({
        sheet:
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      }),
    {
      outcome: { sheets: [{ size: [1_048_576, 16_384], last: 2 }] },
      differ: 'hucre refuses it',
    },
  ),
  made('5,000 rows', () => partsOf({ sheet: longSheet(5000) }), {
    outcome: { sheets: [{ size: [5000, 3] }] },
  }),
  made(
    'a date far below an ISO date',
    () =>
      partsOf({
        sheet: `<sheetData><row r="1"><c r="A1" t="d"><v>2020-06-30</v></c></row></sheetData>`,
        ...pick(beside('图', 'chartsheet', 'chartsheets/sheet1.xml', '<chartsheet/>')),
      }),
    {
      outcome: { sheets: [{ rows: [[day('2020-06-30')]] }, { name: '图' }], reader: 'sheetjs' },
      differ: 'hucre refuses it',
    },
  ),
]

function pick({ moreSheets, moreRelations, moreParts }: MadeBook): Partial<MadeBook> {
  return {
    moreSheets: moreSheets ?? '',
    moreRelations: moreRelations ?? '',
    moreParts: moreParts ?? [],
  }
}

export const RAW_PACKAGES: readonly Case[] = [...BESIDE, ...PARTS, ...LAYOUT]
