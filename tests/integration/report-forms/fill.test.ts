// Foreign workbooks, filled and compared part by part; LibreOffice opens them and calculates.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillForm, previewForm } from '#data/features/report-forms/fill.ts'
import {
  addForm,
  compareForm,
  proposeFor,
  saveForm,
  viewForm,
} from '#data/features/report-forms/service.ts'
import { cellName } from '#shared/domain/form/refs.ts'
import { readSheet } from '#shared/domain/form/sheet.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { END, insertPerson } from '../reports/rows.ts'
import { changedParts, partsOf } from './package.ts'

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
const SINCE = '2020-06-01'
const PERIOD = { asOf: '2020-07-03' } as const
const NAMES = ['=1+1', '+86', '-1', '@SUM(A1)', '䶮明']

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
  const { db } = ledger.session
  NAMES.forEach((name, at) => {
    const of = { studentNo: `0${at}`, name, major: at < 3 ? '会计学' : '审计学' }
    // Health is the reason of one of them.
    const willingness = at === 0 ? '80' : '10'
    insertPerson(db, at + 1, {
      ...of,
      destinations: [[SINCE, END, '70']],
      willingness: [[SINCE, END, willingness]],
    })
  })
  for (const at of [10, 11, 12]) {
    insertPerson(db, at, { studentNo: String(at), destinations: [[SINCE, END, '10']] })
  }
})
afterEach(() => ledger.close())

const form = async (name: string): Promise<number> =>
  (await addForm(ledger.session, fixture(`forms/${name}`))).id

/** Fills a form; the blank and the filled workbook. */
async function filled(
  name: string,
  id: number,
  more: Readonly<{ reason?: string; partial?: boolean }> = {},
): Promise<Readonly<{ before: Buffer; after: Buffer; path: string }>> {
  const path = join(ledger.dir, '填好.xlsx')
  const { partial = false, ...rest } = more
  const asked = { id, period: PERIOD, path, partial, screen: 'test', ...rest }
  await fillForm(ledger.ctx, ledger.session, asked)
  return { before: readFileSync(fixture(`forms/${name}`)), after: readFileSync(path), path }
}

/** Of each cell of a sheet its XML. */
function cellsIn(xml: string | undefined): ReadonlyMap<string, string> {
  const sheet = readSheet(xml ?? '')
  const cells = sheet?.rows.flatMap((row) => row.cells) ?? []
  return new Map(cells.map((cell) => [cellName(cell), xml?.slice(cell.start, cell.end) ?? '']))
}

function changedCells(before: string | undefined, after: string | undefined): string[] {
  const [one, other] = [cellsIn(before), cellsIn(after)]
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  )
}

/** The sheet with every cell taken out. */
const frameOf = (xml: string | undefined): string =>
  [...cellsIn(xml).values()].reduce((rest, cell) => rest.replace(cell, ''), xml ?? '')

/** Opened by LibreOffice, calculated, written as text: a sheet a file. */
function calculated(path: string): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'form-'))
  try {
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
    const profile = `-env:UserInstallation=file://${dir}/profile`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', dir, path],
      {
        stdio: 'ignore',
      },
    )
    return readdirSync(dir)
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => readFileSync(join(dir, name), 'utf8'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

describe('merged headers and formulas', () => {
  async function pointed(): Promise<number> {
    const id = await form('merged.xlsx')
    const at = { sheet: '就业进展', cell: 'C5', word: 'R1.会计学.landed' }
    const { block } = proposeFor(ledger.ctx, ledger.session, { id, at, ...PERIOD })
    saveForm(ledger.session, { id, cells: [at, ...block] })
    return id
  }

  it('the rest of the block is told by headers and row names', async () => {
    const { cells } = viewForm(ledger.session, await pointed())
    const words = new Map(cells.map(({ cell, word }) => [cell, word]))
    expect(words.size).toBe(12)
    expect(words.get('B5')).toBe('R1.会计学.graduates')
    expect(words.get('D7')).toBe('R1.审计学.rate')
    expect(words.get('F7')).toBe('R1.审计学.waiting')
    expect(words.has('B6')).toBe(false)
  })

  it('only the cells meant, the results that follow and the order to calculate differ', async () => {
    const { before, after } = await filled('merged.xlsx', await pointed())
    expect(changedParts(before, after)).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    const [one, other] = [partsOf(before), partsOf(after)]
    const part = 'xl/worksheets/sheet1.xml'
    const meant = ['A2', 'E2', ...['B', 'C', 'D', 'E', 'F', 'G'].flatMap((c) => [`${c}5`, `${c}7`])]
    const results = ['B8', 'C8', 'D8', 'E8', 'F8', 'G8']
    expect(changedCells(one.get(part), other.get(part)).sort()).toEqual(
      [...meant, ...results].sort(),
    )
    expect(frameOf(other.get(part))).toBe(frameOf(one.get(part)))
    const cells = cellsIn(other.get(part))
    expect(cells.get('B8')).toBe(cellsIn(one.get(part)).get('B8')?.replace('<v></v>', ''))
    expect(cells.get('D5')).toMatch(/^<c r="D5" s="\d+"><v>0\.5<\/v><\/c>$/)
    const checks = changedCells(
      one.get('xl/worksheets/sheet2.xml'),
      other.get('xl/worksheets/sheet2.xml'),
    )
    expect(checks).toEqual(['B1', 'B2'])
  })

  it('LibreOffice calculates the sums and what another sheet makes of them', async () => {
    const { path } = await filled('merged.xlsx', await pointed())
    const [sheet = '', check = ''] = calculated(path)
    expect(sheet).toContain('会计学,6,3,50%,3,3,0')
    expect(sheet).toContain('合计,8,3,37.5%,5,5,0')
    expect(check).toContain('毕业生＝已就业＋未就业,平')
  })
})

describe('hidden sheets, conditional formats and a list of names', () => {
  it('rows are repeated and everything below goes along; other parts stay', async () => {
    const { before, after } = await filled('hidden.xlsx', await form('hidden.xlsx'))
    expect(changedParts(before, after)).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ])
    const sheet = partsOf(after).get('xl/worksheets/sheet1.xml') ?? ''
    for (const text of [
      '<conditionalFormatting sqref="F3:F7">',
      '<conditionalFormatting sqref="B9">',
      '<formula>$B$9&lt;&gt;$C$9</formula>',
      'sqref="E3:E7"',
      '<autoFilter ref="A2:G7"/>',
      '<mergeCell ref="A8:E8"/>',
      '<mergeCell ref="D9:G10"/>',
      '<f>SUM(F3:F7)</f>',
      '<f>SUM(G3:G7)</f>',
      '<f>COUNTA(B3:B7)</f>',
      '<f>F7*2</f>',
      '<row r="7" ht="22"',
      '<row r="10" ht="40"',
    ]) {
      expect(sheet).toContain(text)
    }
    const names = partsOf(after).get('xl/workbook.xml') ?? ''
    expect(names).toContain('>花名册!$A$3:$G$7<')
    expect(names).toContain("'花名册'!$A$1:$G$10<")
    expect(names).toContain('fullCalcOnLoad="1"')
  })

  it('names are never formulas, and LibreOffice counts the people', async () => {
    const { path } = await filled('hidden.xlsx', await form('hidden.xlsx'))
    const list = calculated(path).find((text) => text.includes('未就业人数')) ?? ''
    for (const name of NAMES) expect(list).toContain(`,${name},`)
    expect(list).toContain('未就业人数,5,5,')
  })

  it('what is restricted is written for a reason alone', async () => {
    const id = await form('hidden.xlsx')
    expect(previewForm(ledger.ctx, ledger.session, id, PERIOD).withheld).toBe(1)
    const masked = await filled('hidden.xlsx', id)
    expect(partsOf(masked.after).get('xl/worksheets/sheet1.xml')).toContain('***')
    const open = await filled('hidden.xlsx', id, { reason: '报省厅' })
    expect(partsOf(open.after).get('xl/worksheets/sheet1.xml')).not.toContain('***')
  })
})

