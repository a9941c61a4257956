// Workbooks that the libraries of the project write, in every format they know.
import { writeXlsx } from 'hucre/xlsx'
import { type BookType, utils, type WorkBook, type WritingOptions, write } from 'xlsx'
import { type Case, day, type ExpectedSheet, error, type Rows, read, refused } from './case.ts'

const ROWS: Rows = [
  ['学号', '姓名', '人数', '在校', '日期'],
  ['0012', '张三', 2, true, day('2020-06-30')],
  ['1601000101', '李 䶮', 2.5, false, day('2020-02-29')],
]

/** Days since 1899-12-30, as a spreadsheet counts them. */
const SERIAL_2020_06_30 = 44_012
const SERIAL_2020_02_29 = 43_890

function book(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['学号', '姓名', '人数', '在校', '日期'],
    ['0012', '张三', 2, true, { t: 'n', v: SERIAL_2020_06_30, z: 'yyyy-mm-dd' }],
    ['1601000101', '李 䶮', 2.5, false, { t: 'n', v: SERIAL_2020_02_29, z: 'yyyy-mm-dd' }],
  ])
  const made = utils.book_new()
  utils.book_append_sheet(made, sheet, '名单')
  return made
}

const bytesOf = (made: WorkBook, options: WritingOptions): Uint8Array => {
  const bytes: Uint8Array = write(made, { type: 'buffer', ...options })
  return bytes
}

function bySheetJs(
  bookType: BookType,
  file: string,
  more: Partial<Case> = {},
  options: WritingOptions = {},
): Case {
  const bytes = () => bytesOf(book(), { bookType, ...options })
  return {
    what: `written as ${bookType}`,
    by: 'SheetJS',
    file,
    bytes,
    outcome: read(...ROWS),
    ...more,
  }
}

const decorated = (): WorkBook => {
  const made = book()
  const sheet = made.Sheets.名单
  if (sheet === undefined) throw new Error('no sheet')
  sheet['!merges'] = [utils.decode_range('B2:B3')]
  sheet['!cols'] = [{}, {}, { hidden: true }]
  sheet.F1 = { t: 's', v: '错' }
  sheet.F2 = { t: 'e', v: 42 }
  sheet.F3 = { t: 'n', v: 3, f: 'C2+1' }
  sheet['!ref'] = 'A1:F3'
  utils.book_append_sheet(made, utils.aoa_to_sheet([['旧', '值']]), '旧表')
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return made
}

const DECORATED: readonly ExpectedSheet[] = [
  {
    name: '名单',
    hidden: false,
    rows: ROWS.map((row, at) => [...row, ['错', error('#N/A'), 3][at] ?? null]),
    merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    hiddenColumns: [2],
  },
  { name: '旧表', hidden: true, rows: [['旧', '值']] },
]

function furnished(bookType: BookType, file: string, sheets = DECORATED): Case {
  const bytes = () => bytesOf(decorated(), { bookType })
  return {
    what: `merges, a hidden column, an error, a formula and a hidden sheet, as ${bookType}`,
    by: 'SheetJS',
    file,
    bytes,
    outcome: { sheets },
  }
}

