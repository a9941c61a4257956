// What an entry of the log says field by field, under the names and in the order of the data dictionary. Columns that
// only the program needs are left out.
import { FIELDS } from '#shared/domain/fields/index.ts'
import { FINDING } from '#shared/text/history.ts'
import { END_OF_TIME } from '../../state/intervals.ts'

export type Cell = Readonly<{ field: string; from: string | null; to: string | null }>
export type Values = Readonly<Record<string, unknown>>

type Said = Readonly<{
  table: string
  op: 'insert' | 'update' | 'delete'
  changes: Values
  /** of an event: the one that held before it or holds again; null = what goes leaves nothing behind */
  other: Values | null
}>

const EVENT_HIDDEN = [
  'event_type',
  'from_destination',
  'from_willingness',
  'recorded_at',
  'user_id',
  'void_of',
]
const HIDDEN: ReadonlySet<string> = new Set([
  ...['id', 'uid', 'cohort_year', 'name_key', 'search', 'version', 'graduate_id', 'match_key'],
  ...EVENT_HIDDEN,
])

/** Columns that the dictionary knows by another name; null = not shown. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  school: { name: 'school_name', code: 'school_code', position: null },
  destination_event: { to_destination: 'destination', employer_id: null },
  willingness_event: { to_willingness: 'willingness' },
  staff: {
    name: 'staff_name',
    title: 'staff_title',
    department: 'staff_department',
    role: 'staff_role',
    mobile: 'staff_mobile',
    left_at: 'staff_left',
  },
  pairing: {
    staff_id: 'helper',
    role: null,
    start_date: 'helper_since',
    end_date: 'helper_until',
  },
  employer: {
    name: 'employer_name',
    region: 'work_region',
    address: 'work_address',
    contact_person: 'employer_contact',
    contact_phone: 'employer_phone',
    note: 'employer_note',
    removed_at: 'employer_removed',
  },
  vacancy: {
    employer_id: 'vacancy_employer',
    title: 'vacancy_title',
    region: 'work_region',
    education: 'vacancy_education',
    note: 'vacancy_note',
  },
  push: {
    vacancy_id: 'push_vacancy',
    day: 'push_day',
    way: 'push_way',
    staff_id: 'push_staff',
    feedback: 'push_feedback',
    feedback_day: 'push_feedback_day',
    feedback_note: 'push_feedback_note',
  },
  group_membership: { group_code: 'group', basis: 'group_basis' },
  contact: {
    day: 'contact_day',
    kind: 'contact_kind',
    way: 'contact_way',
    result: 'contact_result',
    content: 'contact_content',
    next_action: 'contact_next_action',
    next_date: 'contact_next_date',
    staff_id: 'contact_staff',
    minutes: 'contact_minutes',
    expected_before: 'contact_expected_before',
    expected_after: 'contact_expected_after',
    common_uid: null,
    lecture_id: null,
    contact_group_id: null,
  },
  appointment: {
    day: 'appointment_day',
    time: 'appointment_time',
    place: 'appointment_place',
    purpose: 'appointment_purpose',
    staff_id: 'appointment_staff',
    state: 'appointment_state',
    contact_id: null,
    note: 'appointment_note',
  },
}

/** Registers whose columns are shown under the table's own name; these of them are not. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  fair: [],
  lecture: [],
  contact_group: [],
  contact_group_member: [],
  survey_round: [],
  survey_member: [],
  finding: [],
  attachment: ['event_id', 'mime', 'bytes', 'sha256'],
  measure: [],
  measure_link: [],
  platform_list: [],
  platform_row: ['facts'],
  rule_version: [],
  daily_record: ['changes', 'frozen_at'],
  baseline: [],
  period: ['uid', 'cohort_year'],
  submission: ['scan_sha256'],
}

const ORDER: ReadonlyMap<string, number> = new Map(FIELDS.map(({ key }, index) => [key, index]))
const placeOf = ({ field }: Cell): number => ORDER.get(field) ?? FIELDS.length

const EVENTS: ReadonlySet<string> = new Set(['destination_event', 'willingness_event'])
export const isEvent = (table: string): boolean => EVENTS.has(table)

/** Every field that changed; an event that repeats what held shows what it is about. */
export function cellsOf(said: Said): Cell[] {
  if (said.table === 'cell_issue') return findingCells(said)
  const cells = pairsOf(said).flatMap(([column, from, to]) => {
    const field = fieldOf(said.table, column)
    return field === null ? [] : [{ field, from: textOf(column, from), to: textOf(column, to) }]
  })
  const changed = cells.filter(({ from, to }) => from !== to)
  const shown = changed.length > 0 ? changed : cells.filter(({ field }) => MAIN.has(field))
  return shown.sort((one, other) => placeOf(one) - placeOf(other))
}

const FORMER = [
  ['from_destination', 'to_destination'],
  ['from_willingness', 'to_willingness'],
] as const

const MAIN: ReadonlySet<string> = new Set(['destination', 'willingness'])

/** Columns from what to what. */
function pairsOf({ table, op, changes, other }: Said): (readonly [string, unknown, unknown])[] {
  if (op === 'update') {
    return Object.entries(changes).map(([column, pair]) => {
      const [from, to] = Array.isArray(pair) ? (pair as readonly unknown[]) : [null, null]
      return [column, from, to] as const
    })
  }
  // What an event itself names as before it: 未摸排 before the first is no event.
  const named = Object.fromEntries(
    FORMER.flatMap(([former, column]) => (former in changes ? [[column, changes[former]]] : [])),
  )
  const beside = other === null || !isEvent(table) ? {} : { ...named, ...other }
  const columns = [...new Set([...Object.keys(changes), ...Object.keys(beside)])]
  return columns.map((column) =>
    op === 'insert'
      ? ([column, beside[column], changes[column]] as const)
      : ([column, changes[column], beside[column]] as const),
  )
}

/** Of a finding: at which cell, and the text that could not be understood there or else the rule. */
function findingCells({ op, changes }: Said): Cell[] {
  const raw = changes.raw_value ?? changes.rule
  if (op === 'update' || typeof changes.field !== 'string') return []
  const field = FINDING + changes.field
  const value = textOf('raw_value', raw)
  return [op === 'insert' ? { field, from: null, to: value } : { field, from: value, to: null }]
}

/** The field under which a column of a table is shown; null: it is not. */
export function fieldOf(table: string, column: string): string | null {
  const named = NAMES[table]?.[column]
  if (named !== undefined) return named
  const own = OWN[table]
  if (own !== undefined && !HIDDEN.has(column))
    return own.includes(column) ? null : `${table}_${column}`
  return HIDDEN.has(column) ? null : column
}

/** Without an end it is not said that there is none. */
function textOf(column: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (column === 'valid_to' && value === END_OF_TIME) return null
  return String(value)
}

/** Columns under which a field may stand in the log. */
export function columnsOf(field: string): readonly string[] {
  const renamed = Object.values(NAMES).flatMap((names) =>
    Object.entries(names).flatMap(([column, name]) => (name === field ? [column] : [])),
  )
  const own = Object.keys(OWN).flatMap((table) =>
    field.startsWith(`${table}_`) ? [field.slice(table.length + 1)] : [],
  )
  return [...renamed, ...own, field]
}
