// A period that the centre publishes: made, or brought to what the centre says of it now.
import { AppError } from '#shared/contract/app-error.ts'
import type { ManifestOf } from '#shared/schemas/package.ts'
import { Period } from '#shared/schemas/period.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { announce, writeBatch } from '../../write-batch.ts'
import { saveRow } from '../activities/registers.ts'
import { selectRow } from '../history/repository.ts'
import { updateCorrespondent } from '../packages/correspondents.ts'
import { type Arrived, keepIncoming } from '../packages/incoming.ts'
import { takeRosterAndRules } from './take-roster.ts'

type PeriodPackage = Arrived & Readonly<{ manifest: ManifestOf<'period'> }>

export function takePeriod(ctx: DataContext, session: Session, arrived: PeriodPackage): void {
  const { db, info } = session
  const { manifest, file, from, sha256 } = arrived
  const { uid, dateFrom, dateTo, tables, cohort, ...said } = manifest.body
  if (cohort !== info.cohort) throw new AppError('package_no_period', { file })
  if (!Period.shape.kind.safeParse(said.kind).success || dateTo < dateFrom)
    throw new AppError('package_content', { file, detail: 'period' })
  takeRosterAndRules(ctx, session, arrived)
  const label = { key: 'takePeriod', params: { title: said.name } }
  const row: Row = { ...said, date_from: dateFrom, date_to: dateTo, tables: tables.join(',') }
  writeBatch(ctx, session, { kind: 'act', label, screen: 'packages' }, (batch) => {
    const id = knownPeriod(session, uid)
    const made: Row = { uid, cohort_year: cohort, closed_on: null, ...row }
    const record = { table: 'period', id, row: id === null ? made : row } as const
    // An old file of it that comes late changes nothing of what is archived.
    const isArchived = id !== null && selectRow(db, 'period', id)?.closed_on !== null
    const periodId = isArchived ? id : saveRow(batch, session, record)
    const kept = { manifest, sha256, correspondentId: from.id, periodId }
    keepIncoming(ctx, db, { ...kept, state: 'accepted' })
    // Whoever is sent a period has been approved.
    const state = { state: 'approved', changed_at: ctx.clock.now().toISOString() }
    if (from.state !== 'approved') updateCorrespondent(db, from.id, state)
  })
  announce(ctx, [])
}

/** Its number here, by the name that the centre gave it. */
export function knownPeriod({ db, info }: Session, uid: string): number | null {
  const id = prepared(db, 'SELECT id FROM period WHERE uid = ? AND cohort_year = ?')
    .pluck()
    .get(uid, info.cohort)
  return typeof id === 'number' ? id : null
}
