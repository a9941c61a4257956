// Any two divisions: counted against the list of people itself, kept under a name, written into Excel.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { importFile } from '#data/features/imports/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { TWO_WAY_AXES } from '#shared/domain/report/two-way-axes.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import type { TwoWayQuestion } from '#shared/schemas/two-way.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const SAMPLES = join(import.meta.dirname, '../../fixtures/samples')
let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeAll(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  for (const file of ['school-roster.xlsx', 'plan-export.xlsx']) {
    const wish = { path: join(SAMPLES, file), kind: null, effective: null, dryRun: false }
    await importFile(ledger.ctx, ledger.session, wish)
  }
})
afterAll(() => ledger.close())

const question = (of: Partial<TwoWayQuestion> = {}): TwoWayQuestion => ({
  ...{ down: 'major_name', across: 'sex', show: 'count', asOf: null },
  ...of,
})
const view = (of?: Partial<TwoWayQuestion>) => handlers['twoWay.view'](question(of))

const sum = (values: readonly unknown[]): number =>
  values.reduce((total: number, value) => total + Number(value), 0)

describe('two divisions', () => {
  it('count everybody in N once, whatever stands down', async () => {
    const { total } = await handlers['reports.view']({ report: 'R1', asOf: null })
    for (const down of TWO_WAY_AXES) {
      const table = await view({ down, across: down === 'sex' ? 'nation' : 'sex' })
      expect(table.total?.all, down).toBe(total?.graduates)
      if (down === 'group') continue
      expect(sum(table.rows.map(({ all }) => all)), down).toBe(total?.graduates)
    }
  })

  it('share out rows and columns, and say how many of a cell have landed', async () => {
    const counts = await view()
    const landed = await view({ show: 'landed' })
    const rows = await view({ show: 'row' })
    expect(counts.rows.map(({ name, all }) => [name, all])).toEqual([
      ['会计学', 173],
      ['审计学', 167],
      ['财务管理', 172],
    ])
    expect(landed.rows.map(({ all }) => all)).toEqual(['87.86', '85.63', '84.88'])
    expect(landed.total?.all).toBe('86.13')
    for (const row of rows.rows)
      expect(Number(row['sex=1']) + Number(row['sex=2'])).toBeCloseTo(100)
    expect((await view({ show: 'column' })).total?.['sex=1']).toBe('100.00')
  })

  it('open exactly their people', async () => {
    const table = await view({ down: 'group', across: 'destination' })
    expect(table.notes.join()).toContain('合计只计一次')
    for (const [at, row] of ['', ...table.keys].entries()) {
      const cells = at === 0 ? table.total : table.rows[at - 1]
      for (const { key, opens } of table.columns) {
        const value = cells?.[key]
        if (!opens || row === 'group=G05' || typeof value !== 'number' || value === 0) continue
        const figure = {
          question: question({ down: 'group', across: 'destination' }),
          row,
          column: key,
        }
        const filter = GraduateFilter.parse({ figure })
        const { ids } = await handlers['graduates.ids']({ filter, sort: [], past: undefined })
        expect(ids, `${row} ${key}`).toHaveLength(value)
      }
    }
  })

  it('show nobody of a restricted row before a reason was given', async () => {
    const figure = { question: question({ down: 'group' }), row: 'group=G05', column: 'all' }
    await expect(async () => handlers['twoWay.people'](figure)).rejects.toThrow('figure_restricted')
    await handlers['reports.openFigure']({ figure, reason: '上级核查' })
    expect((await handlers['twoWay.people'](figure)).ids).toHaveLength(4)
  })
})

it('are kept under a name', async () => {
  const shape = { down: 'nation', across: 'willingness', show: 'row' } as const
  const { id } = await handlers['twoWay.save']({ ...shape, name: '民族与意愿' })
  expect(await handlers['twoWay.list']({})).toEqual([{ id, name: '民族与意愿', ...shape }])
  const other = await handlers['twoWay.save']({ ...shape, across: 'sex', name: '另一张' })
  await expect(async () =>
    handlers['twoWay.rename']({ id: other.id, name: '民族与意愿' }),
  ).rejects.toThrow('two_way_name_taken')
  await handlers['twoWay.rename']({ id: other.id, name: '民族与性别' })
  await handlers['twoWay.remove']({ id })
  expect((await handlers['twoWay.list']({})).map(({ name }) => name)).toEqual(['民族与性别'])
})

it('go into a workbook', async () => {
  const path = join(ledger.dir, '两维表.xlsx')
  const token = ledger.ctx.files.register(path)
  const written = await handlers['twoWay.export']({ question: question(), token })
  expect(written).toEqual({ fileName: '两维表.xlsx' })
  const book = read(readFileSync(path))
  const text = utils.sheet_to_csv(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(text).toContain('2020届毕业生专业与性别两维表（人数）')
  expect(text).toMatch(/合计,\d+,\d+,512/)
})
