// The office's own forms, an old summary beside ours, and why a figure changed: by commands alone.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '#tests/helpers/cli.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
const PROGRAM = fileURLToPath(new URL('../../helpers/ledger-of-june.ts', import.meta.url))

let dir: string
const onLedger = (...words: string[]) => runCli(dir, [...words, '--ledger', 'a.jytz'])
const DAY = ['--as-of', '2020-07-03'] as const

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-forms-'))
  onLedger('create', '--role', 'school', '--cohort', '2020', '--school', '会计学院')
  expect(onLedger('import', fixture('samples/school-roster.xlsx')).code).toBe(0)
  const plan = fixture('samples/plan-export.xlsx')
  expect(onLedger('import', plan, '--effective', '2020-07-03').json).toMatchObject({ rows: 512 })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('form', () => {
  const add = (file: string, ...words: string[]) =>
    onLedger('form', 'add', '--file', fixture(file), ...words)

  it('is added once under a name, filled for a day and removed', async () => {
    expect(onLedger('form')).toMatchObject({ code: 0, json: { forms: [] } })
    expect(add('forms/hidden.xlsx', '--name', '花名册')).toMatchObject({
      code: 0,
      json: { name: '花名册', cells: 9, same: null, findings: [] },
    })
    expect(add('forms/hidden.xlsx')).toMatchObject({
      code: 0,
      json: { name: 'hidden', same: '花名册' },
    })
    expect(add('forms/hidden.xlsx', '--name', '花名册')).toMatchObject({
      code: 1,
      json: { error: { code: 'form_exists' } },
    })
    const named = ['--name', '花名册'] as const
    const checked = onLedger('form', 'check', ...named, ...DAY)
    expect(checked).toMatchObject({
      code: 0,
      json: {
        ...{ asOf: '2020-07-03', from: '2020-07-03', findings: [], withheld: 0 },
        lists: [{ sheet: '花名册', cell: 'A3', rows: 71 }],
      },
    })
    expect(checked.json.filled).toContainEqual({
      ...{ sheet: '花名册', cell: 'B5', word: 'R1.total.unemployed', text: '71' },
      label: 'R1 合计 · 未就业',
    })
    expect(onLedger('form', 'fill', ...named, ...DAY, '--out', '七月.xlsx')).toMatchObject({
      code: 0,
      json: { fileName: '七月.xlsx', left: 0 },
    })
    const [sheet] = (await readXlsx(readFileSync(join(dir, '七月.xlsx')))).sheets
    expect(sheet?.rows[0]?.[0]).toBe('2020届未就业毕业生花名册（会计学院，2020年7月3日）')
    expect(sheet?.rows.filter(([number]) => Number(number) > 0)).toHaveLength(71)
    expect(onLedger('form', 'list').json.forms).toEqual([
      { name: '花名册', fileName: 'hidden.xlsx', cells: 9, usedAt: expect.any(String) },
      { name: 'hidden', fileName: 'hidden.xlsx', cells: 9, usedAt: null },
    ])
    for (const name of ['花名册', 'hidden'])
      expect(onLedger('form', 'remove', '--name', name)).toMatchObject({
        code: 0,
        json: { removed: name },
      })
    expect(onLedger('form').json).toEqual({ forms: [] })
  })

  it('with a word that nothing answers is not filled, unless in part', async () => {
    const rows = [['毕业生', '{{R1.total.graduates}}', '{{R1.total.shoe}}']]
    const file = writeWorkbook(join(dir, '表样.xlsx'), { 汇总: rows })
    const finding = { sheet: '汇总', cell: 'C1', kind: 'column' }
    const added = onLedger('form', 'add', '--file', file)
    expect(added).toMatchObject({ code: 0, json: { cells: 2, findings: [finding] } })
    const named = ['--name', '表样', ...DAY] as const
    expect(onLedger('form', 'check', ...named)).toMatchObject({
      code: 1,
      json: { findings: [finding] },
    })
    expect(onLedger('form', 'fill', ...named, '--out', 'x.xlsx')).toMatchObject({
      code: 1,
      json: { error: { code: 'form_incomplete', message: expect.stringContaining('汇总!C1') } },
    })
    expect(existsSync(join(dir, 'x.xlsx'))).toBe(false)
    const partly = onLedger('form', 'fill', ...named, '--partial', '--out', 'x.xlsx')
    expect(partly).toMatchObject({ code: 0, json: { cells: 1, left: 1 } })
    const [sheet] = (await readXlsx(readFileSync(join(dir, 'x.xlsx')))).sheets
    expect(sheet?.rows[0]).toEqual(['毕业生', 512, '{{R1.total.shoe}}'])
  })

  it('beside a file of the same and of another layout says whether it is the same', () => {
    add('forms/merged.xlsx', '--name', '月报')
    const beside = (file: string) =>
      onLedger('form', 'check', '--name', '月报', '--file', fixture(file))
    expect(beside('forms/merged.xlsx')).toMatchObject({
      code: 0,
      json: { isSame: true, moved: [], gone: [] },
    })
    expect(beside('forms/merged-2021.xlsx').json).toMatchObject({
      isSame: false,
      fileName: 'merged-2021.xlsx',
    })
  })

  it('refuses what it cannot take with the exit code of its kind', () => {
    for (const file of ['corpus/libreoffice-97.xls', 'corpus/libreoffice-password.xlsx'])
      expect(add(file).code, file).toBe(3)
    expect(add('forms/none.xlsx').code).toBe(3)
    expect(onLedger('form', 'fill', '--name', '没有', '--out', 'x.xlsx')).toMatchObject({
      code: 1,
      json: { error: { code: 'not_found', message: expect.stringContaining('没有') } },
    })
    for (const words of [
      ['add'],
      ['fill', '--name', '月报'],
      ['remove'],
      ['print'],
      ['list', '--partial'],
    ])
      expect(onLedger('form', ...words).code, words.join(' ')).toBe(2)
  })
})

