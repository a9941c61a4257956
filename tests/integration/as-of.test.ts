// Random lives of a few people, written down in any order, corrected, broken off, taken back: on any day and by either
// knowledge every list and every report says what a replay over plain arrays says, and they agree with each other.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { destinationsHandlers } from '#data/features/destinations/handlers.ts'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { undoLast } from '#data/features/history/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { addDays, addMonths } from '#shared/domain/day/index.ts'
import { HIDDEN } from '#shared/domain/fields/restricted.ts'
import type { Past } from '#shared/schemas/past.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import {
  type Counts,
  countsOn,
  destinationOn,
  knownOn,
  landedOn,
  type Someone,
  type Told,
  type World,
} from '#tests/helpers/time-model.ts'

const FIRST = '2020-01-01'
const START = '2020-03-01'
const NAMES = ['甲', '乙', '丙', '丁'] as const
const screen = 'ledger'
const LANDED = ['10', '801'] as const
const OPEN = ['70', '71', '721'] as const
const WILLS = ['10', '20', '30', '40', '90'] as const

let now = START
let ledger: TestLedger
let world: World
let kept: { day: string; world: World }[]
let before: World[]
let ids: Map<string, number>

beforeEach(async () => {
  now = START
  ledger = await openTestLedger({ clock: { now: () => new Date(`${now}T04:00:00Z`) } })
  world = {}
  kept = []
  before = []
  ids = new Map()
})
afterEach(() => ledger.close())

