// What today is judged by, of everybody, in memory: the page asks for it after every act.
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { keptPeople, type People } from '../../state/kept-people.ts'
import type { StateScope } from '../../state/recompute.ts'
import { SINCE } from '../contacts/follow-ups.ts'
import { EVIDENCE_STATE } from '../evidence/counted.ts'

export type Facts = Readonly<{
  inLedger: boolean
  willingness: string
  isPending: boolean
  contradicts: boolean
  nextContact: Day | null
  lastDay: Day | null
  validDay: Day | null
  attempts: number
  attemptWays: number
  /** when the present willingness was stated, and the present destination began */
  stated: Day | null
  placed: Day | null
  since: Day | null
  isPaired: boolean
  /** V11: landed, and no evidence that was not rejected says so */
  lacksEvidence: boolean
  /** when a contact asked about the willingness and reached somebody */
  asked: readonly Day[]
}>

type Stored = readonly [
  id: number,
  inLedger: number,
  willingness: string,
  pending: number,
  contradiction: number,
  nextContact: Day | null,
  lastDay: Day | null,
  validDay: Day | null,
  attempts: number,
  attemptWays: number,
  stated: Day | null,
  placed: Day | null,
  since: Day | null,
  paired: number,
  unproven: number | null,
  asked: string | null,
]

const FROM = [
  'graduate',
  'destination_event',
  'willingness_event',
  'contact',
  'push',
  'pairing',
  'attachment',
] as const

const ASKED = `
  SELECT group_concat(c.day) FROM contact c INDEXED BY contact_survey
   WHERE c.graduate_id = g.id AND c.kind = '8' AND c.result IN ('1', '5')`
/** States of the evidence that prove nothing: none at all, all rejected. */
const WITHOUT = `${EVIDENCE_STATE} IN ('0', '4')`

const FACTS = `
  SELECT g.id, s.in_ledger, s.willingness, s.pending, s.contradiction, g.next_contact,
         f.last_day, f.valid_day, coalesce(f.attempts, 0), coalesce(f.attempt_ways, 0),
         w.happen_date, e.happen_date, ${SINCE}, p.graduate_id IS NOT NULL,
         ${WITHOUT}, (${ASKED})
    FROM graduate g CROSS JOIN ledger_state s ON s.graduate_id = g.id
    LEFT JOIN follow_up f ON f.graduate_id = g.id
    LEFT JOIN willingness_event w ON w.id = s.willingness_event_id
    LEFT JOIN destination_event e ON e.id = s.destination_event_id
    LEFT JOIN pairing p ON p.graduate_id = g.id AND p.end_date IS NULL
   WHERE g.cohort_year = @cohort`

/** Of everybody in the cohort, by number. */
export const factsOf = keptPeople({
  from: new Set(FROM),
  read,
  keep: (people) => new Map(people),
  put: (people, id, facts: Facts | undefined) => {
    if (facts === undefined) people.delete(id)
    else people.set(id, facts)
  },
})

function read({ db, info }: StateScope, ids: readonly number[] | null): People<Facts> {
  const rows =
    ids === null
      ? prepared(db, FACTS).raw().iterate({ cohort: info.cohort })
      : prepared(db, `${FACTS} AND g.id IN (SELECT value FROM json_each(@ids))`)
          .raw()
          .iterate({ cohort: info.cohort, ids: JSON.stringify(ids) })
  const people = new Map<number, Facts>()
  for (const row of rows as Iterable<Stored>) people.set(row[0], factsIn(row))
  return people
}

const NEVER: readonly Day[] = []

function factsIn(row: Stored): Facts {
  const [, inLedger, willingness, pending, contradiction, nextContact, lastDay, validDay] = row
  const [, , , , , , , , attempts, attemptWays, stated, placed, since, paired, unproven, asked] =
    row
  return {
    inLedger: inLedger === 1,
    willingness,
    isPending: pending === 1,
    contradicts: contradiction === 1,
    nextContact,
    lastDay,
    validDay,
    attempts,
    attemptWays,
    stated,
    placed,
    since,
    isPaired: paired === 1,
    lacksEvidence: inLedger === 0 && unproven === 1,
    asked: asked === null ? NEVER : asked.split(','),
  }
}
