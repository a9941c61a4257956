// Whom something is to be done with, section by section: a whole university is looked through whenever the page opens.
import type { Database } from 'better-sqlite3'
import type { TodaySection } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { dueDayOf, type Intervals, intervalOf, isLost } from '#shared/domain/follow-up/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { staleBefore } from '#shared/domain/willingness/stale.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber, dayOf } from '../../state/day-number.ts'
import type { Lines } from '../../state/lines.ts'
import { BOOKS } from '../reports/books.ts'
import { ruleOn } from '../settings/rules.ts'
import type { DayScope } from './day-scope.ts'
import { eachFacts, type Facts, factLines, wasAsked } from './facts.ts'

/** In columns, because there are more entries than people: who it is (a place among them), and since when (0: not known). */
export type Entries = Readonly<{ who: number[]; days: number[]; appointments: number[] }>
export type Sections = Readonly<{
  inLedger: number
  /** everybody who is in a section, once; and in which class, 0: in none, because only the landing is open */
  people: Readonly<{ ids: number[]; classes: number[] }>
  entries: Readonly<Record<TodaySection, Entries>>
}>

/** What is asked of a landing: the class somebody was in says nothing there. */
export const OF_LANDING: ReadonlySet<TodaySection> = new Set<TodaySection>(['pending', 'evidence'])

export function sectionsOn(scope: DayScope, day: Day): Sections {
  // Read first: by that every class has its number.
  const lines = factLines(scope)
  const judge = judgeOn(lines, ruleOn(scope, 'intervals', day), day)
  const appointed = selectAppointed(scope.db, scope.info.cohort, day)
  const places = new Map(appointed.map(({ id }) => [id, -1]))
  const people: Sections['people'] = { ids: [], classes: [] }
  const entries = noEntries()
  const add: Add = (section, since) => {
    entries[section].who.push(people.ids.length)
    entries[section].days.push(since)
  }
  let inLedger = 0
  eachFacts(lines, (facts) => {
    if (facts.inLedger) inLedger += 1
    const isLanding = addLanding(facts, add)
    const isAppointed = places.has(facts.id)
    const isWaiting = (facts.inLedger && addWaiting(facts, judge, add)) || isAppointed
    if (!isLanding && !isWaiting) return
    if (isAppointed) places.set(facts.id, people.ids.length)
    people.ids.push(facts.id)
    people.classes.push(isWaiting ? facts.willingness : 0)
  })
  for (const { id, day: agreed, appointment } of appointed) {
    const { who, days, appointments } = entries.appointments
    who.push(places.get(id) ?? -1)
    days.push(dayNumber(agreed))
    appointments.push(appointment)
  }
  return { inLedger, people, entries }
}

type Add = (section: TodaySection, since: number) => void

function noEntries(): Sections['entries'] {
  const none = (): Entries => ({ who: [], days: [], appointments: [] })
  return {
    overdue: none(),
    due: none(),
    appointments: none(),
    unsurveyed: none(),
    unpaired: none(),
    lost: none(),
    stale: none(),
    pending: none(),
    evidence: none(),
  }
}

/** Whether there is anything. */
function addLanding({ isPending, lacksEvidence, placed }: Facts, add: Add): boolean {
  if (isPending) add('pending', placed)
  if (lacksEvidence) add('evidence', placed)
  return isPending || lacksEvidence
}

function addWaiting(facts: Facts, judge: Judge, add: Add): boolean {
  const due = judge.dueOf(facts)
  const section = judge.contactSection(facts, due)
  if (section !== null) add(section, due)
  if (!facts.isPaired) add('unpaired', facts.since)
  const isStale = judge.isStale(facts)
  if (isStale) add('stale', facts.stated)
  return section !== null || !facts.isPaired || isStale
}

type Judge = Readonly<{
  dueOf: (facts: Facts) => number
  /** Of the sections that one contact answers a person is in one: tried today, nobody is there any more. */
  contactSection: (facts: Facts, due: number) => 'unsurveyed' | 'lost' | 'overdue' | 'due' | null
  isStale: (facts: Facts) => boolean
}>

const AFTER_ALL_DAYS = 100_000_000

/** The same day is reckoned from for many, and a class has one limit: each is worked out once. */
function judgeOn(lines: Lines, intervals: Intervals, day: Day): Judge {
  const on = dayNumber(day)
  const dueDays = new Map<number, number>()
  const classes = Array.from({ length: BOOKS.willingness.size() }, (_, number) =>
    classOn(BOOKS.willingness.at(number) ?? '', intervals, day),
  )
  return {
    dueOf({ nextContact, validDay, since, willingness }) {
      if (nextContact !== 0) return nextContact
      const from = validDay || since
      const key = willingness * AFTER_ALL_DAYS + from
      const known = dueDays.get(key)
      if (known !== undefined) return known
      const waiting = { willingness: classes[willingness]?.code ?? '', validDay: dayOf(from) }
      const due = dayNumber(
        dueDayOf({ ...waiting, nextContact: null, since: null }, intervals, day),
      )
      dueDays.set(key, due)
      return due
    },
    contactSection({ willingness, lastDay }, due) {
      const own = classes[willingness]
      if (own?.isUnasked === true && lastDay === 0) return 'unsurveyed'
      if (due > on) return null
      if (own?.isUnasked === true) return 'unsurveyed'
      if (own?.isLost === true) return 'lost'
      return due < on ? 'overdue' : 'due'
    },
    isStale(facts) {
      const own = classes[facts.willingness]
      if (own === undefined || own.isLost || own.isUnasked || facts.stated === 0) return false
      const { staleBefore: limit } = own
      return facts.stated < limit && !wasAsked(lines, facts, { from: limit, to: on })
    },
  }
}

const classOn = (code: string, intervals: Intervals, day: Day) => ({
  code,
  isUnasked: code === DEFAULT_WILLINGNESS,
  isLost: isLost(code),
  staleBefore: dayNumber(staleBefore(intervalOf(code, intervals), day)),
})

type Appointment = Readonly<{ id: number; day: Day; appointment: number }>

/** Agreed for the day, or for an earlier one and never said to have taken place. */
function selectAppointed(db: Database, cohort: number, day: Day): Appointment[] {
  return prepared(
    db,
    `SELECT a.graduate_id AS id, a.day, a.id AS appointment
       FROM appointment a INDEXED BY appointment_planned
       JOIN graduate g ON g.id = a.graduate_id JOIN ledger_state s ON s.graduate_id = a.graduate_id
      WHERE a.state = '1' AND a.day <= ? AND g.cohort_year = ? ORDER BY a.day, a.time, a.id`,
  ).all(day, cohort) as Appointment[]
}
