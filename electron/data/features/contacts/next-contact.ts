// The day of the next contact in a person's row follows the last contact; what a hand set otherwise is left.
import type { Day } from '#shared/domain/day/index.ts'
import { type Intervals, nextContactAfter } from '#shared/domain/follow-up/index.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type RuleScope, ruleOn } from '../settings/rules.ts'
import type { ContactRow } from './repository.ts'

type Said = Pick<ContactRow, 'day' | 'kind' | 'result' | 'next_date'>
type PersonRow = Row &
  Readonly<{ id: number; next_contact: Day | null; willingness: string; in_ledger: number }>
export type NextContact = ReturnType<typeof nextContactIn>

/** `today`: which version of the intervals holds. */
export function nextContactIn(scope: RuleScope, batch: BatchWriter, today: Day) {
  const intervals: Intervals = ruleOn(scope, 'intervals', today)
  const by = (contact: Said | undefined, person: PersonRow): Day | null => {
    if (contact === undefined) return null
    if (contact.next_date !== null) return contact.next_date
    return person.in_ledger === 1 ? nextContactAfter(contact, person.willingness, intervals) : null
  }
  const store = (person: PersonRow, day: Day | null) =>
    batch.update('graduate', person.id, person, { next_contact: day })
  return {
    /** A new one: what is learnt late of an earlier day says nothing of the next, unless it names it. */
    recorded(contact: Said & Pick<ContactRow, 'graduate_id'>, before: Said | undefined): void {
      if (before !== undefined && before.day > contact.day && contact.next_date === null) return
      const person = selectPerson(scope, contact.graduate_id)
      if (person === undefined) return
      const day = by(contact, person)
      if (day !== null) store(person, day)
    },
    /** The last one was corrected or taken away: the day that came of it goes with it. */
    replaced(graduateId: number, old: Said, last: Said | undefined): void {
      const person = selectPerson(scope, graduateId)
      if (person === undefined || person.next_contact !== by(old, person)) return
      store(person, by(last, person))
    },
  }
}

function selectPerson({ db }: RuleScope, id: number): PersonRow | undefined {
  return prepared(
    db,
    `SELECT g.*, s.willingness, s.in_ledger FROM graduate g
       JOIN ledger_state s ON s.graduate_id = g.id WHERE g.id = ?`,
  ).get(id) as PersonRow | undefined
}
