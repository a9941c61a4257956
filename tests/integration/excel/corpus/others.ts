// Workbooks of openpyxl, LibreOffice and exceljs: made once, see tests/fixtures/corpus/README.md.
import { readFileSync } from 'node:fs'
import {
  type Case,
  day,
  type ExpectedSheet,
  error,
  type Maker,
  type Rows,
  read,
  refused,
} from './case.ts'

const folder = new URL('../../../fixtures/corpus/', import.meta.url)

function found(
  by: Maker,
  file: string,
  what: string,
  outcome: Case['outcome'],
  differ?: string,
): Case {
  const bytes = () => readFileSync(new URL(file, folder))
  return { by, file, what, bytes, outcome, ...(differ === undefined ? {} : { differ }) }
}

const HEADER = ['学号', '姓名', '班级', '毕业去向', '签约日期', '人数']
const PEOPLE: Rows = [
  ['1601000101', '张三', '会计1601', '考研', day('2020-06-28'), 1],
  ['0012', '李 䶮㛃', '会计1602', '就业困难，等通知', day('2020-02-29'), 2],
  ['1601000103', '王五', null, null, null, 0],
]
const ALL = read(HEADER, ...PEOPLE)
const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!']
const MERGED: ExpectedSheet = {
  rows: [
    ['会计学院 2020 届未就业毕业生台账'],
    ['基本情况', null, null, '去向'],
    HEADER,
    ...PEOPLE.map((row, at) => row.map((cell, column) => (at > 0 && column === 2 ? null : cell))),
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 1, left: 0, bottom: 1, right: 2 },
    { top: 1, left: 3, bottom: 1, right: 5 },
    { top: 3, left: 2, bottom: 5, right: 2 },
  ],
  hiddenColumns: [5],
}

const openpyxl = (file: string, what: string, outcome: Case['outcome'], differ?: string): Case =>
  found('openpyxl', `openpyxl-${file}`, what, outcome, differ)

const OPENPYXL: readonly Case[] = [
  openpyxl('plain.xlsx', 'a plain list', ALL),
  openpyxl('write-only.xlsx', 'written row by row', ALL),
  openpyxl('template.xltx', 'a template', ALL),
  openpyxl(
    'types.xlsx',
    'every type of value',
    read(
      ['文字', '整数', '小数', '真假', '日期', '时刻', '时间', '空', '长号'],
      [
        '甲',
        3,
        2.5,
        true,
        day('2020-06-30'),
        day('2020-06-30T08:30:00'),
        '08:30:00',
        null,
        Number('430421199810167465'),
      ],
    ),
  ),
  openpyxl('1904.xlsx', 'counting from 1904', {
    sheets: [{ rows: [HEADER, ...PEOPLE] }],
    date1904: true,
  }),
  openpyxl('iso-dates.xlsx', 'ISO dates', ALL),
  openpyxl(
    'formulas-never-computed.xlsx',
    'formulas without results',
    read(['数', '两倍', '合计'], [2, error('#未计算'), error('#未计算')], [3, error('#未计算')]),
  ),
  openpyxl(
    'errors.xlsx',
    'errors by name',
    read(['项目', '值'], ...ERRORS.map((name) => ['错', error(name)])),
  ),
  openpyxl(
    'merged-header.xlsx',
    'a title, two header rows, merged classes, a hidden column and a hidden row',
    { sheets: [MERGED] },
  ),
  openpyxl('hidden-sheets.xlsx', 'sheets shown, hidden and very hidden', {
    sheets: [
      { name: '名单', hidden: false, rows: [HEADER, ...PEOPLE] },
      { name: '说明', hidden: false, rows: [['说明', '值']] },
      { name: '旧表', hidden: true, rows: [['旧表', '值']] },
      { name: '字典', hidden: true, rows: [['字典', '值']] },
    ],
  }),
  openpyxl('header-in-row-30.xlsx', 'a header in row 30 under notes', {
    sheets: [{ size: [33, 6], last: 0 }],
  }),
  openpyxl('no-header.xlsx', 'no header', read(...PEOPLE)),
  openpyxl(
    'chart-sheet.xlsx',
    'a chart in the sheet and a chart sheet',
    { sheets: [{ rows: [HEADER, ...PEOPLE] }, { name: '图', rows: [] }], reader: 'sheetjs' },
    'hucre refuses it',
  ),
  openpyxl('furniture.xlsx', 'remarks, links, drop-downs, a table, names, protection', ALL),
  openpyxl('16384-columns.xlsx', '16,384 columns', { sheets: [{ size: [2, 16_384], last: '末' }] }),
  openpyxl('sheet-a-major.xlsx', 'a sheet a major', {
    sheets: ['会计学', '审计学', '财务管理', '金融学', '税收学'].map((name) => ({
      name,
      rows: [HEADER, ...PEOPLE.slice(0, 1)],
    })),
  }),
  openpyxl('formatted-empty-rows.xlsx', 'three thousand formatted rows without a value', ALL),
]

