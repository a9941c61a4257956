// Summaries as clerks make them, beside the ledger of the same people.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { keepChoices } from '#data/features/comparison/repository.ts'
import { compareFile } from '#data/features/comparison/service.ts'
import { peopleBehind } from '#data/features/reports/service.ts'
import { CLOCK, END, type Given, openRows } from './rows.ts'

const since = (code: string, from = '2020-06-01') => [from, END, code] as const

/** 会计学: N 4, landed 2; 审计学: N 2, landed 1. In the ledger: 10 ×2, 30 ×1. */
const PEOPLE: readonly Given[] = [
  { studentNo: '001', destinations: [since('10')] },
  { studentNo: '002', destinations: [since('801')] },
  { studentNo: '003', destinations: [since('70')], willingness: [since('10')] },
  { studentNo: '004', destinations: [since('70')], willingness: [since('10')] },
  { studentNo: '005', major: '审计学', destinations: [since('11')] },
  { studentNo: '006', major: '审计学', destinations: [since('71')], willingness: [since('30')] },
]

let folder: string
let source: ReturnType<typeof openRows>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compared-'))
  source = openRows(PEOPLE, { role: 'school', schoolName: '会计学院' })
})
afterEach(() => {
  source.close()
  rmSync(folder, { recursive: true })
})

type Rows = readonly (readonly (string | number | null)[])[]

/** `merges` as A1:B1. */
function sheetFile(rows: Rows, merges: readonly string[] = []): string {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((merge) => utils.decode_range(merge))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '汇总')
  const path = join(folder, '汇总.xlsx')
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
  return path
}

const compare = (path: string) =>
  compareFile(CLOCK, source, {
    path,
    sheet: null,
    choices: null,
    asOf: '2020-07-03',
    known: 'now',
  })

const MESSY: Rows = [
  ['会计学院2020届毕业生就业情况汇总表', null, null, null, null, null, null, null],
  ['序号', '专 业', '毕业生', null, '就业情况', null, '未就业人数', '备注'],
  [null, null, '人数', '升学', '就业人数', '就业率', null, null],
  [1, '会计学', 4, 1, 2, '50.00%', 2, ''],
  [2, '审计学', 2, 0, 2, 0.5, '1人', '一人待核实'],
  ['合计', null, 6, 1, '4', '66.7%', 3, ''],
]
const MERGES = ['A1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'H2:H3', 'A6:B6']

describe('a handmade summary', () => {
  it('with heads in two rows, merges and rates of every writing is read and compared', async () => {
    const { kind, rows, columns, cells } = await compare(sheetFile(MESSY, MERGES))
    expect(kind).toBe('majors')
    expect(rows.map(({ key }) => key)).toEqual(['=会计学', '=审计学', ''])
    expect(columns.map(({ key }) => key)).toEqual([
      'graduates',
      'study',
      'landed',
      'rate',
      'unemployed',
      null,
    ])
    const different = cells.filter(({ isEqual }) => !isEqual)
    expect(cells).toHaveLength(15)
    expect(
      different.map(({ row, hers, ours, difference }) => [row, hers, ours, difference]),
    ).toEqual([
      ['审计学', '2', '1', '+1'],
      ['合计', '4', '3', '+1'],
      ['合计', '66.7', '50.00', '+16.70'],
    ])
  })

  it('opens the people of each of ours', async () => {
    const { cells } = await compare(sheetFile(MESSY, MERGES))
    for (const { ours, figure, column } of cells) {
      if (figure === null || column.endsWith('率')) continue
      expect(peopleBehind(CLOCK, source, figure)).toHaveLength(Number(ours))
    }
  })

  it('may list the classes of willingness', async () => {
    const { kind, cells } = await compare(
      sheetFile([
        ['就业意愿', '人数', '占比'],
        ['积极求职', 2, '66.67%'],
        ['拟升学(考研二战等)', 2, '33.33%'],
        ['合计', 3, null],
      ]),
    )
    expect(kind).toBe('willingness')
    expect(cells.filter(({ isEqual }) => !isEqual)).toMatchObject([{ hers: '2', ours: '1' }])
    expect(cells.filter(({ isEqual }) => isEqual)).toHaveLength(4)
  })

  it('is paired as it was corrected once, whatever figures it has by then', async () => {
    const rows = (landed: number): Rows => [
      ['专业', '签了的'],
      ['会计学', landed],
      ['审计学', 1],
    ]
    const first = await compare(sheetFile(rows(1)))
    expect(first.cells).toEqual([])
    keepChoices(source.db, {
      fingerprint: first.fingerprint,
      choices: { kind: null, rows: [], columns: [{ name: '签了的', key: 'landed' }] },
      usedAt: '2020-07-03T04:00:00Z',
    })
    expect((await compare(sheetFile(rows(2)))).cells.map(({ isEqual }) => isEqual)).toEqual([
      true,
      true,
    ])
  })
})
