// A styled list of names of 50,000 × 60, by us or by exceljs, each in a process of its own: cost, memory and size.
//   workbook.ts ours|exceljs [folder of exceljs]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { writeList } from '#data/excel/write/index.ts'
import { answer, cost, peakMb } from '../measure.ts'

const ROWS = 50_000
const COLUMNS = 60
const TITLES = Array.from({ length: COLUMNS }, (_, column) => `第${column + 1}列`)
const SCHOOLS = ['会计学院', '理学院', '外国语学院', '计算机与信息工程学院']

/** What the columns of a ledger hold: numbers that are texts, names, codes in words, days, sentences and blanks. */
function textsOf(row: number): string[] {
  const kinds = [
    `16010${String(row).padStart(7, '0')}`,
    `学生${row}`,
    SCHOOLS[row % SCHOOLS.length] ?? '',
    row % 3 === 0 ? '' : '待就业',
    `2020-0${1 + (row % 9)}-1${row % 10}`,
    `需要多次联系，意向岗位 ${row % 97} <个>`,
  ]
  return TITLES.map((_, column) => kinds[column % kinds.length] ?? '')
}

async function ours(path: string): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, row) => textsOf(row))
  await writeList(
    path,
    {
      name: '名单',
      columns: TITLES.map((title) => ({ title, width: 14 })),
      rows,
      frozenColumns: 2,
      hiddenColumn: { title: '_id', cells: rows.map((_, row) => `u${row}`) },
    },
    { name: '_ledger', rows: [] },
  )
}

const anything = z.custom<ExcelJs>()
type ExcelJs = Readonly<{
  stream: { xlsx: { WorkbookWriter: new (options: object) => ExcelJsWriter } }
}>
type ExcelJsWriter = Readonly<{
  addWorksheet: (name: string, options: object) => ExcelJsSheet
  commit: () => Promise<void>
}>
type ExcelJsSheet = {
  columns: readonly object[]
  autoFilter: string
  addRow: (cells: readonly string[]) => ExcelJsRow
  commit: () => void
}
type ExcelJsRow = Readonly<{
  eachCell: (options: object, each: (cell: Record<string, unknown>) => void) => void
  commit: () => void
}>

/** Its own stream writer, which is the quicker of its two and holds the least. */
async function exceljs(path: string, folder: string): Promise<void> {
  const library = anything.parse(createRequire(join(folder, 'package.json'))('exceljs'))
  const book = new library.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  const sheet = book.addWorksheet('名单', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  })
  const style = styleOf(false)
  sheet.columns = [...TITLES.map(() => ({ width: 14 })), { width: 1, hidden: true }]
  sheet.autoFilter = `A1:BI${ROWS + 1}`
  const write = (texts: readonly string[], look: object) => {
    const row = sheet.addRow(texts)
    row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, look))
    row.commit()
  }
  write([...TITLES, '_id'], styleOf(true))
  for (let row = 0; row < ROWS; row++) write([...textsOf(row), `u${row}`], style)
  sheet.commit()
  await book.commit()
}

const side = { style: 'thin', color: { argb: 'FF000000' } }
const styleOf = (bold: boolean) => ({
  font: { name: '宋体', size: 11, bold, charset: 134 },
  border: { top: side, right: side, bottom: side, left: side },
  numFmt: '@',
  alignment: { horizontal: bold ? 'center' : 'left', vertical: 'middle', wrapText: true },
})

const [, , who, folder = ''] = process.argv
const temporary = mkdtempSync(join(tmpdir(), 'bench-workbook-'))
const path = join(temporary, '名单.xlsx')
try {
  const spent = await cost(() => (who === 'exceljs' ? exceljs(path, folder) : ours(path)))
  answer({ ...spent, peakMb: peakMb(), fileMb: statSync(path).size / 1024 / 1024 })
} finally {
  rmSync(temporary, { recursive: true })
}
