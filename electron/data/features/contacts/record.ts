// How contacts are written: one entry for one or many people, corrected, taken away.
import { today } from '#common/clock.ts'
import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { isRestrictedKind } from '#shared/domain/follow-up/index.ts'
import type { ContactEntry } from '#shared/schemas/contact.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { selectOpenPairings } from '../staff/repository.ts'
import { entryColumns, entryNotices, entryRefusal } from './entry.ts'
import { nextContactIn } from './next-contact.ts'
import {
  type ContactRow,
  isThere,
  selectAppointment,
  selectAppointmentsBy,
  selectContact,
  selectLastContacts,
} from './repository.ts'
import { isWithheld } from './withheld.ts'

const KEPT_APPOINTMENT = '2'
const PLANNED_APPOINTMENT = '1'

export function recordContacts(
  ctx: DataContext,
  session: Session,
  input: Parsed<'contacts.record'>,
): Output<'contacts.record'> {
  const { db, info, userId } = session
  const { entry, lectureId, contactGroupId, screen } = input
  const ids = [...new Set(input.ids)]
  const [first] = requirePeople(session, ids)
  requireReferred(session, input)
  const now = today(ctx.clock)
  const refused = entryRefusal(entry, { cohort: info.cohort, today: now })
  const forAll = (remarks: ReturnType<typeof entryNotices>) =>
    remarks.flatMap((remark) => ids.map((id) => ({ id, ...remark })))
  if (refused !== null) return { batch: null, contacts: [], remarks: forAll([refused]) }
  const helpers = entry.staffId === null ? selectOpenPairings(db, ids) : null
  const last = selectLastContacts(db, ids)
  const shared = {
    ...entryColumns(entry, info.cohort),
    common_uid: ids.length > 1 ? timeOrderedUid(ctx.clock.now().getTime()) : null,
    lecture_id: lectureId,
    contact_group_id: contactGroupId,
    recorded_at: ctx.clock.now().toISOString(),
    user_id: userId,
  }
  const label =
    ids.length === 1
      ? { key: 'contactOne', params: { name: first ?? '', contactKind: entry.kind } }
      : { key: 'contacts', params: { count: ids.length, contactKind: entry.kind } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const next = nextContactIn(session, batch, now)
    const contacts = ids.map((id) => {
      const staff = entry.staffId ?? helpers?.get(id)?.staff_id ?? null
      const contact = { graduate_id: id, ...shared, staff_id: staff }
      const made = batch.insert('contact', contact)
      next.recorded(contact, last.get(id))
      return made
    })
    keepAppointment(session, batch, input, contacts, ids)
    return { batch: batch.current(), contacts, remarks: forAll(entryNotices(entry, now)) }
  })
}

type Batch = Parameters<typeof nextContactIn>[1]

function keepAppointment(
  { db }: Session,
  batch: Batch,
  { appointmentId }: Parsed<'contacts.record'>,
  contacts: readonly number[],
  ids: readonly number[],
): void {
  const appointment = appointmentId === null ? undefined : selectAppointment(db, appointmentId)
  if (appointment === undefined) return
  const contact = contacts[ids.indexOf(appointment.graduate_id)] ?? null
  batch.update('appointment', appointment.id, appointment, {
    state: KEPT_APPOINTMENT,
    contact_id: contact,
  })
}

export function correctContact(
  ctx: DataContext,
  session: Session,
  { id, entry, screen }: Parsed<'contacts.correct'>,
): Output<'contacts.correct'> {
  const { db, info } = session
  const before = requireContact(session, id)
  if (!isThere(db, 'staff', entry.staffId)) throw new AppError('not_found')
  const now = today(ctx.clock)
  const graduateId = before.graduate_id
  const refused = entryRefusal(entry, { cohort: info.cohort, today: now })
  if (refused !== null) return { batch: null, remarks: [{ id: graduateId, ...refused }] }
  const remarks = entryNotices(entry, now).map((remark) => ({ id: graduateId, ...remark }))
  const patch = {
    ...entryColumns(entry, info.cohort),
    ...unseen(session, before, entry),
    staff_id: entry.staffId ?? before.staff_id,
  }
  const label = labelOf('correctContact', session, before)
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const wasLast = isLast(session, before)
    if (!batch.update('contact', id, before, patch)) return { batch: null, remarks }
    if (wasLast) {
      const last = selectLastContacts(db, [graduateId]).get(graduateId)
      nextContactIn(session, batch, now).replaced(graduateId, before, last)
    }
    return { batch: batch.current(), remarks }
  })
}

/** Words that were withheld come back empty: they stay as they are. */
function unseen(session: Session, before: ContactRow, entry: ContactEntry): Partial<ContactRow> {
  if (!isWithheld(session, before) || entry.content !== '') return {}
  const { content, expected_before, expected_after } = before
  return isRestrictedKind(entry.kind) ? { content, expected_before, expected_after } : { content }
}

export function removeContact(
  ctx: DataContext,
  session: Session,
  { id, screen }: Parsed<'contacts.remove'>,
): Output<'contacts.remove'> {
  const { db } = session
  const contact = requireContact(session, id)
  const label = labelOf('removeContact', session, contact)
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const wasLast = isLast(session, contact)
    for (const appointment of selectAppointmentsBy(db, contact)) {
      const planned = { state: PLANNED_APPOINTMENT, contact_id: null }
      batch.update('appointment', appointment.id, appointment, planned)
    }
    batch.remove('contact', id, contact)
    if (wasLast) {
      const { graduate_id } = contact
      const last = selectLastContacts(db, [graduate_id]).get(graduate_id)
      nextContactIn(session, batch, today(ctx.clock)).replaced(graduate_id, contact, last)
    }
    return { batch: batch.ensure() }
  })
}

const isLast = ({ db }: Session, { id, graduate_id }: ContactRow): boolean =>
  selectLastContacts(db, [graduate_id]).get(graduate_id)?.id === id

function labelOf(key: string, { db }: Session, contact: ContactRow) {
  const name = String(selectGraduate(db, contact.graduate_id)?.name ?? '')
  return { key, params: { name, contactKind: contact.kind } }
}

function requireContact({ db }: Session, id: number): ContactRow {
  const contact = selectContact(db, id)
  if (contact === undefined) throw new AppError('not_found')
  return contact
}

/** Their names. */
function requirePeople({ db }: Session, ids: readonly number[]): readonly string[] {
  return ids.map((id) => {
    const person = selectGraduate(db, id)
    if (person === undefined) throw new AppError('not_found')
    return String(person.name)
  })
}

function requireReferred({ db }: Session, input: Parsed<'contacts.record'>): void {
  const { ids, entry, lectureId, contactGroupId, appointmentId } = input
  const appointment = appointmentId === null ? null : selectAppointment(db, appointmentId)
  const isReady =
    isThere(db, 'staff', entry.staffId) &&
    isThere(db, 'lecture', lectureId) &&
    isThere(db, 'contact_group', contactGroupId) &&
    (appointment === null || (appointment !== undefined && ids.includes(appointment.graduate_id)))
  if (!isReady) throw new AppError('not_found')
}
