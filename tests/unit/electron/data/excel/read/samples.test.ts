import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readByHucre } from '#data/excel/read/adapters/hucre.ts'
import { readPackageBySheetJs } from '#data/excel/read/adapters/sheetjs.ts'
import { readWorkbook } from '#data/excel/read/index.ts'
import { openPackage } from '#data/excel/read/zip/package.ts'
import { refusal } from '#tests/helpers/refused.ts'

const folder = new URL('../../../../../fixtures/samples/', import.meta.url)
const pathOf = (name: string): string => fileURLToPath(new URL(name, folder))

type Expected = Readonly<{
  file: string
  reader: string
  sheets: readonly (readonly [name: string, rows: number, width: number])[]
}>

const SAMPLES: readonly Expected[] = [
  { file: 'university-roster.xlsx', reader: 'hucre', sheets: [['毕业生生源库', 4173, 22]] },
  { file: 'university-plan.xlsx', reader: 'hucre', sheets: [['就业方案', 4172, 24]] },
  { file: 'plan-export.xlsx', reader: 'hucre', sheets: [['就业方案', 513, 24]] },
  { file: 'registered-poor.xlsx', reader: 'hucre', sheets: [['建档立卡', 432, 4]] },
  { file: 'school-roster.xlsx', reader: 'hucre', sheets: [['Sheet1', 514, 22]] },
  {
    file: 'handmade-ledger.xlsx',
    reader: 'hucre',
    sheets: [
      ['会计学', 26, 14],
      ['审计学', 29, 14],
      ['财务管理', 31, 14],
    ],
  },
  { file: 'damaged-ids.xlsx', reader: 'hucre', sheets: [['Sheet', 51, 4]] },
  { file: 'job-fairs.xlsx', reader: 'hucre', sheets: [['招聘活动', 41, 6]] },
  { file: 'positions.xlsx', reader: 'hucre', sheets: [['Sheet', 181, 10]] },
  { file: 'baseline-2019.xlsx', reader: 'hucre', sheets: [['Sheet', 13, 5]] },
  { file: 'roster-libreoffice.xlsx', reader: 'hucre', sheets: [['Sheet1', 278, 22]] },
  { file: 'roster-biff8.xls', reader: 'sheetjs', sheets: [['Sheet1', 150, 22]] },
  { file: 'roster-wps.et', reader: 'sheetjs', sheets: [['Sheet1', 150, 22]] },
  { file: 'roster-ods.ods', reader: 'sheetjs', sheets: [['Sheet1', 216, 22]] },
  { file: 'contacts-gbk.csv', reader: 'text', sheets: [['Sheet1', 61, 8]] },
  { file: 'system-export.xls', reader: 'html', sheets: [['Sheet1', 81, 6]] },
]

describe('sample files through the parsing thread', () => {
  it.each(SAMPLES)('$file', async ({ file, reader, sheets }) => {
    const book = await readWorkbook(pathOf(file))
    expect(book.reader).toBe(reader)
    expect(
      book.sheets.map(({ name, rows }) => [
        name,
        rows.length,
        Math.max(...rows.map((row) => row.length)),
      ]),
    ).toEqual(sheets)
    expect(book.sheets.every((sheet) => !sheet.hidden)).toBe(true)
  })

  it('keeps merges and the hidden column of the handmade ledger', async () => {
    const book = await readWorkbook(pathOf('handmade-ledger.xlsx'))
    const [sheet] = book.sheets
    expect(sheet?.hiddenColumns).toEqual([13])
    expect(sheet?.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 13 })
  })

  it('reads real dates of the plan and leaves texts that look like numbers alone', async () => {
    const book = await readWorkbook(pathOf('plan-export.xlsx'))
    const row = book.sheets[0]?.rows[2] ?? []
    expect(row[0]).toBe('1601000196')
    expect(row[10]).toBe('201609')
    expect(row[11]).toEqual({ date: '2020-06-30' })
  })

  it('decodes GB18030 with quoted commas', async () => {
    const book = await readWorkbook(pathOf('contacts-gbk.csv'))
    expect(book.sheets[0]?.rows[2]).toEqual([
      '1601000692',
      '郭妍天',
      '2020/6/28',
      '政策宣介',
      '微信/QQ',
      '未接通',
      '推荐岗位2个,等待答复',
      '周老师',
    ])
  })

  it('reads a GBK table of HTML behind an .xls name as text', async () => {
    const book = await readWorkbook(pathOf('system-export.xls'))
    expect(book.sheets[0]?.rows[2]).toEqual([
      '1601000196',
      '黄鹏明',
      '女',
      '430421199810167465',
      '财务管理',
      '待就业',
    ])
  })

  it('leaves ID numbers that are numbers as numbers', async () => {
    const book = await readWorkbook(pathOf('damaged-ids.xlsx'))
    const numbers = (book.sheets[0]?.rows ?? [])
      .slice(1)
      .map((row) => row[2])
      .filter((cell) => typeof cell === 'number')
    expect(numbers).toHaveLength(7)
    expect(numbers.every((id) => id > Number.MAX_SAFE_INTEGER && /000$/.test(String(id)))).toBe(
      true,
    )
  })

  it('refuses the two broken ones, each with its own reason', async () => {
    expect(await refusal(readWorkbook(pathOf('truncated.xlsx')))).toBe('file_truncated')
    expect(await refusal(readWorkbook(pathOf('not-a-workbook.xlsx')))).toBe('file_not_workbook')
    expect(await refusal(readWorkbook(pathOf('no-such-file.xlsx')))).toBe('file_not_found')
    expect(await refusal(readWorkbook(fileURLToPath(folder)))).toBe('file_unreadable')
  })
})

const XLSX = SAMPLES.filter(({ reader }) => reader === 'hucre').map(({ file }) => file)

describe('both readers see the same', () => {
  it.each(XLSX)('%s', async (file) => {
    const opened = openPackage(readFileSync(pathOf(file)), {})
    const byHucre = await readByHucre(opened)
    const bySheetJs = readPackageBySheetJs(opened)
    expect(bySheetJs).toEqual({ ...byHucre, reader: 'sheetjs' })
  })

  it('the .et is the .xls by another name', async () => {
    const [et, xls] = await Promise.all(
      ['roster-wps.et', 'roster-biff8.xls'].map((name) => readWorkbook(pathOf(name))),
    )
    expect(et).toEqual(xls)
  })
})
