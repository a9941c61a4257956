// Equations between what reports and the list say of the same people: schools and university, parts and whole.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { schemeFor } from '#shared/domain/rates/index.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, TEST_CLOCK, type TestLedger } from '#tests/helpers/ledger.ts'
import { importSample } from '../imports/support.ts'

const DAYS = ['2020-06-15', '2020-07-03'] as const
type Row = ReportTable['rows'][number]

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeAll(async () => {
  ledger = await openTestLedger({ role: 'central', clock: TEST_CLOCK })
  handlers = createHandlers(ledger.ctx)
  for (const file of ['university-roster.xlsx', 'university-plan.xlsx']) {
    await importSample(ledger, file, { effective: '2020-07-03' })
  }
  // Who is not in N, and of whom nothing of what is added up is known.
  const [delayed, unknown] = ledger.session.db
    .prepare('SELECT id FROM graduate ORDER BY id DESC LIMIT 2')
    .pluck()
    .all()
  type(ledger, Number(delayed), 'grad_status', '3')
  for (const field of ['edu_level', 'origin_code']) type(ledger, Number(unknown), field, '')
}, 60_000)
afterAll(() => ledger.close())

const report = (id: 'R1' | 'R3', asOf: string) =>
  handlers['reports.view']({ report: id, asOf, known: 'now' })
const at = (row: Row | null | undefined, key: string): number => Number(row?.[key])
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

it.each(DAYS)('(4) the schools add up to the university: %s', async (day) => {
  for (const id of ['R1', 'R3'] as const) {
    const { columns, rows, total } = await report(id, day)
    expect(rows).toHaveLength(12)
    const filled = columns.filter(({ kind, key }) => kind === 'count' && total?.[key] !== null)
    expect(filled.length).toBeGreaterThan(5)
    for (const { key } of filled) {
      expect(sum(rows.map((row) => at(row, key))), `${id} ${key}`).toBe(at(total, key))
    }
  }
})

it.each(DAYS)(
  '(5) the parts of the landed are the landed, of the rest the rest: %s',
  async (day) => {
    const { columns, rows, total } = await report('R1', day)
    const { groups } = schemeFor(2020)
    const partsOf = (landed: boolean) =>
      columns
        .filter(({ title }) => groups.some((one) => one.name === title && one.landed === landed))
        .map(({ key }) => key)
    expect([partsOf(true).length, partsOf(false).length]).toEqual([3, 2])
    for (const row of [...rows, total]) {
      expect(sum(partsOf(true).map((key) => at(row, key)))).toBe(at(row, 'landed'))
      expect(sum(partsOf(false).map((key) => at(row, key)))).toBe(at(row, 'unemployed'))
      expect(at(row, 'landed') + at(row, 'unemployed')).toBe(at(row, 'graduates'))
    }
  },
)

it('(7) sexes, education and origins add up to N, as the headers of the list count them', async () => {
  const { total } = await report('R1', '2020-07-03')
  const inN = [{ kind: 'values' as const, field: 'grad_status', values: ['1', ''] }]
  const counted = async (inLedger: true | null) => {
    const filter = GraduateFilter.parse({ columns: inN, inLedger })
    const { ids } = await handlers['graduates.ids']({ filter, sort: [] })
    for (const field of ['sex', 'edu_level', 'origin_code']) {
      const { values, distinct } = await handlers['graduates.values']({
        ...{ filter, field, search: '', limit: 2000 },
      })
      expect(values).toHaveLength(distinct)
      expect(sum(values.map(({ count }) => count)), field).toBe(ids.length)
    }
    return ids.length
  }
  expect(await counted(null)).toBe(at(total, 'graduates'))
  expect(at(total, 'graduates')).toBe(4170)
  expect(await counted(true)).toBe(at(total, 'unemployed'))
})
