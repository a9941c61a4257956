// Whom something is to be done with, section by section, as numbers of people: a whole university is looked through
// whenever the page opens.
import type { Database } from 'better-sqlite3'
import type { TodaySection } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { dueDayOf, type Intervals, intervalOf, isLost } from '#shared/domain/follow-up/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { staleBefore } from '#shared/domain/willingness/stale.ts'
import { prepared } from '../../ledger-file/query.ts'
import { ruleOn } from '../settings/rules.ts'
import type { Entry } from './entry.ts'
import { type Facts, factsOf } from './facts.ts'
import type { DayScope } from './reckon.ts'

export type Sections = Readonly<Record<TodaySection, Entry[]>>

export function sectionsOn(scope: DayScope, day: Day): Sections {
  const sections: Sections = {
    overdue: [],
    due: [],
    appointments: selectAppointed(scope.db, scope.info.cohort, day),
    unsurveyed: [],
    unpaired: [],
    lost: [],
    stale: [],
    pending: [],
    evidence: [],
  }
  const judge = judgeOn(ruleOn(scope, 'intervals', day), day)
  for (const [id, facts] of factsOf(scope)) {
    const { willingness } = facts
    const add = (section: TodaySection, on: Day | null, own: string) =>
      sections[section].push({ id, willingness: own, day: on, appointment: null })
    if (facts.isPending) add('pending', facts.placed, '')
    if (!facts.inLedger) {
      if (facts.lacksEvidence) add('evidence', facts.placed, '')
      continue
    }
    const due = judge.dueOf(facts)
    const section = contactSection(willingness, { due, lastDay: facts.lastDay, day })
    if (section !== null) add(section, due, willingness)
    if (!facts.isPaired) add('unpaired', facts.since, willingness)
    if (judge.isStale(facts)) add('stale', facts.stated, willingness)
  }
  return sections
}

/** The same day is reckoned from for many: each is worked out once. */
function judgeOn(intervals: Intervals, day: Day) {
  const due = new Map<string, Day>()
  const stale = new Map<string, Day>()
  return {
    dueOf(facts: Facts): Day {
      if (facts.nextContact !== null) return facts.nextContact
      const key = `${facts.willingness} ${facts.validDay ?? facts.since}`
      const known = due.get(key) ?? dueDayOf(facts, intervals, day)
      due.set(key, known)
      return known
    },
    isStale({ willingness, stated, asked }: Facts): boolean {
      if (stated === null || isLost(willingness) || willingness === DEFAULT_WILLINGNESS)
        return false
      const limit = stale.get(willingness) ?? staleBefore(intervalOf(willingness, intervals), day)
      stale.set(willingness, limit)
      return stated < limit && !asked.some((on) => limit <= on && on <= day)
    },
  }
}

type Contacted = Readonly<{ due: Day; lastDay: Day | null; day: Day }>

/** Of the sections that one contact answers a person is in one: tried today, nobody is there any more. */
function contactSection(
  willingness: string,
  { due, lastDay, day }: Contacted,
): 'unsurveyed' | 'lost' | 'overdue' | 'due' | null {
  if (willingness === DEFAULT_WILLINGNESS && lastDay === null) return 'unsurveyed'
  if (due > day) return null
  if (willingness === DEFAULT_WILLINGNESS) return 'unsurveyed'
  if (isLost(willingness)) return 'lost'
  return due < day ? 'overdue' : 'due'
}

/** Agreed for the day, or for an earlier one and never said to have taken place. */
function selectAppointed(db: Database, cohort: number, day: Day): Entry[] {
  return prepared(
    db,
    `SELECT a.graduate_id AS id, s.willingness, a.day, a.id AS appointment
       FROM appointment a INDEXED BY appointment_planned
       JOIN graduate g ON g.id = a.graduate_id JOIN ledger_state s ON s.graduate_id = a.graduate_id
      WHERE a.state = '1' AND a.day <= ? AND g.cohort_year = ? ORDER BY a.day, a.time, a.id`,
  ).all(day, cohort) as Entry[]
}
