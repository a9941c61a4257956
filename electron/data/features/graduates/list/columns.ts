// The columns of the list: from where in SQL the text of a cell comes.
import { FIELDS, type Field } from '#shared/domain/fields/index.ts'
import { SINCE } from '../../contacts/follow-ups.ts'
import { EVIDENCE_PIECES, EVIDENCE_STATE } from '../../evidence/counted.ts'
import { staffLabel } from '../../staff/repository.ts'

/** `id` is the person; a person whom a source does not name has an empty cell. */
export const SOURCES = {
  // Without an index: it would be read in its order, and every row looked up.
  graduate: { id: 'g.id', from: 'graduate g NOT INDEXED WHERE g.cohort_year = @cohort' },
  school: {
    id: 'g.id',
    from: 'graduate g NOT INDEXED JOIN school c ON c.id = g.school_id WHERE 1',
  },
  state: { id: 's.graduate_id', from: 'ledger_state s WHERE 1' },
  destination: {
    id: 's.graduate_id',
    from: 'ledger_state s JOIN destination_event e ON e.id = s.destination_event_id WHERE 1',
  },
  willingness: {
    id: 's.graduate_id',
    from: 'ledger_state s JOIN willingness_event w ON w.id = s.willingness_event_id WHERE 1',
  },
  pairing: {
    id: 'p.graduate_id',
    from: 'pairing p JOIN staff h ON h.id = p.staff_id WHERE p.end_date IS NULL',
  },
  follow_up: {
    id: 's.graduate_id',
    from: 'ledger_state s LEFT JOIN follow_up f ON f.graduate_id = s.graduate_id WHERE 1',
  },
  waiting: {
    id: 's.graduate_id',
    from: `ledger_state s JOIN graduate g ON g.id = s.graduate_id
             LEFT JOIN follow_up f ON f.graduate_id = s.graduate_id
             LEFT JOIN willingness_event w ON w.id = s.willingness_event_id
             LEFT JOIN destination_event e ON e.id = s.destination_event_id WHERE s.in_ledger = 1`,
  },
  issues: {
    id: 'i.graduate_id',
    from: `(SELECT graduate_id, json_group_array(json_array(field, rule, level, raw_value)) AS found
              FROM cell_issue GROUP BY 1) i WHERE 1`,
  },
  groups: {
    id: 'm.graduate_id',
    from: `(SELECT graduate_id, group_concat(group_code, ',') AS codes FROM (
              SELECT graduate_id, group_code FROM group_membership
               WHERE valid_from <= @today AND valid_to > @today
              UNION
              SELECT graduate_id, group_code FROM derived_membership
               WHERE valid_from <= @today AND valid_to > @today
              ORDER BY 1, 2) GROUP BY 1) m WHERE 1`,
  },
} as const satisfies Record<string, Readonly<{ id: string; from: string }>>

export type SourceName = keyof typeof SOURCES
export type Column = Readonly<{ source: SourceName; sql: string }>

const AT: Readonly<Record<string, Column | undefined>> = {
  school_id: { source: 'school', sql: 'c.name' },
  destination: { source: 'state', sql: 's.destination' },
  destination_date: { source: 'destination', sql: 'e.happen_date' },
  willingness: { source: 'state', sql: 's.willingness' },
  reasons: { source: 'state', sql: 's.reasons' },
  reason_note: { source: 'willingness', sql: 'w.reason_note' },
  group: { source: 'groups', sql: 'm.codes' },
  helper: { source: 'pairing', sql: staffLabel('h') },
  helper_since: { source: 'pairing', sql: 'p.start_date' },
  last_contact_day: { source: 'follow_up', sql: 'f.last_day' },
  last_contact_way: { source: 'follow_up', sql: 'f.last_way' },
  last_contact_result: { source: 'follow_up', sql: 'f.last_result' },
  policy_count: { source: 'follow_up', sql: 'coalesce(f.policy, 0)' },
  guidance_count: { source: 'follow_up', sql: 'coalesce(f.guidance, 0)' },
  post_count: { source: 'follow_up', sql: 'coalesce(f.posts, 0)' },
  training_count: { source: 'follow_up', sql: 'coalesce(f.training, 0)' },
  evidence: { source: 'state', sql: EVIDENCE_STATE },
}

/** What no cell shows and the list needs all the same. */
const HIDDEN = {
  search: { source: 'graduate', sql: 'g.search' },
  name_key: { source: 'graduate', sql: 'g.name_key' },
  in_ledger: { source: 'state', sql: 's.in_ledger' },
  pending: { source: 'state', sql: 's.pending' },
  contradiction: { source: 'state', sql: 's.contradiction' },
  /** from where to where the present destination's event led, of which kind it is, and why somebody fell back */
  fall: {
    source: 'destination',
    sql: "coalesce(e.from_destination, '') || ' ' || e.to_destination || ' ' || e.event_type || ' ' || coalesce(e.break_reason, '')",
  },
  /** since when somebody in the ledger has been without assistance */
  waiting_since: { source: 'waiting', sql: `coalesce(f.valid_day, ${SINCE})` },
  /** without success since then: how often, in how many ways */
  attempts: { source: 'follow_up', sql: "f.attempts || ' ' || f.attempt_ways" },
  /** for `readPieces` */
  evidence_pieces: { source: 'state', sql: EVIDENCE_PIECES },
  /** findings that an import brought or a hand was warned of: [field, rule, level, raw][] */
  issues: { source: 'issues', sql: 'i.found' },
} as const satisfies Record<string, Column>

export type HiddenKey = keyof typeof HIDDEN

function columnAt({ key, home }: Field): Column | undefined {
  const known = AT[key]
  if (known !== undefined) return known
  if (home === 'graduate') return { source: 'graduate', sql: `g.${key}` }
  if (home === 'destination_detail') return { source: 'destination', sql: `e.${key}` }
  return undefined
}

/** The day from which the present destination holds: a person's row shows it, no file brings it. */
const DESTINATION_DATE: Field = {
  key: 'destination_date',
  home: 'destination',
  type: 'date',
  list: null,
  header: '去向日期',
  aliases: [],
}

const SHOWN: ReadonlyMap<string, Field> = new Map(
  [...FIELDS, DESTINATION_DATE]
    .filter((field) => columnAt(field) !== undefined)
    .map((field) => [field.key, field]),
)

/** The field of a column that a row shows; undefined for every other word. */
export function shownField(key: string): Field | undefined {
  return SHOWN.get(key)
}

/** Where a column is read, also one that is not shown. */
export function columnOf(key: string): Column | undefined {
  if (Object.hasOwn(HIDDEN, key)) return HIDDEN[key as HiddenKey]
  const field = SHOWN.get(key)
  return field && columnAt(field)
}
