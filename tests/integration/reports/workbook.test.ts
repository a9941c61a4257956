import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { exportReports, viewReport } from '#data/features/reports/service.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const DAY = '2020-07-03'
const FORMULA = "=cmd|'/c calc'!A1"
const NAMES = [FORMULA, '+8613800000000', '-1', '@SUM(A1)', '\tTab', '#N/A', '䶮明', '<b>&"\'']

const PEOPLE: readonly Given[] = [
  ...NAMES.map(
    (name, index): Given => ({
      studentNo: `00${index}`,
      name,
      remark: index === 0 ? '需要多次联系，'.repeat(12) : '',
      destinations: [['2020-06-01', END, '70']],
      willingness: [['2020-06-01', END, '10']],
      groups: [['2020-06-01', END, 'G01']],
    }),
  ),
  { studentNo: '101', school: '理学院', destinations: [['2020-06-01', END, '10']] },
  { studentNo: '102', school: '理学院', destinations: [['2020-06-01', END, '801']] },
]

let dir = ''
let path = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'workbook-'))
  path = join(dir, '汇总.xlsx')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function written(people: readonly Given[] = PEOPLE): Promise<Buffer> {
  const source = openRows(people)
  try {
    await exportReports(CLOCK, source, ['R1', 'R3', 'R6', 'R7'], DAY, path)
  } finally {
    source.close()
  }
  return readFileSync(path)
}

/** A part of the package as text. */
function part(bytes: Buffer, name: string): string {
  const book: unknown = read(bytes, { bookFiles: true })
  const { files } = book as { files: Record<string, { content: Uint8Array }> }
  return Buffer.from(files[name]?.content ?? []).toString('utf8')
}

const sheets = ['R1 就业进展汇总表', 'R3 未就业分类表', 'R6 重点群体表', 'R7 未就业毕业生花名册']

