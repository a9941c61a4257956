// Findings per class and key group (分类研判); a new one of the same subject follows the one before.
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { type Act, removeRecord, saveRecord } from '../activities/registers.ts'
import { selectRow } from '../history/repository.ts'
import { selectFindings } from './repository.ts'

const act = (key: string, subject: string, code: string): Act => ({
  label: { key, params: { [subject]: code } },
  screen: 'classes',
})

export function saveFinding(
  ctx: DataContext,
  session: Session,
  { id, reviewDate, closedOn, ...given }: Parsed<'findings.save'>,
): { batch: number | null; id: number } {
  const day = today(ctx.clock)
  const dates = { review_date: reviewDate, closed_on: closedOn }
  const row = id === null ? { ...given, ...dates, written_on: day } : { ...given, ...dates }
  const done = act(actOf(session, id, closedOn), given.subject, given.code)
  return saveRecord(ctx, session, { table: 'finding', id, row }, done, (batch, saved) => {
    if (id === null) closeEarlier(session, batch, saved, day)
  })
}

function actOf({ db }: Session, id: number | null, closedOn: string | null): string {
  const before = selectFindings(db).find((finding) => finding.id === id)
  if (before === undefined || (before.closedOn === null) === (closedOn === null)) {
    return 'saveFinding'
  }
  return closedOn === null ? 'takeUpFinding' : 'settleFinding'
}

function closeEarlier({ db }: Session, batch: BatchWriter, saved: number, day: string): void {
  const all = selectFindings(db)
  const one = all.find((finding) => finding.id === saved)
  for (const other of all) {
    const isSame = other.subject === one?.subject && other.code === one.code
    if (!isSame || other.id === saved || other.closedOn !== null) continue
    const before = selectRow(db, 'finding', other.id)
    if (before !== undefined) batch.update('finding', other.id, before, { closed_on: day })
  }
}

export function removeFinding(ctx: DataContext, session: Session, id: number): { batch: number } {
  const row = selectFindings(session.db).find((finding) => finding.id === id)
  if (row === undefined) throw new AppError('not_found')
  const done = act('removeFinding', row.subject, row.code)
  return removeRecord(ctx, session, { table: 'finding', id }, done)
}
