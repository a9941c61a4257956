// Half a year of work with people: on every day some are spoken to, some say something else, some land, a few fall back.
import { addDays } from '#shared/domain/day/index.ts'
import type { Random } from './random.ts'
import { DAYS, FIRST_DAY, type Sizes } from './sizes.ts'
import type { Writer } from './writer.ts'

const LANDED = ['10', '11', '12', '46', '502', '75', '76', '801', '85'] as const
const UNLANDED = ['70', '70', '701', '71', '721'] as const
const WILLINGNESS = [
  '10',
  '10',
  '11',
  '12',
  '20',
  '30',
  '40',
  '50',
  '60',
  '70',
  '80',
  '90',
] as const
const KINDS = ['1', '2', '3', '3', '4', '5', '7', '8', '9', '10'] as const
const RESULTS = ['1', '1', '1', '2', '3', '4', '5'] as const
const LANDED_AT_FIRST = 0.55
const [ADDED, LANDING, BREAKING] = [1, 2, 4]

type Life = Readonly<{
  writer: Writer
  random: Random
  sizes: Sizes
  userId: number
  destinations: (string | null)[]
  willingness: (string | null)[]
  pushed: Set<number>
}>

/** The people have the ids from 1 on. */
export function live(writer: Writer, random: Random, sizes: Sizes, userId: number): void {
  const nobody = () => Array.from({ length: sizes.people + 1 }, (): string | null => null)
  const [destinations, willingness] = [nobody(), nobody()]
  const pushed = new Set<number>()
  const life: Life = { writer, random, sizes, userId, destinations, willingness, pushed }
  let events = 0
  const share = (all: number, day: number): number =>
    Math.floor((all * (day + 1)) / DAYS) - Math.floor((all * day) / DAYS)
  for (let day = 0; day < DAYS; day += 1) {
    const on = addDays(FIRST_DAY, day)
    writer.newBatch(`${on}T02:00:00.000Z`)
    if (day === 0) events = begin(life, on)
    const rest = sizes.events - events
    for (let count = share(rest, day); count > 0; count -= 1) change(life, on)
    for (let count = share(sizes.contacts, day); count > 0; count -= 1) speak(life, on)
    for (let count = share(sizes.pushes, day); count > 0; count -= 1) push(life, on)
  }
}

const isLanded = (code: string | null | undefined): boolean =>
  LANDED.some((landed) => landed === code)

/** What the plan said, and the first survey; returns how many events that were. */
function begin(life: Life, on: string): number {
  const { random, sizes } = life
  let events = 0
  for (let id = 1; id <= sizes.people; id += 1) {
    const lands = random.chance(LANDED_AT_FIRST)
    place(life, id, { on, to: lands ? random.one(LANDED) : random.one(UNLANDED), type: ADDED })
    events += 1
    if (lands || random.chance(0.1)) continue
    will(life, id, on)
    events += 1
  }
  return events
}

function change(life: Life, on: string): void {
  const { random, sizes, destinations } = life
  const id = random.below(sizes.people) + 1
  if (isLanded(destinations[id])) {
    if (random.chance(0.35)) place(life, id, { on, to: '70', type: BREAKING })
    else will(life, id, on)
  } else if (random.chance(0.45)) {
    place(life, id, { on, to: random.one(LANDED), type: LANDING })
  } else will(life, id, on)
}

type Placed = Readonly<{ on: string; to: string; type: number }>

function place({ writer, userId, destinations }: Life, id: number, { on, to, type }: Placed): void {
  const isEmployed = to === '10' || to === '11'
  writer.insert('destination_event', {
    graduate_id: id,
    event_type: type,
    from_destination: destinations[id] ?? null,
    to_destination: to,
    happen_date: on,
    recorded_at: `${on}T02:00:00.000Z`,
    user_id: userId,
    employer_name: isEmployed ? '长沙市某某有限公司' : null,
    break_reason: type === BREAKING ? '1' : null,
  })
  destinations[id] = to
}

function will({ writer, random, userId, willingness }: Life, id: number, on: string): void {
  const to = random.one(WILLINGNESS)
  writer.insert('willingness_event', {
    graduate_id: id,
    from_willingness: willingness[id] ?? null,
    to_willingness: to,
    reasons: 'R01',
    reason_note: '',
    happen_date: on,
    recorded_at: `${on}T02:00:00.000Z`,
    user_id: userId,
  })
  willingness[id] = to
}

/** Mostly those who have not landed. */
function someone({ random, sizes, destinations }: Life): number {
  const id = random.below(sizes.people) + 1
  return isLanded(destinations[id]) ? random.below(sizes.people) + 1 : id
}

function speak(life: Life, on: string): void {
  const { writer, random, sizes, userId } = life
  writer.insert('contact', {
    graduate_id: someone(life),
    day: on,
    kind: random.one(KINDS),
    way: random.one(['1', '2', '3', '5']),
    result: random.one(RESULTS),
    content: '了解了目前的就业意愿和打算',
    next_action: '',
    next_date: null,
    staff_id: random.below(sizes.staff) + 1,
    minutes: null,
    expected_before: '',
    expected_after: '',
    common_uid: null,
    lecture_id: null,
    contact_group_id: null,
    recorded_at: `${on}T02:00:00.000Z`,
    user_id: userId,
  })
}

function push(life: Life, on: string): void {
  const { writer, random, sizes, userId, pushed } = life
  const graduate = someone(life)
  const vacancy = random.below(sizes.vacancies) + 1
  const key = graduate * sizes.vacancies + vacancy
  // Never the same one twice to a person.
  if (pushed.has(key)) return
  pushed.add(key)
  const answered = random.chance(0.4)
  writer.insert('push', {
    graduate_id: graduate,
    vacancy_id: vacancy,
    day: on,
    way: '2',
    staff_id: random.below(sizes.staff) + 1,
    feedback: answered ? random.one(['1', '2', '3', '5']) : '',
    feedback_day: answered ? on : null,
    feedback_note: '',
    recorded_at: `${on}T02:00:00.000Z`,
    user_id: userId,
  })
}