describe('compare', () => {
  it('tells what is equal and what differs, and only reads the file', () => {
    const rows = [
      ['学院', '毕业生人数', '就业人数', '就业率', '未就业', '备注'],
      ['会计学院', 512, 441, '86.13%', 70, '手工统计'],
    ]
    const file = writeWorkbook(join(dir, '旧表.xlsx'), { 汇总: rows })
    const before = readFileSync(file)
    expect(onLedger('compare', '旧表.xlsx', ...DAY)).toEqual({
      code: 0,
      stderr: '',
      json: {
        ...{ sheet: '汇总', rowsAre: 'schools', equal: 3 },
        rows: [{ name: '会计学院', key: '=会计学院' }],
        columns: [
          { name: '毕业生人数', key: 'graduates' },
          { name: '就业人数', key: 'landed' },
          { name: '就业率', key: 'rate' },
          { name: '未就业', key: 'unemployed' },
          { name: '备注', key: null },
        ],
        differences: [
          { row: '会计学院', column: '未就业', hers: '70', ours: '71', difference: '-1' },
        ],
      },
    })
    expect(readFileSync(file)).toEqual(before)
  })

  it('refuses no file and a file that is none', () => {
    expect(onLedger('compare').code).toBe(2)
    expect(onLedger('compare', fixture('samples/not-a-workbook.xlsx')).code).toBe(3)
    expect(onLedger('compare', 'none.xlsx').code).toBe(3)
    expect(onLedger('compare', '旧表.xlsx', '--as-of', '7月3日').code).toBe(2)
  })
})

describe('report change', () => {
  const change = (...words: string[]) =>
    runCli(dir, ['report', 'change', '--ledger', '六月.jytz', ...words])
  const DAYS = ['--from', '2020-06-30', '--to', '2020-07-10'] as const

  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, join(dir, '六月.jytz')], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
  })

  type Shift = Readonly<{ up: number; down: number }>
  type Part = Readonly<{ part: string; people: number; unemployed: Shift; studentNos: string[] }>

  it('explains a finished day by what was learnt since, person by person', () => {
    const { code, json } = change(...DAYS)
    expect(code).toBe(0)
    expect(json).toMatchObject({
      from: { asOf: '2020-06-30', known: 'then', graduates: 3, landed: 0, unemployed: 3 },
      to: { asOf: '2020-07-10', known: 'now', graduates: 4, landed: 1, unemployed: 3 },
      pairs: [{ of: 'destination', before: null, after: '10', part: 'corrected', people: 1 }],
      since: '2020-06-01',
      erased: 0,
    })
    const parts = json.parts as readonly Part[]
    expect(parts.filter(({ people }) => people > 0)).toMatchObject([
      { part: 'movedIn', unemployed: { up: 1, down: 0 }, studentNos: ['201619969'] },
      { part: 'corrected', unemployed: { up: 0, down: 1 }, studentNos: ['201623433'] },
    ])
    const shift = parts.reduce((sum, { unemployed: { up, down } }) => sum + up - down, 0)
    expect(3 + shift).toBe(3)
  })

  it('by what was known on both days knows of the contract only on the day it was written', () => {
    const known = change('--from', '2020-06-30', '--to', '2020-07-09', '--known', 'then').json
    expect(known).toMatchObject({ to: { known: 'then', graduates: 4, landed: 0, unemployed: 4 } })
  })

  it('refuses a missing day and days the wrong way round', () => {
    expect(change('--from', '2020-06-30').code).toBe(2)
    expect(change('--from', '2020-07-10', '--to', '2020-06-30').code).toBe(2)
    expect(change(...DAYS, '--where', '性别=女')).toMatchObject({
      code: 2,
      json: { error: { message: expect.stringContaining('report change 没有选项 --where') } },
    })
  })
})