const step = fc.oneof(
  fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ what: fc.constant('come' as const), who: fc.constantFrom(...NAMES) }),
  fc.record({
    what: fc.constant('destination' as const),
    who: fc.constantFrom(...NAMES),
    code: fc.constantFrom(...LANDED, ...OPEN),
    ago: fc.integer({ min: 0, max: 50 }),
  }),
  fc.record({
    what: fc.constant('break' as const),
    who: fc.constantFrom(...NAMES),
    code: fc.constantFrom(...OPEN),
    ago: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({
    what: fc.constantFrom('correctDestination' as const, 'correctWillingness' as const),
    who: fc.constantFrom(...NAMES),
    which: fc.integer({ min: 0, max: 5 }),
    code: fc.nat(7),
    ago: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({
    what: fc.constant('willingness' as const),
    who: fc.constantFrom(...NAMES),
    code: fc.constantFrom(...WILLS),
    ago: fc.integer({ min: 0, max: 50 }),
  }),
  fc.record({
    what: fc.constant('hardship' as const),
    who: fc.constantFrom(...NAMES),
    mask: fc.integer({ min: 0, max: 7 }),
  }),
  fc.record({ what: fc.constant('remove' as const), who: fc.constantFrom(...NAMES) }),
  fc.record({ what: fc.constant('undo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const question = fc.record({
  ago: fc.integer({ min: 0, max: 200 }),
  known: fc.constantFrom('now' as const, 'then' as const),
})

/** What the step does in the ledger; true when it was taken. */
async function inLedger(one: Step): Promise<boolean> {
  if (one.what === 'wait') return false
  if (one.what === 'undo') {
    if (before.length === 0) return false
    undoLast(ledger.ctx, ledger.session, screen)
    return true
  }
  const graduates = graduatesHandlers(ledger.ctx)
  const id = ids.get(one.who) ?? 0
  const isHere = world[one.who] !== undefined
  if (one.what === 'come') {
    if (isHere) return false
    const place = NAMES.indexOf(one.who)
    const person = {
      name: one.who,
      student_no: `${place}`,
      nation: '01',
      sex: `${1 + (place % 2)}`,
    }
    const answer = await graduates['graduates.add']({
      people: [{ ...person, grad_date: '2020-02-10', major_name: place < 2 ? '会计学' : '审计学' }],
      ...{ screen, dryRun: false },
    })
    ids.set(one.who, answer.ids[0] ?? 0)
    return true
  }
  if (!isHere) return false
  if (one.what === 'remove') {
    await graduates['graduates.remove']({ ids: [id], reason: '调走了', screen })
    return true
  }
  if (one.what === 'hardship') {
    const edits = [{ id, values: { hardship: String(one.mask) } }]
    const answer = await graduates['graduates.setCells']({ edits, screen, dryRun: false })
    return answer.batch !== null
  }
  const happenDate = addDays(now, -one.ago)
  switch (one.what) {
    case 'destination': {
      const handlers = destinationsHandlers(ledger.ctx)
      const answer = await handlers['destinations.register']({
        ...{ id, destination: one.code, happenDate, details: {}, screen },
      })
      return answer.batch !== null
    }
    case 'break': {
      const handlers = destinationsHandlers(ledger.ctx)
      const stated = { id, destination: one.code, happenDate, reason: '2', note: '' }
      const input = { ...stated, willingness: null, screen }
      return (await handlers['destinations.breakOff'](input)).batch !== null
    }
    case 'willingness': {
      const stated = { willingness: one.code, reasons: ['R01'], reasonNote: '', happenDate }
      const handlers = willingnessHandlers(ledger.ctx)
      return (await handlers['willingness.set']({ ids: [id], ...stated, screen })).batch !== null
    }
    case 'correctDestination':
    case 'correctWillingness':
      return corrected(one, id, happenDate)
  }
}

type Correcting = Extract<Step, Readonly<{ which: number }>>

async function corrected(one: Correcting, id: number, happenDate: string): Promise<boolean> {
  const { events } = await graduatesHandlers(ledger.ctx)['graduates.card']({ id })
  const axis = one.what === 'correctDestination' ? 'destination' : 'willingness'
  const own = inPlaceOrder(events).filter((event) => event.axis === axis)
  const event = own[one.which % Math.max(own.length, 1)]
  if (event === undefined) return false
  const stated = { eventId: event.id, happenDate, screen }
  if (axis === 'destination') {
    const destination = destinationOf(one.code)
    const handlers = destinationsHandlers(ledger.ctx)
    const answer = await handlers['destinations.correct']({ ...stated, destination, details: {} })
    return answer.batch !== null
  }
  const willingness = WILLS[one.code % 5] ?? '10'
  const handlers = willingnessHandlers(ledger.ctx)
  const reason = { reasons: ['R01'], reasonNote: '' }
  const answer = await handlers['willingness.correct']({ ...stated, willingness, ...reason })
  return answer.batch !== null
}

type Event = Awaited<
  ReturnType<ReturnType<typeof graduatesHandlers>['graduates.card']>
>['events'][number]

/** Those that hold, as they stand in the plain list: each where the first of its chain was recorded. */
function inPlaceOrder(all: readonly Event[]): Event[] {
  const first = (event: Event): number => {
    const replaced = all.find((one) => one.axis === event.axis && one.id === event.corrects)
    return replaced === undefined ? event.id : first(replaced)
  }
  return all
    .filter(({ corrected }) => corrected === null)
    .toSorted((one, other) => first(one) - first(other))
}

/** The same in the plain world. */
function inWorld(one: Step): void {
  if (one.what === 'wait') return
  if (one.what === 'undo') {
    world = before.pop() ?? {}
    return
  }
  before.push(world)
  if (one.what === 'remove') {
    const { [one.who]: _gone, ...others } = world
    world = others
    return
  }
  const own: Someone = world[one.who] ?? {
    ...{ destinations: [], willingness: [], hardship: '', nation: '01', gradDate: '2020-02-10' },
  }
  world = { ...world, [one.who]: { ...own, ...told(one, own) } }
}

type Telling = Exclude<Step, Readonly<{ what: 'wait' | 'undo' | 'remove' }>>

/** What a step makes of what is told of somebody. */
function told(one: Telling, own: Someone): Partial<Someone> {
  const { destinations, willingness } = own
  const on = 'ago' in one ? addDays(now, -one.ago) : now
  const replaced = (all: readonly Told[], which: number, what: string): Told[] =>
    all.map((old, index) => (index === which % all.length ? { on, what } : old))
  const last = destinations.at(-1)
  switch (one.what) {
    case 'come':
      return {}
    case 'hardship':
      return { hardship: String(one.mask) }
    case 'destination': {
      // Given again it is a correction of the one that holds.
      const others = last?.what === one.code ? destinations.slice(0, -1) : destinations
      return { destinations: [...others, { on, what: one.code }] }
    }
    case 'break': {
      // A fallback without its reason gets it, with the day and the destination that are stated now.
      const isLanded = last !== undefined && LANDED.some((code) => code === last.what)
      const others = isLanded ? destinations : destinations.slice(0, -1)
      return { destinations: [...others, { on, what: one.code }] }
    }
    case 'willingness':
      return { willingness: [...willingness, { on, what: one.code }] }
    case 'correctDestination':
      return { destinations: replaced(destinations, one.which, destinationOf(one.code)) }
    case 'correctWillingness':
      return { willingness: replaced(willingness, one.which, WILLS[one.code % 5] ?? '10') }
  }
}

const destinationOf = (number: number): string => [...LANDED, ...OPEN][number % 5] ?? '70'

async function live(steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    if (one.what === 'wait') now = addDays(now, one.days)
    else if (await inLedger(one)) {
      inWorld(one)
      kept.push({ day: now, world })
    }
  }
}

const FILTER = {
  search: '',
  inLedger: null,
  finding: null,
  keyGroup: null,
  columns: [],
  figure: null,
}

/** What the lists say. */
async function listed(past: Past): Promise<Counts> {
  const handlers = graduatesHandlers(ledger.ctx)
  const valuesOf = async (field: string, filter: typeof FILTER | object = FILTER) => {
    const wish = { filter: { ...FILTER, ...filter }, field, search: '', limit: 100, past }
    const { values } = await handlers['graduates.values'](wish)
    return Object.fromEntries(values.map(({ value, count }) => [value, count]))
  }
  const { people, landed } = await handlers['graduates.tally']({ filter: FILTER, past })
  for (const field of ['sex', 'edu_level', 'origin_code', 'major_name']) {
    const counts = await valuesOf(field)
    expect(sum(counts, Object.keys(counts))).toBe(people)
  }
  const found = await handlers['graduates.ids']({ filter: FILTER, sort: [], past })
  const rows = await handlers['graduates.rows']({ ids: found.ids, past })
  const groups: Record<string, string[]> = {}
  for (const { values, groups: own } of rows)
    for (const shown of own) {
      // A disability is masked until somebody says why it is asked for, or has just entered it.
      const group = shown === HIDDEN ? 'G05' : shown
      groups[group] = [...(groups[group] ?? []), values.name ?? ''].sort()
    }
  return {
    ...{ people, landed, groups },
    destinations: await valuesOf('destination'),
    classes: await valuesOf('willingness', { inLedger: true }),
  }
}

const sum = (counts: Readonly<Record<string, unknown>>, keys: readonly string[]): number =>
  keys.reduce((all, key) => all + Number(counts[key] ?? 0), 0)

/** The equations of a day between the tables, and with what the lists say. */
function expectBalanced(past: Past, counts: Counts): void {
  const report = (id: 'R1' | 'R3' | 'R6' | 'R7') =>
    viewReport(ledger.ctx, ledger.session, { report: id, ...past })
  const r1 = report('R1')
  const total = r1.total ?? {}
  const unlanded = sum(counts.classes, Object.keys(counts.classes))
  expect(total).toMatchObject({ graduates: counts.people, landed: counts.landed })
  expect(sum(counts.destinations, Object.keys(counts.destinations))).toBe(counts.people)
  expect(counts.landed + unlanded).toBe(counts.people)
  expect(sum(report('R3').total ?? {}, ['unemployed'])).toBe(unlanded)
  for (const [code, count] of Object.entries(counts.classes))
    expect(report('R3').total).toMatchObject({ [`will_${code}`]: count })
  expect(report('R7').rows).toHaveLength(unlanded)
  const ofLanded = r1.columns.filter(({ group }) => group === '已落实构成').map(({ key }) => key)
  expect(ofLanded).toHaveLength(3)
  expect(sum(total, ofLanded)).toBe(counts.landed)
  for (const key of ['graduates', 'landed', 'unemployed'])
    expect(r1.rows.reduce((all, row) => all + Number(row[key]), 0)).toBe(total[key])
  const members = Object.entries(counts.groups).map(([code, names]) => [code, names.length])
  const rows = report('R6').rows.filter(({ graduates }) => graduates !== 0)
  const counted = rows.map(({ group, graduates }) => [group, graduates])
  expect(Object.fromEntries(counted)).toMatchObject(Object.fromEntries(members))
}

const expected = ({ asOf, known }: Past): Counts =>
  countsOn(known === 'now' ? world : knownOn(kept, asOf), asOf, FIRST)

it('says of any day what a replay says, by either knowledge', async () => {
  const lives = fc.array(step, { minLength: 5, maxLength: 40 })
  const property = fc.asyncProperty(
    lives,
    fc.array(question, { minLength: 3, maxLength: 3 }),
    async (steps, questions) => {
      await ledger.close()
      now = START
      ledger = await openTestLedger({ clock: { now: () => new Date(`${now}T04:00:00Z`) } })
      ;[world, kept, before, ids] = [{}, [], [], new Map()]
      await live(steps)
      const present = await listed({ asOf: now, known: 'now' })
      for (const { ago, known } of questions) {
        const past = { asOf: addDays(now, -ago), known }
        const counts = await listed(past)
        expect(counts).toEqual(expected(past))
        expectBalanced(past, counts)
        await expectMoved(past)
      }
      // Nothing of the past is left behind.
      expect(await listed({ asOf: now, known: 'now' })).toEqual(present)
    },
  )
  await fc.assert(property, { numRuns: scaled(15) })
}, 120_000)

/** U at the end = U at the beginning - landed + fallen back + come in - left, each as the plain lists have it. */
async function expectMoved({ asOf, known }: Past): Promise<void> {
  const wish = { from: asOf, to: now, axis: 'willingness', known } as const
  const moves = await willingnessHandlers(ledger.ctx)['willingness.moves'](wish)
  const start = known === 'now' ? world : knownOn(kept, asOf)
  const names = new Set([...Object.keys(start), ...Object.keys(world)])
  const stands = (of: World, name: string, day: string): 'absent' | 'landed' | 'open' => {
    const one = of[name]
    if (one === undefined) return 'absent'
    return landedOn(one, day) ? 'landed' : 'open'
  }
  const ways = [...names].map((name) => `${stands(start, name, asOf)} ${stands(world, name, now)}`)
  const count = (way: string): number => ways.filter((one) => one === way).length
  expect({
    landed: moves.landed.length,
    fellBack: moves.fellBack.length,
    cameIn: moves.cameIn.length,
    left: moves.left.length,
  }).toEqual({
    landed: count('open landed'),
    fellBack: count('landed open'),
    cameIn: count('absent open'),
    left: count('open absent'),
  })
  const { begin, end } = moves
  expect(end).toBe(
    begin - moves.landed.length + moves.fellBack.length + moves.cameIn.length - moves.left.length,
  )
}

it('keeps the members of every key group when they land', async () => {
  const steps: Step[] = NAMES.flatMap((who, index): Step[] => [
    { what: 'come', who },
    { what: 'hardship', who, mask: index * 2 },
    { what: 'willingness', who, code: '40', ago: 0 },
  ])
  await live(steps)
  now = addMonths(now, 7)
  const today = { asOf: now, known: 'now' } as const
  const first = await listed(today)
  expect(Object.keys(first.groups).sort()).toEqual(['G05', 'G07', 'G12', 'G14'])
  now = addDays(now, 1)
  await live(NAMES.map((who): Step => ({ what: 'destination', who, code: '10', ago: 0 })))
  const later = await listed({ asOf: now, known: 'now' })
  expect(later).toMatchObject({ landed: 4, groups: first.groups })
  expect(Object.keys(world).map((name) => destinationOn(world[name] ?? never(), now))).toEqual(
    NAMES.map(() => '10'),
  )
  expect(await listed(today)).toEqual(first)
})

it('lists nobody of a day that has not come', async () => {
  const past = { asOf: addDays(now, 1), known: 'now' } as const
  await expect(listed(past)).rejects.toMatchObject({
    code: 'day_refused',
    params: { day: past.asOf },
  })
})

function never(): never {
  throw new Error('nobody of that name')
}
