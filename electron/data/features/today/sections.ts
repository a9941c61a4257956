// Whom something is to be done with, section by section, as numbers of people: read narrow and in one go, because a
// whole university is looked through whenever the page opens.
import type { Database } from 'better-sqlite3'
import type { TodaySection } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { dueDayOf, intervalOf, isLost } from '#shared/domain/follow-up/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { staleBefore } from '#shared/domain/willingness/stale.ts'
import { prepared } from '../../ledger-file/query.ts'
import { SINCE } from '../contacts/follow-ups.ts'
import { ruleOn } from '../settings/rules.ts'
import type { Entry } from './entry.ts'
import { selectMissingEvidence } from './evidence.ts'
import type { DayScope } from './reckon.ts'

export type Sections = Readonly<Record<TodaySection, Entry[]>>

type Scanned = readonly [
  id: number,
  willingness: string,
  nextContact: Day | null,
  lastDay: Day | null,
  validDay: Day | null,
  since: Day | null,
  stated: Day | null,
  paired: number,
]

const SCAN = `
  SELECT s.graduate_id, s.willingness, g.next_contact, f.last_day, f.valid_day, ${SINCE},
         w.happen_date, p.graduate_id IS NOT NULL
    FROM ledger_state s CROSS JOIN graduate g ON g.id = s.graduate_id
    LEFT JOIN follow_up f ON f.graduate_id = s.graduate_id
    LEFT JOIN willingness_event w ON w.id = s.willingness_event_id
    LEFT JOIN destination_event e ON e.id = s.destination_event_id
    LEFT JOIN pairing p ON p.graduate_id = s.graduate_id AND p.end_date IS NULL
   WHERE s.in_ledger = 1 AND g.cohort_year = ?`

export function sectionsOn(scope: DayScope, day: Day): Sections {
  const { db, info } = scope
  const sections: Sections = {
    overdue: [],
    due: [],
    appointments: selectAppointed(db, info.cohort, day),
    unsurveyed: [],
    unpaired: [],
    lost: [],
    stale: [],
    pending: selectPending(db, info.cohort),
    evidence: selectMissingEvidence(db, info.cohort),
  }
  const intervals = ruleOn(scope, 'intervals', day)
  const asked = askedAgain(db, day)
  for (const row of prepared(db, SCAN).raw().iterate(info.cohort) as Iterable<Scanned>) {
    const [id, willingness, nextContact, lastDay, validDay, since, stated, paired] = row
    const due = dueDayOf({ willingness, nextContact, validDay, since }, intervals, day)
    const section = contactSection(willingness, { due, lastDay, day })
    if (section !== null) sections[section].push({ id, willingness, day: due, appointment: null })
    if (paired === 0) {
      sections.unpaired.push({ id, willingness, day: since, appointment: null })
    }
    if (stated === null || isLost(willingness) || willingness === DEFAULT_WILLINGNESS) continue
    const limit = staleBefore(intervalOf(willingness, intervals), day)
    if (stated < limit && (asked.get(id) ?? '') < limit) {
      sections.stale.push({ id, willingness, day: stated, appointment: null })
    }
  }
  return sections
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

const SURVEYED_BY_CONTACT = '8'

/** When people were last asked about their willingness by a contact, as far as that can matter still. */
function askedAgain(db: Database, day: Day): ReadonlyMap<number, Day> {
  const rows = prepared(
    db,
    `SELECT graduate_id, max(day) FROM contact INDEXED BY contact_survey
      WHERE kind = '${SURVEYED_BY_CONTACT}' AND result IN ('1', '5') AND day <= ? GROUP BY 1`,
  )
    .raw()
    .all(day) as (readonly [number, Day])[]
  return new Map(rows)
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

/** V10: landed, the block of the destination incomplete. */
function selectPending(db: Database, cohort: number): Entry[] {
  return prepared(
    db,
    `SELECT s.graduate_id AS id, '' AS willingness, e.happen_date AS day, NULL AS appointment
       FROM ledger_state s INDEXED BY ledger_state_pending
       JOIN graduate g ON g.id = s.graduate_id
       LEFT JOIN destination_event e ON e.id = s.destination_event_id
      WHERE s.pending = 1 AND g.cohort_year = ?`,
  ).all(cohort) as Entry[]
}
