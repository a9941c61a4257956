// What was done for people in a period, as the tables count it.
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import { gapsOf, intervalOf, type Service, serviceOf } from '#shared/domain/follow-up/index.ts'
import type { Work } from '#shared/domain/report/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { type Moment, onceIn } from '../../state/moment.ts'
import { ruleOn } from '../settings/rules.ts'
import { staffLabel } from '../staff/repository.ts'
import type { Groups } from './alike.ts'
import { countStandings, standingAt } from './books.ts'
import { countedColumn, groupColumn, standingColumn } from './columns.ts'
import { asIsSince } from './life-lines.ts'
import { type Column, inRollOrder, rollOf } from './roll.ts'
import { CONTACT_KINDS, countPushes, eachContact, helperOn, workLines } from './work-lines.ts'

/** `since`: first day of the period; `byHelper`: people of different helpers are not alike. */
export type WorkWish = Readonly<{ since: Day; byHelper: boolean }>

/** What somebody is by what was done for them. */
const [PAIRED, ASSISTED, REACHED, OVERDUE, EVERY_FLAG] = [1, 2, 4, 8, 16]
/** What is counted of each: contacts, those that helped, pushes, and those that helped by kind. */
const [CONTACTS, VALID, PUSHES, BY_KIND] = [0, 1, 2, 3]

type Done = Readonly<{
  flags: Int32Array
  /** numbers of the staff; 0: nobody */
  helpers: Int32Array
  /** `width` counts a person, side by side */
  counts: Int32Array
  width: number
}>

/** What people are alike in, and what was done for those who are. */
export function workOn(moment: Moment, asOf: Day, { since, byHelper }: WorkWish) {
  const done = workIn(moment, since, asOf)
  const staff = staffIn(moment)
  const columns: Column[] = [{ numbers: done.flags, size: EVERY_FLAG }]
  if (byHelper) columns.push({ numbers: done.helpers, size: staff.size })
  const told = (groups: Groups) => {
    const sums = sumsOf(done, groups)
    return (group: number): Work => {
      const row = groups.firsts[group] ?? 0
      const flags = done.flags[row] ?? 0
      const at = group * done.width
      return {
        isPaired: (flags & PAIRED) > 0,
        helper: byHelper ? (staff.labels.get(done.helpers[row] ?? 0) ?? null) : null,
        isAssisted: (flags & ASSISTED) > 0,
        isReached: (flags & REACHED) > 0,
        isOverdue: (flags & OVERDUE) > 0,
        contacts: sums[at + CONTACTS] ?? 0,
        valid: sums[at + VALID] ?? 0,
        pushes: sums[at + PUSHES] ?? 0,
        kinds: kindsIn(sums.subarray(at + BY_KIND, at + done.width)),
      }
    }
  }
  return { columns, told }
}

function sumsOf({ counts, width }: Done, { of, firsts }: Groups): Int32Array {
  const sums = new Int32Array(firsts.length * width)
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1
    if (group < 0) continue
    for (let at = 0; at < width; at += 1)
      sums[group * width + at] = (sums[group * width + at] ?? 0) + (counts[row * width + at] ?? 0)
  }
  return sums
}

function kindsIn(counts: Int32Array): Work['kinds'] {
  const kinds: Record<string, number> = {}
  for (const [number, count] of counts.entries())
    if (count > 0) kinds[CONTACT_KINDS.at(number) ?? ''] = count
  return kinds
}

const workInOrder = inRollOrder(workLines)

