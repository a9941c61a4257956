import type { Database } from 'better-sqlite3'
import type { Appointment } from '#shared/contract/contacts.ts'
import { isRestrictedKind, isValidContact } from '#shared/domain/follow-up/index.ts'
import type { Contact } from '#shared/schemas/contact.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { staffLabel } from '../staff/repository.ts'

export type ContactRow = Row &
  Readonly<{
    id: number
    graduate_id: number
    day: string
    kind: string
    way: string
    result: string
    content: string
    next_action: string
    next_date: string | null
    staff_id: number | null
    minutes: number | null
    expected_before: string
    expected_after: string
    common_uid: string | null
    recorded_at: string
  }>

export function selectContact(db: Database, id: number): ContactRow | undefined {
  return prepared(db, 'SELECT * FROM contact WHERE id = ?').get(id) as ContactRow | undefined
}

/** The last one of each of these people, by their ids. */
export function selectLastContacts(
  db: Database,
  ids: readonly number[],
): ReadonlyMap<number, ContactRow> {
  const rows = prepared(
    db,
    `SELECT c.* FROM json_each(?) AS wanted CROSS JOIN contact c ON c.id =
       (SELECT id FROM contact WHERE graduate_id = wanted.value ORDER BY day DESC, id DESC LIMIT 1)`,
  ).all(JSON.stringify(ids)) as ContactRow[]
  return new Map(rows.map((row) => [row.graduate_id, row]))
}

const SHOWN = `
  SELECT c.*, coalesce(u.name, '') AS user_name, coalesce(${staffLabel('t')}, '') AS staff_name
    FROM contact c LEFT JOIN app_user u ON u.id = c.user_id LEFT JOIN staff t ON t.id = c.staff_id`

type ShownRow = ContactRow & Readonly<{ user_name: string; staff_name: string }>

/** Of one person, newest first. */
export function selectContacts(db: Database, graduateId: number): Contact[] {
  const rows = prepared(db, `${SHOWN} WHERE c.graduate_id = ? ORDER BY c.day DESC, c.id DESC`)
  return (rows.all(graduateId) as ShownRow[]).map(toContact)
}

type Span = Readonly<{ from: string; to: string }>

export function selectContactsOfDays(
  db: Database,
  span: Span & Readonly<{ limit: number }>,
): Readonly<{ total: number; contacts: Contact[] }> {
  const within = 'WHERE c.day BETWEEN @from AND @to'
  const total = prepared(db, `SELECT count(*) FROM contact c ${within}`).pluck().get(span)
  const rows = prepared(db, `${SHOWN} ${within} ORDER BY c.day DESC, c.id DESC LIMIT @limit`)
  return { total: Number(total), contacts: (rows.all(span) as ShownRow[]).map(toContact) }
}

function toContact(row: ShownRow): Contact {
  return {
    id: row.id,
    graduateId: row.graduate_id,
    day: row.day,
    kind: row.kind,
    way: row.way,
    result: row.result,
    content: row.content,
    nextAction: row.next_action,
    nextDate: row.next_date,
    staffId: row.staff_id,
    minutes: row.minutes,
    expectedBefore: row.expected_before,
    expectedAfter: row.expected_after,
    staffName: row.staff_name,
    isCommon: row.common_uid !== null,
    isValid: isValidContact(row),
    isRestricted: isRestrictedKind(row.kind),
    recordedAt: row.recorded_at,
    userName: row.user_name,
  }
}

export type AppointmentRow = Row &
  Readonly<{ id: number; graduate_id: number; contact_id: number | null }>

export function selectAppointment(db: Database, id: number): AppointmentRow | undefined {
  return prepared(db, 'SELECT * FROM appointment WHERE id = ?').get(id) as
    | AppointmentRow
    | undefined
}

/** Those that took place by a contact. */
export function selectAppointmentsBy(db: Database, contact: ContactRow): AppointmentRow[] {
  return prepared(db, 'SELECT * FROM appointment WHERE graduate_id = ? AND contact_id = ?').all(
    contact.graduate_id,
    contact.id,
  ) as AppointmentRow[]
}

/** In the order in which they come; of one person or (null) of everybody. */
export function selectAppointments(
  db: Database,
  wish: Span & Readonly<{ graduateId: number | null }>,
): Appointment[] {
  return prepared(
    db,
    `SELECT a.id, a.graduate_id AS graduateId, g.name, coalesce(g.student_no, '') AS studentNo,
            a.day, a.time, a.place, a.purpose, a.staff_id AS staffId,
            coalesce(${staffLabel('t')}, '') AS staffName, a.state, a.note
       FROM appointment a JOIN graduate g ON g.id = a.graduate_id
       LEFT JOIN staff t ON t.id = a.staff_id
      WHERE a.day BETWEEN @from AND @to AND (@graduateId IS NULL OR a.graduate_id = @graduateId)
      ORDER BY a.day, a.time = '', a.time, a.id`,
  ).all(wish) as Appointment[]
}

const REFERRED = {
  staff: 'SELECT 1 FROM staff WHERE id = ?',
  lecture: 'SELECT 1 FROM lecture WHERE id = ?',
  contact_group: 'SELECT 1 FROM contact_group WHERE id = ?',
} as const

/** Whether what an entry refers to is there; nothing referred to is fine. Staff may have left since. */
export function isThere(db: Database, table: keyof typeof REFERRED, id: number | null): boolean {
  return id === null || prepared(db, REFERRED[table]).get(id) !== undefined
}
