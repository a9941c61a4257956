// A period goes to every school that was approved; again after it was changed.
import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import { first, sql } from '../../ledger-file/query.ts'
import { selectCorrespondents } from '../packages/correspondents.ts'
import { refuseArchived } from '../periods/repository.ts'
import { requireCentre } from './schools.ts'
import { type Said, sendTo } from './send.ts'

/** How many schools it goes to. */
export async function publishPeriod(
  ctx: DataContext,
  session: Session,
  periodId: number,
): Promise<{ schools: number }> {
  requireCentre(session)
  refuseArchived(session.db, periodId)
  const said = periodSaid(session, periodId)
  const schools = selectCorrespondents(session.db).filter(({ state }) => state === 'approved')
  for (const school of schools) await sendTo(ctx, session, [school, said], { periodId })
  return { schools: schools.length }
}

function periodSaid({ db, info }: Session, id: number): Said {
  const period = first(db, sql.selectFrom('period').selectAll().where('id', '=', id))
  if (period === undefined) throw new AppError('not_found')
  const { uid, kind, name, deadline, note, tables } = period
  return {
    kind: 'period',
    body: {
      ...{ uid, kind, name, deadline, note, cohort: info.cohort },
      ...{ dateFrom: period.date_from, dateTo: period.date_to },
      tables: tables.split(',').filter(Boolean),
    },
  }
}
