// The figures of a day against a naive recount over the records, for random sequences of what clerks do.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPeople } from '#data/features/graduates/add.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { undoLast } from '#data/features/history/service.ts'
import { reckonForGood } from '#data/features/today/reckon.ts'
import { expectedClosing } from '#shared/domain/daily/index.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { type } from '../../helpers/edits.ts'
import { openTestLedger, type TestLedger } from '../../helpers/ledger.ts'

const FIRST = '2020-07-01'
const DAYS = 6
let now = new Date(`${FIRST}T02:00:00Z`)
let ledger: TestLedger

beforeEach(async () => {
  now = new Date(`${FIRST}T02:00:00Z`)
  ledger = await openTestLedger({ clock: { now: () => now } })
})
afterEach(() => ledger.close())

function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function add(number: number): number {
  const values = { name: `学生${'甲乙丙丁'[number % 4]}`, student_no: String(1000 + number) }
  const [id] = addPeople(ledger.ctx, ledger.session, [values], { screen: 'ledger' }).ids
  if (id === null || id === undefined) throw new Error('not added')
  return id
}

const remove = (id: number): void => {
  removePeople(ledger.ctx, ledger.session, { ids: [id], reason: '转专业', screen: 'ledger' })
}

const present = (): number[] =>
  ledger.session.db.prepare<[], number>('SELECT id FROM graduate ORDER BY id').pluck().all()

/** Who is unemployed at the end of a day, of those who are on the list now: read event by event. */
function unemployedOn(day: string): Set<number> {
  const events = ledger.session.db
    .prepare<[], { person: number; to: string; day: string }>(
      'SELECT graduate_id AS person, to_destination AS "to", happen_date AS day FROM destination_event ORDER BY id',
    )
    .all()
  return new Set(
    present().filter((person) => {
      // The last event that says something of the day: later ones override from their day on.
      const last = events.filter((one) => one.person === person && one.day <= day).at(-1)
      return last === undefined || /^7[012]/.test(last.to)
    }),
  )
}

test('any day equals a naive recount while people come, land, fall back and leave', {
  timeout: 60_000,
}, () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const next = random(seed * 7919)
    // The list of names at the end of each day, as it was that day.
    const listed = new Map<string, Set<number>>()
    listed.set(addDays(day(), -1), new Set(present()))
    for (let passed = 0; passed < DAYS; passed += 1) {
      for (let act = 0; act < 8; act += 1) step(next, seed * 1000 + passed * 10 + act)
      listed.set(day(), new Set(present()))
      now = new Date(now.getTime() + 86_400_000)
    }
    for (const [on, people] of listed) {
      const before = listed.get(addDays(on, -1))
      if (before === undefined) continue
      check(on, before, people)
    }
  }
})

const day = (): string => now.toISOString().slice(0, 10)

function step(next: (below: number) => number, number: number): void {
  const people = present()
  const id = people[next(people.length)]
  const kind = next(10)
  if (kind < 3 || id === undefined) add(number)
  else if (kind === 3) remove(id)
  else if (kind === 4) undoLast(ledger.ctx, ledger.session, 'ledger')
  else {
    const codes = ['70', '701', '71', '722', '76', '80'] as const
    type(ledger, id, 'destination', codes[next(codes.length)] ?? '70', addDays(day(), -next(4)))
  }
}

function check(on: string, before: ReadonlySet<number>, people: ReadonlySet<number>): void {
  const { figures, changes } = reckonForGood(ledger.session, on)
  expect(expectedClosing(figures), on).toBe(figures.closing)
  expect(changes.closing.length, on).toBe(figures.closing)
  // Whoever has left the list since is told of by the log alone; all others by their events.
  const here = new Set(present())
  const stays = (id: number): boolean => here.has(id)
  const ended = unemployedOn(on)
  expect(changes.closing.filter(stays), on).toEqual(
    [...people].filter((id) => ended.has(id)).sort((a, b) => a - b),
  )
  const began = unemployedOn(addDays(on, -1))
  const arrived = [...people].filter((id) => !before.has(id) && began.has(id))
  expect(changes.movedIn.filter(stays).sort(), on).toEqual(arrived.filter(stays).sort())
  const landed = [...people].filter((id) => stays(id) && began.has(id) && !ended.has(id))
  expect(
    changes.landed
      .map(({ id }) => id)
      .filter(stays)
      .sort(),
    on,
  ).toEqual(landed.sort())
}