describe('the summary workbook', () => {
  it('has a sheet a report, and both readers read the same', async () => {
    const bytes = await written()
    const ours = await readXlsx(bytes)
    const theirs = read(bytes, { cellFormula: true })
    expect(theirs.SheetNames).toEqual(sheets)
    expect(ours.sheets.map((sheet) => sheet.name)).toEqual(sheets)
    for (const sheet of ours.sheets) {
      const other = theirs.Sheets[sheet.name]
      sheet.rows.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value === null || value === '') return
          expect(other?.[utils.encode_cell({ r, c })]?.v).toEqual(value)
        })
      })
    }
  })

  it('shows counts and rates as numbers, sums as formulas with our values', async () => {
    const bytes = await written()
    const source = openRows(PEOPLE)
    const table = viewReport(CLOCK, source, 'R1', DAY)
    source.close()
    const sheet = read(bytes, { cellFormula: true, cellNF: true }).Sheets[sheets[0] ?? ''] ?? {}
    expect(sheet.B5).toMatchObject({ t: 'n', v: 8, z: '0' })
    expect(sheet.E6).toMatchObject({ t: 'n', v: 100, z: '0.00' })
    expect(sheet.B7).toMatchObject({ t: 'n', v: table.total?.graduates, f: 'SUM(B5:B6)' })
    expect(sheet.C7).toMatchObject({ v: table.total?.landed, f: 'SUM(C5:C6)' })
    expect(sheet.E7).toMatchObject({ v: Number(table.total?.rate) })
    expect(sheet.E7?.f).toBeUndefined()
    expect(sheet.L7?.v).toBeUndefined()
    const groups = read(bytes, { cellFormula: true }).Sheets[sheets[2] ?? ''] ?? {}
    expect(Object.values(groups).some((cell) => cell?.f !== undefined)).toBe(false)
  })

  it('keeps what looks like a formula or an error as text', async () => {
    const bytes = await written()
    const sheet = read(bytes, { cellFormula: true }).Sheets[sheets[3] ?? ''] ?? {}
    const names = NAMES.map((_, index) => sheet[`C${index + 4}`])
    expect(names.map((cell) => cell?.v)).toEqual(NAMES)
    expect(names.every((cell) => cell?.t === 's' && cell.f === undefined)).toBe(true)
    expect(sheet.B4).toMatchObject({ t: 's', v: '000' })
    expect(part(bytes, 'xl/worksheets/sheet4.xml')).not.toContain('<f>')
  })

  it('is set up for print: A4 landscape, fitted, frozen, header rows repeated on every page', async () => {
    const bytes = await written()
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"/)
    expect(xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/,
    )
    expect(xml).toContain('fitToPage="1"')
    expect(xml).toContain('第 &amp;P 页　共 &amp;N 页')
    const workbook = part(bytes, 'xl/workbook.xml')
    // A name with a blank must be quoted, or Excel repairs the file.
    expect(workbook).toContain(">'R1 就业进展汇总表'!$1:$4<")
    expect(workbook).toContain(">'R7 未就业毕业生花名册'!$1:$3<")
    expect(workbook.match(/_xlnm\.Print_Area/g)).toHaveLength(4)
    const styles = part(bytes, 'xl/styles.xml')
    expect(styles).toContain('val="宋体"')
    expect(styles).toContain('val="仿宋"')
  })

  it('has title, office, day, scheme, merged headers, borders, notes and lines to sign', async () => {
    const bytes = await written()
    const { sheets: read } = await readXlsx(bytes, { readStyles: true })
    const sheet = read[0]
    const texts = sheet?.rows.map((row) => row.filter((value) => value !== null).join('|')) ?? []
    expect(texts[0]).toBe('2020届毕业生就业进展汇总表')
    expect(texts[1]).toContain('单位：招生就业指导处')
    expect(texts[1]).toContain('数据时间：2020年7月3日　统计口径：2020届就业率口径')
    expect(texts.at(-1)).toBe('制表人：|审核人：|负责人：')
    expect(texts.join()).toContain('就业率＝（协议和合同就业＋其他形式就业＋升学）人数÷毕业生数')
    const merges = sheet?.merges?.map((area) => Object.values(area).join()) ?? []
    expect(sheet?.merges).toContainEqual({ startRow: 2, startCol: 0, endRow: 3, endCol: 0 })
    expect(sheet?.merges).toContainEqual({ startRow: 2, startCol: 2, endRow: 2, endCol: 4 })
    expect(new Set(merges).size).toBe(merges.length)
    for (let row = 2; row <= 6; row++) {
      for (let column = 0; column < 17; column++) {
        const style = sheet?.cells?.get(`${row},${column}`)?.style
        expect(style?.border?.bottom?.style, `${row},${column}`).toBe('thin')
      }
    }
  })

  it('gives a wrapped cell the height it needs', async () => {
    const xml = part(await written(), 'xl/worksheets/sheet4.xml')
    const height = (row: number): number =>
      Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(xml)?.[1])
    expect(height(4)).toBeGreaterThan(5 * height(5))
  })

  it('is written for an empty ledger too', async () => {
    const book = read(await written([]))
    const sheet = book.Sheets[sheets[0] ?? ''] ?? {}
    expect(sheet.A5?.v).toBe('合计')
    expect(sheet.B5?.v).toBe(0)
    expect(sheet.E5?.v).toBe('—')
    expect(book.Sheets[sheets[3] ?? '']?.A4?.v).toBe('（无）')
  })

  it('marks a practice ledger on every page', async () => {
    const source = openRows([], { practice: true })
    await exportReports(CLOCK, source, ['R1'], DAY, path)
    source.close()
    expect(part(readFileSync(path), 'xl/worksheets/sheet1.xml')).toMatch(/<oddHeader>.*演示数据/)
  })
})

describe('the file', () => {
  it('replaces an older one and leaves nothing beside it', async () => {
    writeFileSync(path, 'old')
    const bytes = await written()
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(readdirSync(dir)).toEqual(['汇总.xlsx'])
  })

  it('that cannot be replaced is refused by name, without leftovers', async () => {
    mkdirSync(path)
    await expect(written()).rejects.toMatchObject({
      code: 'file_not_writable',
      params: { file: '汇总.xlsx' },
    })
    expect(readdirSync(dir)).toEqual(['汇总.xlsx'])
    path = join(dir, 'missing', 'x.xlsx')
    await expect(written()).rejects.toMatchObject({ code: 'file_not_writable' })
  })
})

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file)) ?? ''

function convert(format: string): void {
  const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
  execFileSync(
    soffice,
    [profile, '--headless', '--convert-to', format, '--outdir', join(dir, 'out'), path],
    {
      stdio: 'pipe',
    },
  )
}

describe.runIf(soffice !== '')('LibreOffice', () => {
  it('opens it, calculates the same sums and prints it', { timeout: 180_000 }, async () => {
    const ours = read(await written())
    convert('pdf')
    expect(
      readFileSync(join(dir, 'out', '汇总.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    convert('xlsx')
    const theirs = read(readFileSync(join(dir, 'out', '汇总.xlsx')), { cellFormula: true })
    for (const name of sheets.slice(0, 2)) {
      for (const [address, cell] of Object.entries(theirs.Sheets[name] ?? {})) {
        if (cell?.f !== undefined) expect(cell.v, address).toBe(ours.Sheets[name]?.[address]?.v)
      }
    }
    expect(theirs.Sheets[sheets[0] ?? '']?.B7?.f).toBe('SUM(B5:B6)')
  })
})
