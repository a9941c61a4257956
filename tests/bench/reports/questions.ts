// The tables of a day, the people behind a figure and the change between two days, asked as the page asks them.
import { createHandlers } from '#data/handlers.ts'
import { createServe } from '#data/serve.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { BenchLedger } from '../dynamic/ledger.ts'
import { DAYS, FIRST_DAY, LAST_DAY } from '../dynamic/sizes.ts'
import { bareGroupings } from './groupings.ts'

/** Milliseconds of the processor, the first call apart. */
export type Taken = Readonly<{ first: number; cpu: number[] }>
export type Answers = Readonly<{
  /** those that are counted: neither lists of names nor what was sent in */
  reports: readonly string[]
  /** those of them that bare statements can be asked for */
  beside: readonly string[]
  all: Taken
  same: Taken
  bare: Taken
  each: Readonly<Record<string, Taken>>
  people: Taken
  change: Taken
}>

const NOT_COUNTED: ReadonlySet<string> = new Set(['R7', 'R8', 'R15'])
const PERIOD = 7
/** They take the longest, and the same from run to run. */
const BARE_RUNS = 3

export async function ask(
  { ctx, session }: BenchLedger,
  runs: number,
  say: (text: string) => void,
): Promise<Answers> {
  const serve = createServe(createHandlers(ctx), ctx.gate, ctx.log)
  const call = async (method: string, input: unknown): Promise<void> => {
    const result = await serve(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.code}`)
  }
  const dayOf = (run: number): string => addDays(FIRST_DAY, PERIOD + ((run * 37) % (DAYS - PERIOD)))
  const question = (report: string, run: number) => {
    const asOf = dayOf(run)
    return { report, asOf, from: addDays(asOf, -PERIOD) }
  }
  const view = async (reports: readonly string[], run: number) => {
    for (const report of reports) await call('reports.view', question(report, run))
  }
  const timed = async (
    name: string,
    work: (run: number) => unknown,
    times = runs,
  ): Promise<Taken> => {
    const cpu: number[] = []
    for (let run = 0; run <= times; run += 1) {
      const before = process.cpuUsage()
      await work(run)
      const { user, system } = process.cpuUsage(before)
      cpu.push((user + system) / 1000)
    }
    say(`${name}: ${cpu.map((ms) => ms.toFixed(1)).join(' ')}`)
    const [first = Number.NaN, ...warm] = cpu
    return { first, cpu: warm }
  }
  const reports = REPORT_IDS.filter((report) => !NOT_COUNTED.has(report))
  const bare = bareGroupings(session.db, reports)
  // First, so that it is the one which meets a ledger nobody has asked yet.
  const all = await timed('all tables', (run) => view(reports, run))
  const each: Record<string, Taken> = {}
  for (const report of reports) each[report] = await timed(report, (run) => view([report], run))
  const figure = (run: number) => ({ question: question('R1', run), row: '', column: 'unemployed' })
  return {
    reports,
    beside: bare.reports,
    all,
    same: await timed('those with bare statements', (run) => view(bare.reports, run)),
    bare: await timed(
      'bare statements',
      (run) => bare.ask(dayOf(run), addDays(dayOf(run), -PERIOD - 1)),
      BARE_RUNS,
    ),
    each,
    people: await timed('people behind a figure', (run) => call('reports.people', figure(run))),
    change: await timed('change between two days', (run) =>
      call('reports.change', {
        from: { asOf: dayOf(run), known: 'now' },
        to: { asOf: LAST_DAY, known: 'now' },
      }),
    ),
  }
}
