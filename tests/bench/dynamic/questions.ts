// The questions of a working day to the data thread, as the page asks them: parsed, answered, checked.
import { createHandlers } from '#data/handlers.ts'
import { createServe } from '#data/serve.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { shippedRule } from '#shared/domain/rules/defaults.ts'
import type { GroupCondition } from '#shared/schemas/group-rule.ts'
import type { BenchLedger } from './ledger.ts'
import { DAYS, FIRST_DAY, LAST_DAY, SIZES } from './sizes.ts'

/** Milliseconds on the clock and of the processor, call by call. */
export type Taken = Readonly<{ wall: number[]; cpu: number[]; first: number }>
type Call = readonly [method: string, input: unknown]

export type Answers = Readonly<Record<string, Taken>>

export async function ask(
  { ctx, session }: BenchLedger,
  say: (text: string) => void,
): Promise<Answers> {
  const serve = createServe(createHandlers(ctx), ctx.gate, ctx.log)
  const call = async ([method, input]: Call): Promise<unknown> => {
    const result = await serve(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.code}`)
    return result.data
  }
  /** Several calls are one question. */
  const take = async (name: string, times: number, question: (run: number) => readonly Call[]) =>
    timed(name, times, async (run) => {
      for (const one of question(run)) await call(one)
    })
  const timed = async (name: string, times: number, work: (run: number) => unknown) => {
    const [wall, cpu]: [number[], number[]] = [[], []]
    for (let run = 0; run <= times; run += 1) {
      const before = process.cpuUsage()
      const started = performance.now()
      await work(run)
      wall.push(performance.now() - started)
      const { user, system } = process.cpuUsage(before)
      cpu.push((user + system) / 1000)
    }
    const [first = Number.NaN] = wall
    say(
      `${name}: ${first.toFixed(1)}, ${wall
        .slice(1)
        .map((ms) => ms.toFixed(1))
        .join(' ')}`,
    )
    return { first, wall: wall.slice(1), cpu: cpu.slice(1) }
  }
  const dayOf = (run: number): string => addDays(FIRST_DAY, (run * 37) % DAYS)
  const report = (id: string) => (run: number) =>
    [['reports.view', { report: id, asOf: dayOf(run) }]] as const
  const personOf = (run: number): number => ((run * 7919) % SIZES.people) + 1
  const bare = session.db.prepare('SELECT count(*), sum(length(content)) FROM contact').raw()
  return {
    scan: await timed('every contact read once by SQLite alone', 30, () => bare.get()),
    today: await take('today.view', 30, () => [['today.view', {}]]),
    todayOnly: await take('today.view, a class', 30, () => [
      ['today.view', { only: { willingness: '10' } }],
    ]),
    figures: await take('today.figures', 15, () => [['today.figures', {}]]),
    checks: await take('today.checks', 15, () => [['today.checks', {}]]),
    destinations: await take('R1', 40, report('R1')),
    willingness: await take('R3', 40, report('R3')),
    groups: await take('R6', 40, report('R6')),
    classes: await take('classes.overview', 30, () => [['classes.overview', {}]]),
    person: await take('a person', 200, (run) => [
      ['graduates.card', { id: personOf(run) }],
      ['contacts.list', { graduateId: personOf(run) }],
    ]),
    timeLine: await take('a time line', 200, (run) => [['graduates.card', { id: personOf(run) }]]),
    contacts: await take('contacts of a person', 200, (run) => [
      ['contacts.list', { graduateId: personOf(run) }],
    ]),
    history: await take('history of a person', 200, (run) => [
      ['history.changes', { filter: ofPerson(personOf(run)), before: null, limit: 100 }],
    ]),
    match: await take('a vacancy', 30, (run) => [
      ['vacancies.people', { id: ((run * 31) % SIZES.vacancies) + 1 }],
    ]),
    ruleOfFacts: await take('a rule on the roster', 10, (run) => [
      ['settings.saveRule', rule('G09', { field: 'origin_code', startsWith: [`4${run % 4}`] })],
    ]),
    ruleOfPasts: await take('a rule on the past', 5, (run) => [
      ['settings.saveRule', rule('G14', { unlandedMonths: 2 + (run % 4) })],
    ]),
    moves: await take('moves', 5, (run) => [
      ['willingness.moves', { from: dayOf(run), to: LAST_DAY, axis: 'willingness', known: 'now' }],
    ]),
    past: await take('the list of a past day', 3, (run) => [
      ['graduates.ids', { filter: {}, sort: [], past: { asOf: dayOf(run), known: 'now' } }],
    ]),
    pastThen: await take('R3 as known then, two weeks back', 2, (run) => [
      ['reports.view', { report: 'R3', asOf: addDays(LAST_DAY, -14 - run), known: 'then' }],
    ]),
  }
}

const ofPerson = (graduateId: number) => ({
  graduateId,
  batch: null,
  userId: null,
  kind: null,
  field: null,
  from: null,
  to: null,
  text: '',
})

/** The shipped rules with another condition for one group. */
function rule(group: string, when: GroupCondition) {
  const rules = shippedRule('key_groups', 2020).map((one) =>
    one.group === group ? { group, when } : one,
  )
  return { name: 'key_groups', validFrom: FIRST_DAY, content: JSON.stringify(rules) }
}
