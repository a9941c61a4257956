// What was done for people in a period, as the tables count it.
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import { gapsOf, intervalOf, type Service, serviceOf } from '#shared/domain/follow-up/index.ts'
import { NO_WORK, type Work } from '#shared/domain/report/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Book, newBook } from '../../state/book.ts'
import { dayNumber } from '../../state/day-number.ts'
import { type Lines, PERSON, walk } from '../../state/lines.ts'
import { ruleOn } from '../settings/rules.ts'
import { staffLabel } from '../staff/repository.ts'
import { standingAt } from './books.ts'
import { AT, groupsOn, standingOn } from './life-lines.ts'
import type { Scope } from './repository.ts'
import { countPushes, eachContact, helperOn, workLines } from './work-lines.ts'

/** Everybody's work as a number of a book; `lines`: the life lines. */
export function workAxis(
  scope: Scope,
  lines: Lines,
  from: Day,
): Readonly<{ of: (place: number) => number; book: Book<Work>; size: number }> {
  const own = workLines({ db: scope.db, info: { cohort: scope.cohort } })
  const book = newBook<Work>((work) => JSON.stringify(work))
  const read = reader(scope, own, from)
  const overdue = overdueOn(scope, lines, own)
  const day = dayNumber(scope.asOf)
  const numbers = new Map<number, number>()
  walk(lines, (place) => {
    const id = lines.cells[place + PERSON] ?? 0
    const at = own.places.get(id)
    const isOverdue = overdue.has(id)
    if (at === undefined && !isOverdue) return
    const work = at === undefined ? NO_WORK : read(at, groupsOn(lines, place, day) !== 0)
    numbers.set(id, book.numberOf({ ...work, overdue: isOverdue }))
  })
  return {
    of: (place) => numbers.get(lines.cells[place + PERSON] ?? 0) ?? 0,
    book,
    size: book.size(),
  }
}

/** What was done for whoever has a line there. */
function reader(scope: Scope, own: Lines, from: Day) {
  const { db, cohort, asOf } = scope
  const [first, last] = [dayNumber(from), dayNumber(asOf)]
  const minimums = ruleOn({ db, info: { cohort } }, 'minimums', asOf)
  const labels = staffLabels(scope)
  return (place: number, isKeyGroup: boolean): Work => {
    const kinds: Record<string, number> = {}
    const given = { policy: 0, guidance: 0, posts: countPushes(own, place, 0, last), training: 0 }
    let [contacts, valid] = [0, 0]
    eachContact(own, place, last, (day, kind, isValid) => {
      const service: Service | undefined = serviceOf(kind)
      if (isValid && service !== undefined) given[service] += 1
      if (day < first) return
      contacts += 1
      if (!isValid) return
      valid += 1
      kinds[kind] = (kinds[kind] ?? 0) + 1
    })
    const gaps = gapsOf(given, minimums, isKeyGroup)
    return {
      ...{ contacts, valid, kinds, overdue: false },
      helper: labels.get(helperOn(own, place, last)) ?? null,
      pushes: countPushes(own, place, first, last),
      reached: Object.values(gaps).every((missing) => missing === 0),
    }
  }
}

function staffLabels({ db }: Scope): ReadonlyMap<number, string> {
  const rows = prepared(db, `SELECT t.id, ${staffLabel('t')} AS label FROM staff t`).all()
  return new Map((rows as { id: number; label: string }[]).map(({ id, label }) => [id, label]))
}

/** V18 as of the day: in the ledger, and without help for longer than the interval of the class. */
function overdueOn(scope: Scope, lines: Lines, own: Lines): ReadonlySet<number> {
  const { db, cohort, asOf } = scope
  const intervals = ruleOn({ db, info: { cohort } }, 'intervals', asOf)
  const day = dayNumber(asOf)
  const limits = new Map<string, number>()
  const limitOf = (willingness: string): number => {
    const known = limits.get(willingness)
    if (known !== undefined) return known
    const limit = dayNumber(addDays(asOf, -intervalOf(willingness, intervals)))
    limits.set(willingness, limit)
    return limit
  }
  const overdue = new Set<number>()
  const without: number[] = []
  const limitsOf = new Map<number, number>()
  walk(lines, (place) => {
    const { destination, willingness } = standingAt(standingOn(lines, place, day))
    if (lines.cells[place + AT.counted] !== 1 || !isInLedger(destination)) return
    const id = lines.cells[place + PERSON] ?? 0
    const limit = limitOf(willingness ?? DEFAULT_WILLINGNESS)
    const helped = lastHelped(own, id, day)
    if (helped !== 0 && helped < limit) overdue.add(id)
    if (helped !== 0) return
    without.push(id)
    limitsOf.set(id, limit)
  })
  // Of whom nothing is known since when, somebody must ask now.
  for (const [id, since] of waitingSince(scope, without)) {
    if (dayNumber(since) < (limitsOf.get(id) ?? 0)) overdue.add(id)
  }
  return overdue
}

function lastHelped(own: Lines, id: number, until: number): number {
  const place = own.places.get(id)
  let last = 0
  if (place === undefined) return last
  eachContact(own, place, until, (day, _kind, isValid) => {
    if (isValid) last = day
  })
  return last
}

/** From when on people without help wait for it: asked last, else placed last, else graduated. */
function waitingSince({ db, asOf }: Scope, ids: readonly number[]) {
  return prepared(
    db,
    `SELECT g.id, coalesce(w.valid_from, d.valid_from, g.grad_date)
       FROM json_each(@ids) AS wanted CROSS JOIN graduate g ON g.id = wanted.value
       LEFT JOIN willingness_interval w
         ON w.graduate_id = g.id AND w.valid_from <= @asOf AND w.valid_to > @asOf
       LEFT JOIN destination_interval d
         ON d.graduate_id = g.id AND d.valid_from <= @asOf AND d.valid_to > @asOf`,
  )
    .raw()
    .all({ ids: JSON.stringify(ids), asOf }) as [number, Day | null][]
}
