// Contacts by week, and how much of the ledger they reached.
import type { Overview } from '#shared/contract/overview.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import type { Week } from '#shared/domain/overview/index.ts'
import { dayNumber } from '../../state/day-number.ts'
import { OWN, PERSON, walk } from '../../state/lines.ts'
import { standingAt } from '../reports/books.ts'
import { AT, lifeLines, standingOn } from '../reports/life-lines.ts'
import type { Scope } from '../reports/repository.ts'
import { contactLines } from './contact-lines.ts'

type WeekWork = Pick<Overview['weeks'][number], 'contacts' | 'people' | 'reached'>

/** Of the cohort's people, week by week; the weeks follow each other. */
export function selectWeekWork(scope: Scope, weeks: readonly Week[]): WeekWork[] {
  const state = { db: scope.db, info: { cohort: scope.cohort } }
  const lines = contactLines(state)
  const { cells } = lines
  const isListed = listing(scope)
  const spans = weeks.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
  const work = weeks.map(() => ({ contacts: 0, people: 0, reached: 0 }))
  walk(lines, (place) => {
    const end = place + (cells[place] ?? 0)
    let at = place + OWN
    for (const [index, { from, to }] of spans.entries()) {
      const week = work[index]
      while (at < end && (cells[at] ?? 0) < from) at += 2
      let valid = 0
      for (; at < end && (cells[at] ?? 0) <= to; at += 2) {
        if (week) week.contacts += 1
        valid += cells[at + 1] ?? 0
      }
      if (valid === 0 || !week) continue
      week.people += 1
      if (isListed(cells[place + PERSON] ?? 0, to)) week.reached += 1
    }
  })
  return work
}

/** Whether somebody in N stood in the ledger on a day. */
function listing({ db, cohort }: Scope): (person: number, day: number) => boolean {
  const lines = lifeLines({ db, info: { cohort } })
  return (person, day) => {
    const place = lines.places.get(person)
    if (place === undefined || lines.cells[place + AT.counted] !== 1) return false
    return isInLedger(standingAt(standingOn(lines, place, day)).destination)
  }
}
