// Until when the cohort is kept.
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '../../context.ts'
import { isOverwritingDue } from '../../ledger-file/overwrite.ts'
import { writeBatch } from '../../write-batch.ts'
import { dropNotice, type NoticeSource, pushNotice } from '../accounts/notices.ts'
import { selectRetention, storeRetention } from './repository.ts'

type Retention = Readonly<{ retainUntil: string | null; due: boolean }>
type RetentionClock = Pick<DataContext, 'clock'>

/** Due from the day after the last on which the cohort may be kept. */
export function readRetention({ clock }: RetentionClock, { db }: Pick<Session, 'db'>): Retention {
  const retainUntil = selectRetention(db)
  return { retainUntil, due: retainUntil !== null && today(clock) > retainUntil }
}

export function setRetention(
  ctx: DataContext,
  session: Session,
  day: string | null,
  screen: string,
): void {
  const label =
    day === null ? { key: 'retentionOff', params: {} } : { key: 'retention', params: { day } }
  writeBatch(ctx, session, { kind: 'act', label, screen }, (writer) => {
    writer.ensure()
    storeRetention(session.db, day)
  })
  ctx.emit({ type: 'history.changed' })
  renewNotices(ctx, session)
}

export const retentionDue: NoticeSource = (ctx, session) => {
  const { retainUntil, due } = readRetention(ctx, session)
  return due ? [{ code: 'retention_due', params: { day: retainUntil ?? '' } }] : []
}

export const overwriteDue: NoticeSource = (_ctx, { db }) =>
  isOverwritingDue(db) ? [{ code: 'overwrite_due', params: {} }] : []

/** After what may have made a notice due, or settled it. */
export function renewNotices(ctx: DataContext, session: Session): void {
  dropNotice(session, 'retention_due')
  dropNotice(session, 'overwrite_due')
  for (const source of [retentionDue, overwriteDue]) {
    for (const notice of source(ctx, session)) pushNotice(session, notice)
  }
  ctx.emit({ type: 'ledger.changed' })
}
