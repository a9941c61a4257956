import type { Database } from 'better-sqlite3'
import { nameSortKey } from '#shared/domain/pinyin/index.ts'
import type { Staff } from '#shared/schemas/staff.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'

/** How a cell names somebody of the staff, in SQL: with title and department where another has the name too. */
export const staffLabel = (t: string): string => `${t}.name || CASE
  WHEN ${t}.title || ${t}.department <> '' AND EXISTS
    (SELECT 1 FROM staff o WHERE o.name = ${t}.name AND o.id <> ${t}.id AND o.left_at IS NULL)
  THEN '（' || concat_ws('/', nullif(${t}.title, ''), nullif(${t}.department, '')) || '）' ELSE '' END`

/** The present helper of a graduate `g`, as a cell names them. */
export const HELPER = `(SELECT ${staffLabel('t')} FROM pairing p JOIN staff t ON t.id = p.staff_id
  WHERE p.graduate_id = g.id AND p.end_date IS NULL)`

/** Since when. */
export const HELPER_SINCE = `(SELECT p.start_date FROM pairing p
  WHERE p.graduate_id = g.id AND p.end_date IS NULL)`

const LIST = `
  SELECT t.id, t.name, ${staffLabel('t')} AS label, t.title, t.department, t.role, t.mobile,
         (SELECT count(*) FROM pairing p WHERE p.staff_id = t.id AND p.end_date IS NULL) AS load
    FROM staff t WHERE t.left_at IS NULL`

/** Those who are there, by name in pinyin order. */
export function selectStaff(db: Database): Staff[] {
  const list = prepared(db, LIST).all() as Staff[]
  const keys = new Map(list.map(({ id, name }) => [id, nameSortKey(name)]))
  const key = ({ id }: Staff) => keys.get(id) ?? ''
  return list.sort((one, other) =>
    key(one) === key(other) ? one.id - other.id : key(one) < key(other) ? -1 : 1,
  )
}

export type StaffRow = Row & Readonly<{ id: number; name: string; role: string }>

export function selectStaffRow(db: Database, id: number): StaffRow | undefined {
  return prepared(db, 'SELECT * FROM staff WHERE id = ? AND left_at IS NULL').get(id) as
    | StaffRow
    | undefined
}

/** Those whom a typed text can mean: one by the whole label, or all of that name. */
export function selectStaffByText(db: Database, text: string): StaffRow[] {
  const wanted = comparable(text)
  const list = prepared(
    db,
    `SELECT t.*, ${staffLabel('t')} AS label FROM staff t WHERE t.left_at IS NULL`,
  ).all() as (StaffRow & Readonly<{ label: string }>)[]
  const labelled = list.filter(({ label }) => comparable(label) === wanted)
  return labelled.length > 0 ? labelled : list.filter(({ name }) => comparable(name) === wanted)
}

const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Somebody of the same name whom neither title nor department tells apart. */
export function selectSameStaff(
  db: Database,
  { name, title, department }: Pick<Staff, 'name' | 'title' | 'department'>,
): number | undefined {
  const id = prepared(
    db,
    `SELECT id FROM staff
      WHERE name = ? AND title = ? AND department = ? AND left_at IS NULL ORDER BY id LIMIT 1`,
  )
    .pluck()
    .get(name, title, department)
  return typeof id === 'number' ? id : undefined
}

export function countPaired(db: Database, staffId: number): number {
  const count = 'SELECT count(*) FROM pairing WHERE staff_id = ? AND end_date IS NULL'
  return Number(prepared(db, count).pluck().get(staffId))
}

export type PairingRow = Row &
  Readonly<{ id: number; staff_id: number; start_date: string; end_date: string | null }>

/** Who helps these graduates now, by their ids. */
export function selectOpenPairings(
  db: Database,
  graduateIds: readonly number[],
): ReadonlyMap<number, PairingRow> {
  const rows = prepared(
    db,
    `SELECT p.* FROM json_each(?) AS wanted
       CROSS JOIN pairing p ON p.graduate_id = wanted.value AND p.end_date IS NULL`,
  ).all(JSON.stringify(graduateIds)) as PairingRow[]
  return new Map(rows.map((row) => [Number(row.graduate_id), row]))
}

/** Who helped a graduate and who does, from the first day on. */
export function selectPairings(db: Database, graduateId: number): PairingRow[] {
  return prepared(db, 'SELECT * FROM pairing WHERE graduate_id = ? ORDER BY start_date, id').all(
    graduateId,
  ) as PairingRow[]
}

export type Helper = Readonly<{ since: string; until: string | null; name: string; role: string }>

/** The same by name, as it is printed. */
export function selectHelpers(db: Database, graduateId: number): Helper[] {
  return prepared(
    db,
    `SELECT p.start_date AS since, p.end_date AS until, ${staffLabel('t')} AS name, p.role
       FROM pairing p JOIN staff t ON t.id = p.staff_id
      WHERE p.graduate_id = ? ORDER BY p.start_date, p.id`,
  ).all(graduateId) as Helper[]
}

/** Who helps a graduate now. */
export function selectOpenPairing(db: Database, graduateId: number): PairingRow | undefined {
  return prepared(db, 'SELECT * FROM pairing WHERE graduate_id = ? AND end_date IS NULL').get(
    graduateId,
  ) as PairingRow | undefined
}