/** Two tables of a day ask for it. */
const workIn = onceIn(1, (moment, from: Day, asOf: Day): Done => {
  const { lines, places } = workInOrder(moment)
  const [first, last] = [dayNumber(from), dayNumber(asOf)]
  const groups = groupColumn(moment, last).numbers
  const width = BY_KIND + CONTACT_KINDS.size()
  const counts = new Int32Array(places.length * width)
  const [flags, helpers] = [new Int32Array(places.length), new Int32Array(places.length)]
  const helped = new Int32Array(places.length)
  const services = servicesOfKinds()
  const minimums = ruleOn(moment, 'minimums', asOf)
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? -1
    if (place < 0) continue
    const at = row * width
    const count = (what: number, by = 1) => {
      counts[at + what] = (counts[at + what] ?? 0) + by
    }
    const given = { policy: 0, guidance: 0, posts: countPushes(lines, place, 0, last), training: 0 }
    eachContact(lines, place, last, (day, kind, isValid) => {
      const service = services[kind]
      if (isValid) helped[row] = day
      if (isValid && service !== undefined) given[service] += 1
      if (day < first) return
      count(CONTACTS)
      if (!isValid) return
      count(VALID)
      count(BY_KIND + kind)
    })
    count(PUSHES, countPushes(lines, place, first, last))
    const gaps = gapsOf(given, minimums, groups[row] !== 0)
    const isReached = gaps.policy + gaps.guidance + gaps.posts + gaps.training === 0
    const helper = helperOn(lines, place, last)
    helpers[row] = helper
    flags[row] =
      (helper === 0 ? 0 : PAIRED) |
      (counts[at + VALID] === 0 ? 0 : ASSISTED) |
      (isReached ? REACHED : 0)
  }
  for (const row of overdueIn(moment, asOf, helped)) flags[row] = (flags[row] ?? 0) | OVERDUE
  return { flags, helpers, counts, width }
})

const servicesOfKinds = (): readonly (Service | undefined)[] =>
  Array.from({ length: CONTACT_KINDS.size() }, (_, kind) => serviceOf(CONTACT_KINDS.at(kind) ?? ''))

function staffIn({ db }: Moment) {
  const rows = prepared(db, `SELECT t.id, ${staffLabel('t')} AS label FROM staff t`).all()
  const labels = new Map(
    (rows as { id: number; label: string }[]).map((one) => [one.id, one.label]),
  )
  return { labels, size: Math.max(0, ...labels.keys()) + 1 }
}

/** V18 as of the day: in the ledger, and without help for longer than the interval of the class. `helped`: when last. */
function overdueIn(moment: Moment, asOf: Day, helped: Int32Array): number[] {
  const { lines, places, ids } = rollOf(moment)
  const day = dayNumber(asOf)
  const limits = limitsOn(moment, asOf)
  const counted = countedColumn(moment).numbers
  const standings = standingColumn(moment, day).numbers
  const limitOf = (row: number): number => limits[standings[row] ?? 0] ?? 0
  const overdue: number[] = []
  const unknown = new Map<number, number>()
  for (const [row, place] of places.entries()) {
    const limit = limitOf(row)
    if (limit === 0 || counted[row] !== 1) continue
    const since = helped[row] || asIsSince(lines, place, day)
    if (since === 0) unknown.set(ids[row] ?? 0, row)
    else if (since < limit) overdue.push(row)
  }
  // Whoever was neither asked nor placed waits since they graduated; if that is not known, somebody must ask now.
  for (const [id, graduated] of selectGraduated(moment, [...unknown.keys()])) {
    const row = unknown.get(id) ?? 0
    if (dayNumber(graduated) < limitOf(row)) overdue.push(row)
  }
  return overdue
}

/** By standing, the day before which help is too long ago; 0: not in the ledger. */
function limitsOn(moment: Moment, asOf: Day): Int32Array {
  const intervals = ruleOn(moment, 'intervals', asOf)
  return Int32Array.from({ length: countStandings() }, (_, standing) => {
    const { destination, willingness } = standingAt(standing)
    if (!isInLedger(destination)) return 0
    return dayNumber(addDays(asOf, -intervalOf(willingness ?? DEFAULT_WILLINGNESS, intervals)))
  })
}

const selectGraduated = ({ db }: Moment, ids: readonly number[]) =>
  prepared(
    db,
    `SELECT g.id, g.grad_date FROM json_each(?) AS wanted
      CROSS JOIN graduate g ON g.id = wanted.value`,
  )
    .raw()
    .all(JSON.stringify(ids)) as [number, Day | null][]
