// Every figure opens a list of exactly its people: in all tables, today and on a day that has passed.
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '#data/features/imports/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { isRestrictedFigure } from '#shared/domain/report/index.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import type { ReportFigure, ReportQuestion } from '#shared/schemas/report.ts'
import { batchText } from '#shared/text/batches.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { openWithRestricted } from '#tests/helpers/restricted-person.ts'

const SAMPLES = join(import.meta.dirname, '../../fixtures/samples')
type Handlers = ReturnType<typeof createHandlers>

async function listed(handlers: Handlers, figure: ReportFigure): Promise<number[]> {
  const { asOf, known = 'now' } = figure.question
  const { ids } = await handlers['graduates.ids']({
    filter: GraduateFilter.parse({ figure }),
    sort: [],
    past: asOf === null ? undefined : { asOf, known },
  })
  return ids.toSorted((one, other) => one - other)
}

/** Every figure that can be asked for its people, with its value. */
async function figuresOf(handlers: Handlers, question: ReportQuestion) {
  const table = await handlers['reports.view'](question)
  const rows = [...table.keys.map((key, at) => [key, table.rows[at]] as const)]
  if (table.total !== null) rows.push(['', table.total])
  return rows.flatMap(([row, cells]) =>
    table.columns.flatMap(({ key, opens }) => {
      const value = cells?.[key]
      return opens && typeof value === 'number' && value > 0
        ? [{ figure: { question, row, column: key }, value }]
        : []
    }),
  )
}

describe('a school with its roster and its plan', () => {
  let ledger: TestLedger
  let handlers: Handlers
  beforeAll(async () => {
    ledger = await openTestLedger()
    handlers = createHandlers(ledger.ctx)
    for (const file of ['school-roster.xlsx', 'plan-export.xlsx']) {
      const wish = { path: join(SAMPLES, file), kind: null, effective: null, dryRun: false }
      await importFile(ledger.ctx, ledger.session, wish)
    }
  })
  afterAll(() => ledger.close())

  const questions = REPORT_IDS.flatMap((report): ReportQuestion[] => [
    { report, asOf: null },
    { report, asOf: '2020-06-30', known: 'now', from: '2020-06-01', where: { sex: '2' } },
  ])
  it.each(questions)('%o', async (question) => {
    for (const { figure, value } of await figuresOf(handlers, question)) {
      if (isRestrictedFigure(figure)) {
        await handlers['reports.openFigure']({ figure, reason: '上级核查' })
      }
      const { ids } = await handlers['reports.people'](figure)
      expect(ids.length, `${figure.row} ${figure.column}`).toBeGreaterThan(0)
      expect(ids.length, `${figure.row} ${figure.column}`).toBeLessThanOrEqual(value)
      expect(await listed(handlers, figure)).toEqual(ids)
    }
  })

  it('goes together with the other conditions of the list', async () => {
    const question = { report: 'R1', asOf: null } as const
    const figure = { question, row: '', column: 'unemployed' }
    const women = { kind: 'values', field: 'sex', values: ['2'] } as const
    const filter = GraduateFilter.parse({ figure, columns: [women] })
    const { ids } = await handlers['graduates.ids']({ filter, sort: [], past: undefined })
    const table = await handlers['reports.view']({ ...question, where: { sex: '2' } })
    expect(ids).toHaveLength(Number(table.total?.unemployed))
    expect(ids.length).toBeGreaterThan(0)
  })
})

describe('a figure about health', () => {
  let ledger: TestLedger
  let handlers: Handlers
  let person: number
  beforeEach(async () => {
    ;({ ledger, handlers, id: person } = await openWithRestricted())
    await handlers['graduates.conceal']({})
  })
  afterEach(() => ledger.close())

  const asOf = null
  const restricted: readonly ReportFigure[] = [
    { question: { report: 'R3', asOf }, row: '', column: 'will_80' },
    { question: { report: 'R6', asOf }, row: 'G05', column: 'unemployed' },
    { question: { report: 'R1', asOf, where: { group: 'G05' } }, row: '', column: 'graduates' },
    { question: { report: 'R1', asOf, where: { hardship: '4' } }, row: '', column: 'graduates' },
  ]
  it.each(restricted)('shows nobody before a reason is logged: %o', async (figure) => {
    await expect(async () => handlers['reports.people'](figure)).rejects.toThrow(
      'figure_restricted',
    )
    expect(await listed(handlers, figure)).toEqual([])
    const reason = '上级核查'
    expect(await handlers['reports.openFigure']({ figure, reason })).toEqual({ revealed: 1 })
    expect(await listed(handlers, figure)).toEqual([person])
    expect((await handlers['reports.people'](figure)).ids).toEqual([person])
    expect(await handlers['reports.openFigure']({ figure, reason })).toEqual({ revealed: 0 })
    const acts = ledger.session.db
      .prepare("SELECT label FROM change_batch WHERE kind = 'act'")
      .pluck()
      .all()
      .map((label) => batchText(JSON.parse(String(label)), 'zh'))
    expect(acts).toEqual(['查看 王堃 的受限信息（上级核查）'])
    await handlers['graduates.conceal']({})
    expect(await listed(handlers, figure)).toEqual([])
  })

  it('keeps nobody back from the other figures', async () => {
    const figure = { question: { report: 'R3', asOf }, row: '', column: 'unemployed' } as const
    expect(await listed(handlers, figure)).toEqual([person])
  })
})
