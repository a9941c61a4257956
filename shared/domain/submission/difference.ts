// What changed between two snapshots of a school's ledger, by person and cell.

type Value = string | number | null
export type ShippedRow = Readonly<Record<string, Value>>
/** Rows by the name of their table. */
export type ShippedRows = ReadonlyMap<string, readonly ShippedRow[]>

type Cell = { field: string; from: string; to: string }
export type PersonChange = {
  /** in the later snapshot, or where there is none in the earlier */
  graduateId: number
  name: string
  studentNo: string
  change: 'new' | 'changed' | 'gone'
  cells: Cell[]
}

/** Columns that are made from others, or number the row. */
const MADE: ReadonlySet<string> = new Set(['id', 'version', 'name_key', 'search', 'uid'])

/** What is told of a person by the last of its events. */
const EVENTS = [
  ['destination_event', 'destination', 'to_destination'],
  ['willingness_event', 'willingness', 'to_willingness'],
] as const

/** Of these it is told how many there are; equal numbers: one of them was corrected. */
const COUNTED = [
  'destination_event',
  'willingness_event',
  'group_membership',
  'pairing',
  'push',
  'contact',
  'appointment',
  'attachment',
] as const
type CountedTable = (typeof COUNTED)[number]

/** Whether a difference tells how many rows there are, instead of what a cell says. */
export const isCounted = (field: string): field is CountedTable =>
  COUNTED.some((table) => table === field)

/** In the order of the student numbers; people are told apart by the number of their row. */
export function differenceOf(before: ShippedRows, after: ShippedRows): PersonChange[] {
  const [earlier, later] = [peopleOf(before), peopleOf(after)]
  const changes: PersonChange[] = []
  for (const [id, person] of later) {
    const known = earlier.get(id)
    if (known === undefined) changes.push(toldOf(id, person, 'new', []))
    else {
      const cells = cellsOf(known, person)
      if (cells.length > 0) changes.push(toldOf(id, person, 'changed', cells))
    }
  }
  for (const [id, person] of earlier)
    if (!later.has(id)) changes.push(toldOf(id, person, 'gone', []))
  return changes.toSorted((a, b) => (a.studentNo < b.studentNo ? -1 : 1))
}

type Person = Readonly<{ row: ShippedRow; records: Map<string, ShippedRow[]> }>

function peopleOf(rows: ShippedRows): Map<number, Person> {
  const people = new Map<number, Person>()
  for (const row of rows.get('graduate') ?? [])
    people.set(Number(row.id), { row, records: new Map() })
  for (const table of COUNTED) {
    for (const row of rows.get(table) ?? []) {
      const records = people.get(Number(row.graduate_id))?.records
      const known = records?.get(table)
      if (known === undefined) records?.set(table, [row])
      else known.push(row)
    }
  }
  return people
}

const toldOf = (
  graduateId: number,
  { row }: Person,
  change: PersonChange['change'],
  cells: Cell[],
): PersonChange => ({
  ...{ graduateId, name: text(row.name), studentNo: text(row.student_no) },
  ...{ change, cells },
})

const text = (value: Value | undefined): string => String(value ?? '')

function cellsOf(before: Person, after: Person): Cell[] {
  const columns = new Set([...Object.keys(before.row), ...Object.keys(after.row)])
  const own = [...columns]
    .filter((column) => !MADE.has(column))
    .map((field) => ({ field, from: text(before.row[field]), to: text(after.row[field]) }))
    .filter(({ from, to }) => from !== to)
  const standing = EVENTS.map(([table, field, column]) => ({
    ...{ field, from: lastOf(before, table, column), to: lastOf(after, table, column) },
  })).filter(({ from, to }) => from !== to)
  const said = new Set<string>(standing.map(({ field }) => field))
  const counted = COUNTED.filter(
    (table) => !said.has(table.replace('_event', '')) && differs(before, after, table),
  ).map((field) => ({ field, from: countOf(before, field), to: countOf(after, field) }))
  return [...own, ...standing, ...counted]
}

const countOf = ({ records }: Person, table: string): string =>
  String(records.get(table)?.length ?? 0)

/** As the derived state has it: the last day, then what was recorded last; a corrected event never held. */
function lastOf({ records }: Person, table: string, column: string): string {
  const events = records.get(table) ?? []
  const void_ = new Set(events.map(({ void_of }) => void_of ?? null))
  const [last] = events
    .filter(({ id }) => !void_.has(id ?? null))
    .toSorted((a, b) => {
      const [one, other] = [text(a.happen_date), text(b.happen_date)]
      return one === other ? Number(b.id) - Number(a.id) : one < other ? 1 : -1
    })
  return text(last?.[column])
}

function differs(before: Person, after: Person, table: string): boolean {
  const [one, other] = [before.records.get(table) ?? [], after.records.get(table) ?? []]
  return one.length !== other.length || JSON.stringify(one) !== JSON.stringify(other)
}
