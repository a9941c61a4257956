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
import { viewReport } from '#data/features/reports/service.ts'
import { layOutReports, writeReports } from '#data/features/reports/workbook.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportId } from '#shared/schemas/report.ts'
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

const AT_ONCE = { step: () => Promise.resolve() }

async function write(source: ReturnType<typeof openRows>, reports: readonly ReportId[]) {
  const wish = { asked: { asOf: DAY }, reports }
  return writeReports(path, await layOutReports(CLOCK, source, wish, AT_ONCE), AT_ONCE)
}

async function written(people: readonly Given[] = PEOPLE): Promise<Buffer> {
  const source = openRows(people)
  try {
    await write(source, ['R1', 'R3', 'R6', 'R7'])
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

/** What the list of names needs to come back edited. */
const UNSEEN = '_ledger'

describe('the summary workbook', () => {
  it('has a sheet a report, and both readers read the same', async () => {
    const bytes = await written()
    const ours = await readXlsx(bytes)
    const theirs = read(bytes, { cellFormula: true })
    expect(theirs.SheetNames).toEqual(['封面', ...sheets, UNSEEN])
    expect(ours.sheets.map((sheet) => sheet.name)).toEqual(['封面', ...sheets, UNSEEN])
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
    const table = viewReport(CLOCK, source, { report: 'R1', asOf: DAY })
    source.close()
    const sheet = read(bytes, { cellFormula: true, cellNF: true }).Sheets[sheets[0] ?? ''] ?? {}
    expect(sheet.B6).toMatchObject({ t: 'n', v: 8, z: '0' })
    expect(sheet.E7).toMatchObject({ t: 'n', v: 100, z: '0.00' })
    expect(sheet.B8).toMatchObject({ t: 'n', v: table.total?.graduates, f: 'SUM(B6:B7)' })
    expect(sheet.C8).toMatchObject({ v: table.total?.landed, f: 'SUM(C6:C7)' })
    const rate = 'IF(B8=0,"—",ROUND(C8*10000/B8,0)/100)'
    expect(sheet.E8).toMatchObject({ t: 'n', v: Number(table.total?.rate), f: rate })
    expect(sheet.L8).toMatchObject({ v: table.total?.previous_unemployed, f: 'SUM(L6:L7)' })
    expect(sheet.P8).toMatchObject({ v: '—' })
    // Who stands in several groups counts once in their total: only its rate is calculated.
    const groups = read(bytes, { cellFormula: true }).Sheets[sheets[2] ?? ''] ?? {}
    const formulas = Object.values(groups).flatMap((cell) => cell?.f ?? [])
    expect(formulas).toEqual([expect.stringContaining('ROUND(')])
  })

  it('keeps what looks like a formula or an error as text', async () => {
    const bytes = await written()
    const sheet = read(bytes, { cellFormula: true }).Sheets[sheets[3] ?? ''] ?? {}
    const names = NAMES.map((_, index) => sheet[`C${index + 5}`])
    expect(names.map((cell) => cell?.v)).toEqual(NAMES)
    expect(names.every((cell) => cell?.t === 's' && cell.f === undefined)).toBe(true)
    expect(sheet.B5).toMatchObject({ t: 's', v: '000' })
    expect(part(bytes, 'xl/worksheets/sheet5.xml')).not.toContain('<f>')
  })

  it('is set up for print: A4 landscape, fitted, frozen, header rows repeated on every page', async () => {
    const bytes = await written()
    const xml = part(bytes, 'xl/worksheets/sheet2.xml')
    expect(xml).toMatch(/<pane xSplit="1" ySplit="5" topLeftCell="B6" state="frozen"/)
    expect(xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/,
    )
    expect(xml).toContain('fitToPage="1"')
    expect(xml).toContain('第 &amp;P 页　共 &amp;N 页')
    const workbook = part(bytes, 'xl/workbook.xml')
    // A name with a blank must be quoted, or Excel repairs the file.
    expect(workbook).toContain(">'R1 就业进展汇总表'!$1:$5<")
    expect(workbook).toContain(">'R7 未就业毕业生花名册'!$1:$4<")
    expect(workbook.match(/_xlnm\.Print_Area/g)).toHaveLength(5)
    const styles = part(bytes, 'xl/styles.xml')
    expect(styles).toContain('val="宋体"')
    expect(styles).toContain('val="黑体"')
    expect(styles).toContain('val="仿宋"')
  })

  it('has title, office, day, scheme, merged headers, borders, notes and lines to sign', async () => {
    const bytes = await written()
    const { sheets: read } = await readXlsx(bytes, { readStyles: true })
    const sheet = read[1]
    const texts = sheet?.rows.map((row) => row.filter((value) => value !== null).join('|')) ?? []
    expect(texts[0]).toBe('2020届毕业生就业进展汇总表')
    expect(texts[1]).toContain('单位：招生就业指导处')
    expect(texts[1]).toContain('届别：2020届|期间：2020年7月3日　数据截至：2020年7月3日')
    expect(texts[2]).toContain('统计口径：2020届就业率口径　数据编号：—')
    expect(texts.at(-1)).toBe('制表人：|审核人：|负责人：')
    expect(texts.join()).toContain('就业率＝（协议和合同就业＋其他形式就业＋升学）人数÷毕业生数')
    const merges = sheet?.merges?.map((area) => Object.values(area).join()) ?? []
    expect(sheet?.merges).toContainEqual({ startRow: 3, startCol: 0, endRow: 4, endCol: 0 })
    expect(sheet?.merges).toContainEqual({ startRow: 3, startCol: 2, endRow: 3, endCol: 4 })
    expect(new Set(merges).size).toBe(merges.length)
    for (let row = 3; row <= 7; row++) {
      for (let column = 0; column < 17; column++) {
        const style = sheet?.cells?.get(`${row},${column}`)?.style
        expect(style?.border?.bottom?.style, `${row},${column}`).toBe('thin')
      }
    }
  })

  it('gives a wrapped cell the height it needs', async () => {
    const xml = part(await written(), 'xl/worksheets/sheet5.xml')
    const height = (row: number): number =>
      Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(xml)?.[1])
    expect(height(5)).toBeGreaterThan(5 * height(6))
  })

  it('is written for an empty ledger too', async () => {
    const book = read(await written([]))
    const sheet = book.Sheets[sheets[0] ?? ''] ?? {}
    expect(sheet.A6?.v).toBe('合计')
    expect(sheet.B6?.v).toBe(0)
    expect(sheet.E6?.v).toBe('—')
    expect(book.Sheets[sheets[3] ?? '']?.A5?.v).toBe('（无）')
  })

  it('marks a practice ledger on every page', async () => {
    const source = openRows([], { practice: true })
    await write(source, ['R1'])
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

/** Every formula is calculated when the file is opened, whatever value stands in it. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

function convert(format: string): void {
  const profile = join(dir, 'profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS)
  const settings = `-env:UserInstallation=file://${profile}`
  const to = ['--headless', '--convert-to', format, '--outdir', join(dir, 'out')]
  execFileSync(soffice, [settings, ...to, path], { stdio: 'pipe' })
}

describe.runIf(soffice !== '')('LibreOffice', () => {
  it('calculates every table as we do and prints it whole', { timeout: 180_000 }, async () => {
    const source = openRows(PEOPLE)
    await write(source, REPORT_IDS)
    source.close()
    convert('xlsx')
    const ours = read(readFileSync(path), { cellFormula: true })
    const theirs = read(readFileSync(join(dir, 'out', '汇总.xlsx')))
    let formulas = 0
    for (const name of ours.SheetNames.filter((one) => one !== UNSEEN)) {
      for (const [address, cell] of Object.entries(ours.Sheets[name] ?? {})) {
        if (cell?.v === undefined) continue
        if (cell.f !== undefined) formulas++
        // Blanks at the end of a line are trimmed on their side.
        expect(said(theirs.Sheets[name]?.[address]?.v), `${name} ${address}`).toBe(said(cell.v))
      }
    }
    expect(formulas).toBeGreaterThan(20)
    convert('pdf')
    const printed = readFileSync(join(dir, 'out', '汇总.pdf'))
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const said = (value: unknown): string => String(value ?? '').trim()
