import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { saveRecord } from '../activities/registers.ts'
import { selectRow } from '../history/repository.ts'
import { lastSequence, refuseArchived, selectHandingIn } from './repository.ts'

type Saved = { batch: number | null; id: number }

export function savePeriod(
  ctx: DataContext,
  session: Session,
  { id, dateFrom, dateTo, tables, ...given }: Parsed<'periods.save'>,
  screen: string,
): Saved {
  if (dateTo < dateFrom) throw new AppError('days_backwards', { from: dateFrom, to: dateTo })
  if (id !== null) refuseArchived(session.db, id)
  const row: Row = {
    ...given,
    ...{ date_from: dateFrom, date_to: dateTo },
    tables: REPORT_IDS.filter((one) => tables.includes(one)).join(','),
  }
  const made: Row = {
    ...{ uid: timeOrderedUid(), cohort_year: session.info.cohort, closed_on: null },
    ...row,
  }
  const label = { key: 'savePeriod', params: { title: given.name } }
  const record = { table: 'period', id, row: id === null ? made : row } as const
  return saveRecord(ctx, session, record, { label, screen })
}

const HANDED_IN = '4'
const RETURNED = '5'

/** A correction of one submission, or one more of its school. */
export function saveSubmission(
  ctx: DataContext,
  session: Session,
  { id, periodId, schoolId, ...given }: Parsed<'periods.submit'>,
  screen: string,
): Saved {
  const { db } = session
  const period = selectRow(db, 'period', periodId)
  if (period === undefined) throw new AppError('not_found')
  refuseArchived(db, periodId)
  if (!selectHandingIn(db, session.info).some((school) => school.id === schoolId))
    throw new AppError('invalid_input', { field: 'schoolId' })
  if (given.state === RETURNED && given.returnReason === '')
    throw new AppError('invalid_input', { field: 'returnReason' })
  const isHandedIn = given.state >= HANDED_IN
  const row: Row = {
    state: given.state,
    submitted_at: given.submittedAt ?? (isHandedIn ? ctx.clock.now().toISOString() : null),
    prepared_by: given.preparedBy,
    checked_by: given.checkedBy,
    approved_by: given.approvedBy,
    return_reason: given.returnReason,
    note: given.note,
  }
  const sequence = lastSequence(db, periodId, schoolId) + 1
  const made: Row = { period_id: periodId, school_id: schoolId, sequence, ...row }
  const label = { key: 'saveSubmission', params: { title: String(period.name) } }
  const record = { table: 'submission', id, row: id === null ? made : row } as const
  return saveRecord(ctx, session, record, { label, screen })
}