const office = (file: string, what: string, outcome: Case['outcome'], differ?: string): Case =>
  found('LibreOffice', `libreoffice${file}`, what, outcome, differ)

const NAMED = read(['项目', '值'], ...ERRORS.map((name) => ['错', error(name)]))
const TEXTS = { sheets: [{ size: [6, 6] as const }], reader: 'text' }
const COMPUTED = read(['数', '两倍', '合计'], [2, 4, 6], [3, 6])

const LIBREOFFICE: readonly Case[] = [
  office('.xlsx', 'a handmade ledger', { sheets: [MERGED] }),
  office('.ods', 'a handmade ledger', { sheets: [MERGED] }),
  office('.fods', 'a handmade ledger', { sheets: [MERGED] }),
  office('-97.xls', 'a handmade ledger', { sheets: [MERGED] }),
  office('.html', 'a handmade ledger, without what is hidden', {
    sheets: [{ size: [5, 5] }],
    reader: 'html',
  }),
  office('-utf8.csv', 'a handmade ledger', TEXTS),
  office('-gb18030.csv', 'a handmade ledger', TEXTS),
  office('-utf16.tsv', 'a handmade ledger', TEXTS),
  office('.dif', 'a handmade ledger', refused('file_not_workbook')),
  office('.slk', 'a handmade ledger', refused('file_not_workbook')),
  office('-password.ods', 'under a password', refused('file_encrypted')),
  office('-password.xls', 'under a password', refused('file_encrypted')),
  office('-password.xlsx', 'under a password', refused('file_encrypted')),
  office('-computed.xlsx', 'formulas with results', COMPUTED),
  office('-computed.ods', 'formulas with results', COMPUTED),
  office('-computed-97.xls', 'formulas with results', COMPUTED),
  office('-1904.xlsx', 'counting from 1904', {
    sheets: [{ rows: [HEADER, ...PEOPLE] }],
    date1904: true,
  }),
  office('-1904.ods', 'counting from 1904', ALL),
  office('-1904-97.xls', 'counting from 1904', {
    sheets: [{ rows: [HEADER, ...PEOPLE] }],
    date1904: true,
  }),
  office('-errors.xlsx', 'errors by name', NAMED),
  office('-errors.ods', 'errors by name', NAMED),
  office('-errors-97.xls', 'errors by name', NAMED),
]

const exceljs = (file: string, what: string, outcome: Case['outcome']): Case =>
  found('exceljs', `exceljs-${file}`, what, outcome)

const SHORT = HEADER.slice(0, 5)
const TWO: Rows = [
  ['1601000101', '张三', '会计1601', '考研', day('2020-06-28')],
  ['0012', '李四', '会计1602', '考公, 等通知', day('2020-02-29T08:30:00')],
]

const EXCELJS: readonly Case[] = [
  exceljs('plain.xlsx', 'a plain list', read(SHORT, ...TWO)),
  exceljs('stream.xlsx', 'written as a stream, strings inline', read(SHORT, ...TWO)),
  exceljs('1904.xlsx', 'counting from 1904', {
    sheets: [{ rows: [SHORT, ...TWO] }],
    date1904: true,
  }),
  exceljs(
    'rich.xlsx',
    'rich text, links, line breaks, remarks',
    read(['姓名', '主页', '备注'], ['张 三', '主页', '一\n二']),
  ),
  exceljs(
    'formulas.xlsx',
    'formulas of every result',
    read(
      ['数', '两倍', '合计', '错', '字', '日期', '真假'],
      [2, 4, 5, error('#DIV/0!'), '甲乙', day('2020-06-30'), true],
      [3, 6],
    ),
  ),
  exceljs('merged-hidden.xlsx', 'merges, a hidden column, a very hidden sheet', {
    sheets: [
      {
        merges: [
          { top: 0, left: 0, bottom: 0, right: 3 },
          { top: 1, left: 0, bottom: 1, right: 1 },
          { top: 1, left: 2, bottom: 1, right: 3 },
          { top: 3, left: 2, bottom: 4, right: 2 },
        ],
        hiddenColumns: [3],
      },
      { hidden: true, rows: [['旧', '值']] },
    ],
  }),
  exceljs('table.xlsx', 'a table that begins in the middle, with totals', {
    sheets: [{ size: [6, 3] }],
  }),
]

export const OTHERS: readonly Case[] = [...OPENPYXL, ...LIBREOFFICE, ...EXCELJS]
