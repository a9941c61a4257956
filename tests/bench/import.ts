// The whole import of a workbook into an empty ledger; asked so, also the questions of the grid to the filled one.

import { importFile } from '#data/features/imports/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe } from '#data/serve.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { answer, cost, medianMs } from './measure.ts'

const RUNS = 15
const PAGE = 100

async function questions({ ctx, session }: TestLedger) {
  const serve = createServe(createHandlers(ctx), ctx.gate, ctx.log)
  const ask = async (method: string, input: unknown) => {
    const result = await serve(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.code}`)
    return result.data
  }
  const filter = GraduateFilter.parse({})
  const sort = [{ field: 'name', descending: false }]
  const { ids } = (await ask('graduates.ids', { filter, sort })) as { ids: number[] }
  const page = { ids: ids.slice(ids.length / 2, ids.length / 2 + PAGE) }
  const [school] = session.db.prepare('SELECT name FROM school WHERE id = 1').pluck().all()
  const columns = [{ kind: 'values', field: 'school_id', values: [String(school)] }]
  const scan = session.db.prepare('SELECT count(name) FROM graduate NOT INDEXED')
  return {
    people: ids.length,
    scan: await medianMs(RUNS, () => scan.get()),
    idsOfAll: await medianMs(RUNS, () => ask('graduates.ids', { filter, sort })),
    idsOfSchool: await medianMs(RUNS, () =>
      ask('graduates.ids', { filter: { ...filter, columns }, sort: [] }),
    ),
    page: await medianMs(RUNS, () => ask('graduates.rows', page)),
  }
}

const [, , path = '', asked] = process.argv
const ledger = await openTestLedger({ role: 'central' })
try {
  const request = { path, kind: null, effective: null, dryRun: false }
  const spent = await cost(() => importFile(ledger.ctx, ledger.session, request))
  answer({ ...spent, ...(asked === 'questions' ? { questions: await questions(ledger) } : {}) })
} finally {
  await ledger.close()
}
