// Who stands in a row of a list that came back: by the hidden number, whatever the order of the rows; by the student
// number, else the name, where the hidden column was left behind when rows were moved.
import type { Database } from 'better-sqlite3'
import { textOf } from '#shared/domain/import/cell.ts'
import { nameKey } from '#shared/domain/import/person-name.ts'
import { prepared } from '../../ledger-file/query.ts'
import { ID_HEADER } from '../../trip/mark.ts'
import type { KnownPeople } from './known-people.ts'
import type { ImportRecord, SheetFrame } from './records.ts'
import type { TripPerson } from './trip-people.ts'

export type Listed = Readonly<{
  /** everybody whom a row may mean */
  ids: readonly number[]
  /** by the number that stands in a row; null: none stands there, undefined: nobody's any more */
  idIn: (record: ImportRecord) => number | null | undefined
  /** whether the hidden column came back with the row's sheet */
  hasIds: (frame: SheetFrame) => boolean
  /** those whose number stands in the file */
  listed: ReadonlySet<number>
  /** how many numbers stand in the file, also of people who are gone */
  count: number
}>

export function readListed(
  db: Database,
  people: KnownPeople,
  records: readonly ImportRecord[],
): Listed {
  const columns = new Map<SheetFrame, number>()
  for (const { frame } of records) {
    if (columns.has(frame)) continue
    columns.set(frame, frame.columns.find(({ header }) => header === ID_HEADER)?.index ?? -1)
  }
  const uidIn = ({ frame, cells }: ImportRecord): string =>
    textOf(cells[columns.get(frame) ?? -1]).trim()
  const uids = new Set(records.map(uidIn).filter((uid) => uid !== ''))
  const found = prepared(
    db,
    'SELECT uid, id FROM graduate WHERE uid IN (SELECT value FROM json_each(?))',
  )
    .raw()
    .all(JSON.stringify([...uids])) as [string, number][]
  const byUid = new Map(found)
  const listed = new Set(byUid.values())
  const numbered = records.flatMap(
    ({ values }) => people.byStudentNo.get(values.student_no ?? '')?.id ?? [],
  )
  return {
    ids: [...new Set([...listed, ...numbered])],
    idIn(record) {
      const uid = uidIn(record)
      return uid === '' ? null : byUid.get(uid)
    },
    hasIds: (frame) => (columns.get(frame) ?? -1) >= 0,
    listed,
    count: uids.size,
  }
}

export type Who =
  | Readonly<{ person: TripPerson; isTorn: boolean }>
  /** taken off the roster since */
  | 'gone'
  /** a row like any other */
  | null

export function whoStands(
  record: ImportRecord,
  { idIn, hasIds }: Listed,
  { byStudentNo, byName }: KnownPeople,
  people: ReadonlyMap<number, TripPerson>,
): Who {
  const { student_no: studentNo = null, name = null } = record.values
  const numbered = byStudentNo.get(studentNo ?? '')?.id
  const as = (id: number | undefined, isTorn: boolean): Who => {
    const person = people.get(id ?? 0)
    return person === undefined ? null : { person, isTorn }
  }
  const id = idIn(record)
  if (id === null) return hasIds(record.frame) ? null : as(numbered, false)
  if (id === undefined) return numbered === undefined ? 'gone' : null
  const person = people.get(id)
  if (person === undefined) return null
  const said = (key: string, text: string | null): boolean =>
    text === null || text === person.base.values[key] || text === person.now.values[key]
  if (studentNo === null && name !== null && !said('name', name)) {
    // Without a number the name of somebody else tells that the hidden one was left behind.
    const [namesake, another] = byName.get(nameKey(name)) ?? []
    if (namesake !== undefined) return another === undefined ? as(namesake.id, true) : null
  }
  if (said('student_no', studentNo)) return { person, isTorn: false }
  if (numbered !== undefined && numbered !== id) return as(numbered, true)
  // Another number beside the same name is a number that was mended; beside another name it is a copied row.
  return said('name', name) ? { person, isTorn: false } : null
}

/** Both cells by which somebody is told were emptied: the row was cleared, not the person. */
export function isCleared({ values }: ImportRecord): boolean {
  return ['student_no', 'name'].every((key) => key in values && (values[key] ?? null) === null)
}
