// The list as it stands, or as of another day, for the commands that name people.
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { type Sheet, withSheet } from '#data/features/graduates/list/sheet.ts'
import { type PersonRow, selectPeople } from '#data/features/graduates/repository.ts'
import { inThePast } from '#data/past/in-the-past.ts'
import type { Past } from '#shared/schemas/past.ts'

export function onSheet<T>(
  { clock }: DataContext,
  session: Session,
  past: Past | undefined,
  work: (sheet: Sheet) => T,
): T {
  const scope = { cohort: session.info.cohort, today: today(clock) }
  return withSheet(session, scope, past, work)
}

export function readPeople(
  session: Session,
  ids: readonly number[],
  past: Past | undefined,
): PersonRow[] {
  const read = () => selectPeople(session.db, ids)
  return past === undefined ? read() : inThePast(session, past, read, ids)
}
