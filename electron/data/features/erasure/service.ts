// Erasing by law: everything of some people goes at once and for ever, and that it was done is recorded.
import { AppError } from '#shared/contract/app-error.ts'
import type { ErasurePreview, ErasureRecord, ErasureScope } from '#shared/contract/erasure.ts'
import type { DataContext, Session } from '../../context.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { isOverwritingDue, overwriteFreed } from '../../ledger-file/overwrite.ts'
import { announce, writeBatch } from '../../write-batch.ts'
import { heldBackups } from '../backups/status.ts'
import { selectPerson } from '../history/repository.ts'
import { type Erasure, eraseIn, eraseLabel } from './erase-in.ts'
import { identityOf } from './identity.ts'
import {
  countEntries,
  countRecords,
  selectErasures,
  selectEverybody,
  selectHeld,
} from './repository.ts'
import { renewNotices } from './retention.ts'

const NAMED_AT_MOST = 20

export function previewErasure(
  ctx: DataContext,
  session: Session,
  scope: ErasureScope,
): ErasurePreview {
  const { db } = session
  const ids = heldIn(session, scope)
  return {
    names: ids.slice(0, NAMED_AT_MOST).map((id) => String(selectPerson(db, id)?.name ?? '')),
    people: ids.length,
    records: countRecords(db, ids),
    entries: countEntries(db, ids),
    backups: heldBackups(ctx, session),
  }
}

type Request = Readonly<{ scope: ErasureScope; reason: string; screen: string }>

/** Cannot be taken back. Waits for its turn at the gate. */
export function erase(
  ctx: DataContext,
  session: Session,
  request: Request,
  { signal, progress }: Pick<JobControl, 'signal' | 'progress'>,
): Promise<ErasureRecord> {
  return ctx.gate.run(() => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    progress('collect', 0, null)
    const ids = heldIn(session, request.scope)
    const identity = identityOf(session.db, ids)
    if (identity.isNamed(request.reason)) throw new AppError('reason_names_person')
    if (signal.aborted) throw new AppError('cancelled')
    progress('erase', 0, null)
    const { scope, reason, screen } = request
    const backups = heldBackups(ctx, session)
    const erasure: Erasure = { ids, identity, scope: scope.kind, reason, backups }
    const label = eraseLabel(erasure)
    const batch = writeBatch(ctx, session, { kind: 'erase', label, screen }, (writer) =>
      eraseIn(session, writer, erasure),
    )
    progress('overwrite', 0, null)
    overwrite(ctx, session)
    announce(ctx, null)
    renewNotices(ctx, session)
    const record = listErasures(session).find((one) => one.batch === batch)
    if (record === undefined) throw new Error('the erasure is not in its own list')
    return record
  })
}

function heldIn({ db }: Session, scope: ErasureScope): number[] {
  const ids = scope.kind === 'cohort' ? selectEverybody(db) : selectHeld(db, scope.ids)
  if (ids.length === 0) throw new AppError('not_found')
  return ids
}

/** The people are gone whatever happens here; what is left of them in free pages is tried again at the next opening. */
function overwrite(ctx: DataContext, { db }: Session): void {
  try {
    overwriteFreed(db)
  } catch (cause) {
    ctx.log.error('the file could not be overwritten after an erasure', cause)
  }
}

/** Newest first. */
export function listErasures({ db }: Session): ErasureRecord[] {
  const cleaned = !isOverwritingDue(db)
  return selectErasures(db).map((record) => ({ ...record, cleaned }))
}
