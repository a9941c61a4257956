import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { selectOpenPairing } from '../staff/repository.ts'
import { isThere, selectAppointment } from './repository.ts'

/** Without an id a new one, with the present helper unless somebody else is named. */
export function saveAppointment(
  ctx: DataContext,
  session: Session,
  { id, graduateId, staffId, screen, ...given }: Parsed<'appointments.save'>,
): Output<'appointments.save'> {
  const { db } = session
  const person = selectGraduate(db, graduateId)
  const before = id === null ? undefined : selectAppointment(db, id)
  const isOther = before === undefined ? id !== null : before.graduate_id !== graduateId
  if (person === undefined || isOther || !isThere(db, 'staff', staffId)) {
    throw new AppError('not_found')
  }
  const label = {
    key: before === undefined ? 'addAppointment' : 'editAppointment',
    params: { name: String(person.name), day: given.day },
  }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    if (before !== undefined) {
      batch.update('appointment', before.id, before, { ...given, staff_id: staffId })
      return { batch: batch.current(), id: before.id }
    }
    const staff_id = staffId ?? selectOpenPairing(db, graduateId)?.staff_id ?? null
    const row = { graduate_id: graduateId, ...given, staff_id, contact_id: null }
    const made = batch.insert('appointment', row)
    return { batch: batch.current(), id: made }
  })
}
