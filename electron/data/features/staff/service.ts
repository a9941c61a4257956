import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Input } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { countPaired, selectSameStaff, selectStaffRow } from './repository.ts'

/** Without an id somebody new. */
export function saveStaff(
  ctx: DataContext,
  session: Session,
  { id, ...given }: Input<'staff.save'>,
  screen: string,
): { id: number } {
  const { db } = session
  const before = id === null ? undefined : selectStaffRow(db, id)
  if (id !== null && before === undefined) throw new AppError('not_found')
  const same = selectSameStaff(db, given)
  if (same !== undefined && same !== id) throw new AppError('staff_exists', { name: given.name })
  const label = { key: id === null ? 'addStaff' : 'editStaff', params: { staff: given.name } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    if (before === undefined) return { id: batch.insert('staff', { ...given, left_at: null }) }
    batch.update('staff', before.id, before, given)
    return { id: before.id }
  })
}

/** Who helped somebody is still named in the history, so the row stays with the day on which they left. */
export function removeStaff(ctx: DataContext, session: Session, id: number, screen: string): void {
  const { db } = session
  const staff = selectStaffRow(db, id)
  if (staff === undefined) throw new AppError('not_found')
  const paired = countPaired(db, id)
  if (paired > 0) throw new AppError('staff_paired', { name: staff.name, count: paired })
  const label = { key: 'removeStaff', params: { staff: staff.name } }
  writeBatch(ctx, session, { label, screen }, (batch) => {
    batch.update('staff', id, staff, { left_at: today(ctx.clock) })
  })
}
