import { AppError } from '#shared/contract/app-error.ts'
import { ACCEPTED } from '#shared/domain/submission/check.ts'
import type { Session } from '../../context.ts'
import {
  type PeriodRow,
  type SubmissionRow,
  selectPeriodRow,
  selectSubmission,
} from './repository.ts'

type Open = Readonly<{ period: PeriodRow; submission: SubmissionRow | undefined }>

/** A period that can still be handed in, in a school's own ledger; `submission` is its last one. */
export function requireOpen(session: Session, periodId: number): Open {
  if (session.info.role !== 'school') throw new AppError('not_joined')
  const period = selectPeriodRow(session, periodId)
  const submission = selectSubmission(session.db, periodId)
  if (period.closed_on !== null || (submission !== undefined && submission.state >= ACCEPTED))
    throw new AppError('period_closed', { title: period.name })
  return { period, submission }
}