const SHEETJS: readonly Case[] = [
  bySheetJs('xlsx', 'inline.xlsx'),
  bySheetJs('xlsx', 'shared.xlsx', { what: 'with shared strings' }, { bookSST: true }),
  bySheetJs('xlsx', 'packed.xlsx', { what: 'compressed' }, { compression: true }),
  bySheetJs('xlsm', 'macros.xlsm'),
  bySheetJs('xlsb', 'binary.xlsb'),
  bySheetJs('biff8', 'biff8.xls'),
  bySheetJs('biff8', 'renamed.et', { what: 'written as biff8 under the name of a WPS file' }),
  bySheetJs('biff8', 'renamed.xlsx', { what: 'written as biff8 under the name of an .xlsx' }),
  bySheetJs('biff5', 'biff5.xls', { outcome: { sheets: [{ size: [3, 5] }] } }),
  bySheetJs('biff2', 'biff2.xls', { outcome: { sheets: [{ size: [3, 5] }] } }),
  bySheetJs('xlml', 'xml2003.xls'),
  bySheetJs('ods', 'open.ods'),
  bySheetJs('fods', 'flat.fods'),
  bySheetJs('html', 'page.xls', { outcome: { sheets: [{ size: [3, 5] }], reader: 'html' } }),
  bySheetJs('csv', 'list.csv', { outcome: { sheets: [{ size: [3, 5] }], reader: 'text' } }),
  bySheetJs('txt', 'unicode.txt', { outcome: { sheets: [{ size: [3, 5] }], reader: 'text' } }),
  bySheetJs('sylk', 'old.slk', { outcome: refused('file_not_workbook') }),
  bySheetJs('dif', 'old.dif', { outcome: refused('file_not_workbook') }),
  furnished('xlsx', 'furnished.xlsx'),
  furnished('xlsb', 'furnished.xlsb'),
  furnished('biff8', 'furnished.xls'),
]

const cells = ROWS.map((row) =>
  row.map((cell) =>
    typeof cell === 'object' && cell !== null && 'date' in cell
      ? new Date(`${cell.date}T00:00:00Z`)
      : cell,
  ),
)

function byHucre(
  what: string,
  given: Partial<Parameters<typeof writeXlsx>[0]>,
  outcome = read(...ROWS),
): Case {
  const bytes = () => writeXlsx({ sheets: [{ name: '名单', rows: hucreRows() }], ...given })
  return { what, by: 'hucre', file: 'hucre.xlsx', bytes, outcome }
}

type HucreRows = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']>
function hucreRows(): HucreRows {
  return cells.map((row) =>
    row.map((cell) => (cell instanceof Date || typeof cell !== 'object' ? cell : null)),
  )
}

const HUCRE: readonly Case[] = [
  byHucre('plain', {}),
  byHucre(
    'counting from 1904',
    { dateSystem: '1904' },
    { sheets: [{ rows: ROWS }], date1904: true },
  ),
  byHucre(
    'merges, a hidden column, a frozen head and a drop-down',
    {
      sheets: [
        {
          name: '名单',
          rows: hucreRows(),
          columns: [{}, {}, { hidden: true }, {}, {}],
          merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
          freezePane: { rows: 1 },
          dataValidations: [{ type: 'list', values: ['2', '3'], range: 'C2:C100' }],
        },
      ],
    },
    {
      sheets: [
        {
          rows: ROWS,
          merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
          hiddenColumns: [2],
        },
      ],
    },
  ),
  byHucre(
    'rich texts, formulas, links and remarks',
    {
      sheets: [
        {
          name: '名单',
          rows: [['姓名', '数', '主页']],
          cells: new Map([
            ['1,0', { richText: [{ text: '张' }, { text: '三', font: { bold: true } }] }],
            ['1,1', { formula: '1+1', formulaResult: 2 }],
            [
              '1,2',
              {
                value: '主页',
                hyperlink: { target: 'https://example.edu.cn' },
                comment: { text: '已失效' },
              },
            ],
          ]),
        },
      ],
    },
    read(['姓名', '数', '主页'], ['张三', 2, '主页']),
  ),
  byHucre(
    'very many sheets',
    {
      sheets: Array.from({ length: 60 }, (_, at) => ({
        name: `班${at}`,
        rows: [
          ['学号', '姓名'],
          [at, '甲'],
        ],
      })),
    },
    {
      sheets: Array.from({ length: 60 }, (_, at) => ({
        name: `班${at}`,
        rows: [
          ['学号', '姓名'],
          [at, '甲'],
        ],
      })),
    },
  ),
  byHucre(
    'under a password',
    { encryption: { password: '1234', spinCount: 1000 } },
    refused('file_encrypted'),
  ),
]

export const LIBRARIES: readonly Case[] = [...SHEETJS, ...HUCRE]
