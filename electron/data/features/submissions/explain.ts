// Why a finding of the self-check does not stand in the way. It travels with the next submission.
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { QUESTION } from '#shared/domain/submission/check.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { isPresent } from '../history/repository.ts'
import { requireOpen } from './open-period.ts'

type Clock = Pick<DataContext, 'clock'>

type Said = Parsed<'submissions.explain'>
type Explained = Omit<Said, 'findings'> & Said['findings'][number]

/** All of them or none. */
export function explainAll(ctx: Clock, session: Session, { findings, ...said }: Said): void {
  const keep = (): void => {
    for (const finding of findings) explain(ctx, session, { ...said, ...finding })
  }
  session.db.transaction(keep).immediate()
}

/** Null takes it back. A question is answered, not explained. */
export function explain(
  ctx: Clock,
  session: Session,
  { periodId, rule, graduateId, about, reason }: Explained,
): void {
  const { db } = session
  requireOpen(session, periodId)
  if (rule === QUESTION) throw new AppError('invalid_input', { field: 'rule' })
  if (graduateId !== null && !isPresent(db, graduateId)) throw new AppError('not_found')
  const keep = (): void => {
    prepared(
      db,
      'DELETE FROM check_override WHERE period_id = ? AND rule = ? AND graduate_id IS ? AND about = ?',
    ).run(periodId, rule, graduateId, about)
    if (reason === null) return
    prepared(
      db,
      `INSERT INTO check_override (period_id, rule, graduate_id, about, reason, made_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(periodId, rule, graduateId, about, reason, ctx.clock.now().toISOString())
  }
  db.transaction(keep).immediate()
}
