// Recruitment events, lectures, contact groups and measures as rows of their tables.
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectRow } from '../history/repository.ts'
import { type Act, removeRecord, saveRecord, selectBy, setParts } from './registers.ts'
import { selectAttendance } from './repository.ts'

type Saved = { batch: number | null; id: number }

const act = (verb: 'save' | 'remove', what: string, name: string): Act => ({
  label: { key: `${verb}${what}`, params: { title: name } },
  screen: 'activities',
})

/** A span that ends before it begins is a slip. */
function refuseBackwards(from: string, to: string | null): void {
  if (to !== null && to < from) throw new AppError('days_backwards', { from, to })
}

export function saveFair(
  ctx: DataContext,
  session: Session,
  { id, dateFrom, dateTo, online, ...fair }: Parsed<'fairs.save'>,
): Saved {
  refuseBackwards(dateFrom, dateTo)
  const row: Row = { ...fair, online: online ? 1 : 0, date_from: dateFrom, date_to: dateTo }
  return saveRecord(ctx, session, { table: 'fair', id, row }, act('save', 'Fair', fair.name))
}

export function saveLecture(
  ctx: DataContext,
  session: Session,
  { id, ...row }: Parsed<'lectures.save'>,
): Saved {
  return saveRecord(ctx, session, { table: 'lecture', id, row }, act('save', 'Lecture', row.name))
}

export function removeLecture(ctx: DataContext, session: Session, id: number): { batch: number } {
  const attended = selectAttendance(session.db, id).length
  const name = nameOf(session, 'lecture', id)
  if (attended > 0) throw new AppError('lecture_attended', { name, count: attended })
  return removeRecord(ctx, session, { table: 'lecture', id }, act('remove', 'Lecture', name))
}

export function removeFair(ctx: DataContext, session: Session, id: number): { batch: number } {
  const name = nameOf(session, 'fair', id)
  return removeRecord(ctx, session, { table: 'fair', id }, act('remove', 'Fair', name))
}

function nameOf({ db }: Session, table: 'fair' | 'lecture' | 'contact_group', id: number): string {
  const row = selectRow(db, table, id)
  if (row === undefined) throw new AppError('not_found')
  return String(row.name)
}

export function saveContactGroup(
  ctx: DataContext,
  session: Session,
  { id, members, ...given }: Parsed<'contactGroups.save'>,
): Saved {
  const record = {
    table: 'contact_group',
    id,
    row: id === null ? { ...given, closed_on: null } : given,
  } as const
  return saveRecord(ctx, session, record, act('save', 'ContactGroup', given.name), (batch, group) =>
    setParts(
      batch,
      selectBy(session.db, 'contact_group_member', 'group_id', group),
      'contact_group_member',
      [...new Set(members)].map((graduate) => ({ group_id: group, graduate_id: graduate })),
      (row) => String(row.graduate_id),
    ),
  )
}

/** What was written to it stays with its members. */
export function closeContactGroup(
  ctx: DataContext,
  session: Session,
  id: number,
): { batch: number } {
  const name = nameOf(session, 'contact_group', id)
  const before = selectRow(session.db, 'contact_group', id) ?? {}
  return writeBatch(ctx, session, act('remove', 'ContactGroup', name), (batch) => {
    batch.update('contact_group', id, before, { closed_on: today(ctx.clock) })
    return { batch: batch.ensure() }
  })
}

export function saveMeasure(
  ctx: DataContext,
  session: Session,
  { id, people, classes, dateFrom, dateTo, ...given }: Parsed<'measures.save'>,
): Saved {
  refuseBackwards(dateFrom, dateTo)
  const row: Row = { ...given, date_from: dateFrom, date_to: dateTo }
  const record = { table: 'measure', id, row } as const
  return saveRecord(ctx, session, record, act('save', 'Measure', given.title), (batch, measure) =>
    setParts(
      batch,
      selectBy(session.db, 'measure_link', 'measure_id', measure),
      'measure_link',
      [
        ...[...new Set(people)].map((id) => link(measure, id, null)),
        ...[...new Set(classes)].map((name) => link(measure, null, name)),
      ],
      (one) => `${one.graduate_id} ${one.class_name}`,
    ),
  )
}

const link = (measure: number, graduate: number | null, className: string | null): Row => ({
  measure_id: measure,
  graduate_id: graduate,
  class_name: className,
})

export function removeMeasure(ctx: DataContext, session: Session, id: number): { batch: number } {
  const row = selectRow(session.db, 'measure', id)
  if (row === undefined) throw new AppError('not_found')
  const parts = [{ table: 'measure_link', column: 'measure_id' }] as const
  const done = act('remove', 'Measure', String(row.title))
  return removeRecord(ctx, session, { table: 'measure', id }, done, parts)
}
