// Rates in the row of totals are calculated by the workbook from the counts beside them, in every table that has one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { read } from 'xlsx'

import { layOutReports, writeReports } from '#data/features/reports/workbook.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importSample } from '../imports/support.ts'

const AT_ONCE = { step: () => Promise.resolve() }

let ledger: TestLedger
let path: string
beforeAll(async () => {
  ledger = await openTestLedger()
  for (const file of ['school-roster.xlsx', 'plan-export.xlsx', 'job-fairs.xlsx']) {
    await importSample(ledger, file)
  }
  const seekers = { name: 'seekers', validFrom: '2020-01-01', content: '{"seekers":3917}' } as const
  saveRule(ledger.ctx, ledger.session, seekers, 'settings')
  path = join(ledger.dir, '汇总.xlsx')
  const reports = ['R10', 'R11', 'R13', 'R14'] as const
  const wish = { asked: { asOf: '2020-07-03' }, reports }
  await writeReports(path, await layOutReports(ledger.ctx, ledger.session, wish, AT_ONCE), AT_ONCE)
})
afterAll(() => ledger.close())

/** The one formula of a table that is a rate, and what it shows. */
function rateOf(report: ReportId) {
  const book = read(readFileSync(path), { cellFormula: true })
  const name = book.SheetNames.find((one) => one.startsWith(`${report} `)) ?? ''
  const cells = Object.values(book.Sheets[name] ?? {}) as Readonly<{ f?: string; v?: unknown }>[]
  return cells.flatMap(({ f, v }) => (f?.includes('ROUND(') ? [[f, v]] : []))
}

it.each([
  ['R10', /^IF\(B\d+=0,"—",ROUND\(E\d+\*10000\/B\d+,0\)\/100\)$/],
  ['R11', /^IF\(F\d+=0,"—",TEXT\(ROUND\(E\d+\*10\/F\d+,0\)\/10,"0.0"\)&":1"\)$/],
  ['R13', /^IF\(C\d+=0,"—",ROUND\(C\d+\*10000\/C\d+,0\)\/100\)$/],
  ['R14', /^IF\(B\d+=0,"—",ROUND\(\(J\d+\+K\d+\+L\d+\)\*10000\/B\d+,0\)\/100\)$/],
] as const)('%s', (report, formula) => {
  expect(rateOf(report)).toEqual([[expect.stringMatching(formula), expect.anything()]])
})
