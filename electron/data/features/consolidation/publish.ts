// A period goes to every school that was approved; again after it was changed.
import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import { first, sql } from '../../ledger-file/query.ts'
import { ndjson } from '../../package/ndjson.ts'
import { selectCorrespondents } from '../packages/correspondents.ts'
import { refuseArchived } from '../periods/repository.ts'
import { rosterChanges } from './roster.ts'
import { requireCentre } from './schools.ts'
import { type Said, sendTo } from './send.ts'
import { sharedRules } from './shared-rules.ts'

/** How many schools it goes to. */
export async function publishPeriod(
  ctx: DataContext,
  session: Session,
  periodId: number,
  { withRoster }: Readonly<{ withRoster: boolean }> = { withRoster: false },
): Promise<{ schools: number }> {
  requireCentre(session)
  refuseArchived(session.db, periodId)
  const said = periodSaid(session, periodId)
  const rules = ['rules.ndjson', ndjson(sharedRules(session))] as const
  const schools = selectCorrespondents(session.db).filter(({ state }) => state === 'approved')
  for (const school of schools) {
    const roster = withRoster
      ? ([['roster.ndjson', ndjson(rosterChanges(session, school))]] as const)
      : []
    await sendTo(ctx, session, [school, said], { periodId, files: new Map([rules, ...roster]) })
  }
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
