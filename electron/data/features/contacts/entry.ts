// What somebody says of a contact, judged and as it is stored.
import { codeByCode, codeName } from '#shared/codes/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { hasExpectations, isLate } from '#shared/domain/follow-up/index.ts'
import type { ContactEntry } from '#shared/schemas/contact.ts'
import type { RefusalId } from '#shared/text/refusals.ts'
import { notice, type Remark, refusal } from '../graduates/edits/remark.ts'

const SHORTEST_CONTENT = 5
const LISTS = [
  ['kind', 'contact_kind'],
  ['way', 'contact_way'],
  ['result', 'contact_result'],
] as const

type Scope = Readonly<{ cohort: number; today: Day }>

/** Why it is not stored; the same is said of everybody. */
export function entryRefusal(entry: ContactEntry, { cohort, today }: Scope): Remark | null {
  for (const [field, list] of LISTS) {
    if (codeByCode(list, entry[field], cohort) === undefined) return no(field, 'V08')
  }
  if (entry.day > today) return no('day', 'V09')
  if (entry.nextDate !== null && entry.nextDate < entry.day) return no('nextDate', 'NEXT')
  const letters = [...entry.content].length
  return letters > 0 && letters < SHORTEST_CONTENT ? no('content', 'CONTENT') : null
}

const no = (field: keyof ContactEntry, rule: RefusalId): Remark => refusal(field, rule)

/** Stored, and yet to be looked at. */
export function entryNotices({ day }: ContactEntry, today: Day): readonly Remark[] {
  return isLate(day, today) ? [notice('day', 'LATE')] : []
}

/** Columns of the contact; what was left empty is said by kind, way and result, never by a phrase nobody chose. */
export function entryColumns(entry: ContactEntry, cohort: number) {
  const expected = hasExpectations(entry.kind)
  return {
    day: entry.day,
    kind: entry.kind,
    way: entry.way,
    result: entry.result,
    content: entry.content === '' ? plainContent(entry, cohort) : entry.content,
    next_action: entry.nextAction,
    next_date: entry.nextDate,
    minutes: entry.minutes,
    expected_before: expected ? entry.expectedBefore : '',
    expected_after: expected ? entry.expectedAfter : '',
  }
}

function plainContent(entry: ContactEntry, cohort: number): string {
  return LISTS.map(([field, list]) => codeName(list, entry[field], cohort)).join('，')
}