describe('what cannot be filled', () => {
  it('is said with its cell and what would be known, and nothing is written', async () => {
    const id = await form('merged.xlsx')
    const cells = [
      { sheet: '就业进展', cell: 'C5', word: 'R1.total.foo' },
      { sheet: '就业进展', cell: 'B8', word: 'R1.total.graduates' },
      { sheet: '就业进展', cell: 'C6', word: 'R1.财务管理.landed' },
    ]
    saveForm(ledger.session, { id, cells })
    const { findings } = previewForm(ledger.ctx, ledger.session, id, PERIOD)
    expect(findings.map(({ cell, kind }) => [cell, kind])).toEqual([
      ['B8', 'formula'],
      ['C5', 'column'],
      ['C6', 'row'],
    ])
    await expect(filled('merged.xlsx', id)).rejects.toMatchObject({
      code: 'form_incomplete',
      params: { places: expect.stringContaining('就业进展!C5：没有这个数 R1.total.foo；可用：') },
    })
    const { before, after } = await filled('merged.xlsx', id, { partial: true })
    const part = 'xl/worksheets/sheet1.xml'
    expect(changedCells(partsOf(before).get(part), partsOf(after).get(part))).toEqual(['A2', 'E2'])
  })

  it.each([
    ['corpus/libreoffice-97.xls', 'form_other_format'],
    ['corpus/libreoffice.ods', 'form_other_format'],
    ['corpus/openpyxl-template.xltx', 'form_other_format'],
    ['corpus/libreoffice-password.xlsx', 'form_encrypted'],
    ['corpus/libreoffice-utf8.csv', 'form_other_format'],
  ])('%s is no form: %s', async (name, code) => {
    await expect(addForm(ledger.session, fixture(name))).rejects.toMatchObject({ code })
  })
})

describe('a layout of another year', () => {
  it('what went elsewhere is found by its labels', async () => {
    const id = await form('merged.xlsx')
    const cells = [
      { sheet: '就业进展', cell: 'C5', word: 'R1.会计学.landed' },
      { sheet: '就业进展', cell: 'G7', word: 'R1.审计学.not_now' },
    ]
    saveForm(ledger.session, { id, cells })
    const compared = await compareForm(ledger.session, id, fixture('forms/merged-2021.xlsx'))
    expect(compared.isSame).toBe(false)
    expect(compared.kept).toEqual([])
    expect(compared.moved).toEqual([{ ...cells[0], to: { sheet: '就业进展', cell: 'D6' } }])
    expect(compared.gone).toMatchObject([cells[1]])
    expect(compared.unwritten).toEqual([
      { sheet: '就业进展', cell: 'A2', word: 'unit' },
      { sheet: '就业进展', cell: 'E2', word: 'asOf' },
    ])
    const same = await compareForm(ledger.session, id, fixture('forms/merged.xlsx'))
    expect(same).toMatchObject({ isSame: true, kept: cells, moved: [], gone: [], unwritten: [] })
  })
})
