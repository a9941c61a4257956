// The columns of the list: where in SQL the text of a cell is stored. `g` graduate, `s` ledger_state, `c` school,
// `e` the present destination's event, `w` the present willingness's event.
import { FIELDS, type Field } from '#shared/domain/fields/index.ts'

export type Column = Readonly<{
  field: Field
  /** the stored text, NULL or '' for an empty cell; null for key groups, which are rows of their own */
  sql: string | null
}>
export type StoredColumn = Readonly<{ field: Field; sql: string }>

/** Joins that a query does not use cost nothing: SQLite leaves them out. */
export const PEOPLE = `
  graduate g JOIN ledger_state s ON s.graduate_id = g.id
  LEFT JOIN school c ON c.id = g.school_id
  LEFT JOIN destination_event e ON e.id = s.destination_event_id
  LEFT JOIN willingness_event w ON w.id = s.willingness_event_id`

/** The day from which the present destination holds: a person's row shows it, no file brings it. */
const DESTINATION_DATE: Field = {
  key: 'destination_date',
  home: 'destination',
  type: 'date',
  list: null,
  header: '去向日期',
  aliases: [],
}

const ELSEWHERE: Readonly<Record<string, string | undefined>> = {
  school_id: 'c.name',
  destination: 's.destination',
  destination_date: 'e.happen_date',
  willingness: 's.willingness',
  reasons: 's.reasons',
  reason_note: 'w.reason_note',
}

function storedAt({ key, home }: Field): string | null | undefined {
  if (Object.hasOwn(ELSEWHERE, key)) return ELSEWHERE[key]
  if (home === 'graduate') return `g.${key}`
  if (home === 'destination_detail') return `e.${key}`
  return key === 'group' ? null : undefined
}

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  [...FIELDS, DESTINATION_DATE].flatMap((field): [string, Column][] => {
    const sql = storedAt(field)
    return sql === undefined ? [] : [[field.key, { field, sql }]]
  }),
)

/** The column of a field that a row shows; undefined for every other word. */
export function columnOf(key: string): Column | undefined {
  return COLUMNS.get(key)
}
