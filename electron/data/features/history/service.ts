import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import {
  hasChanges,
  markReverted,
  selectBatch,
  selectChanges,
  selectLastBatch,
} from './repository.ts'
import { revertChanges } from './revert.ts'

/** Takes a batch back; the undoing is itself a batch. */
export function undoBatch(ctx: DataContext, session: Session, batch: number, screen: string) {
  const { db } = session
  const known = selectBatch(db, batch)
  if (known === undefined) throw new AppError('not_found')
  if (!known.undoable) throw new AppError('nothing_to_undo')
  const meta = {
    kind: 'undo',
    label: known.label,
    screen,
    reverts: batch,
    everybody: known.isImport,
  } as const
  return writeBatch(ctx, session, meta, (writer) => {
    // Made before the savepoints of the changes, so that none of them takes it away again.
    const undoing = writer.ensure()
    const { reverted, kept } = revertChanges(db, writer, selectChanges(db, batch))
    // With everything kept nothing was taken back: the batch can be tried again.
    if (reverted > 0 || hasChanges(db, undoing)) markReverted(db, batch, undoing)
    return { batch, label: known.label, reverted, kept: [...kept] }
  })
}

export function undoLast(ctx: DataContext, session: Session, screen: string) {
  const last = selectLastBatch(session.db)
  if (last === null) throw new AppError('nothing_to_undo')
  return undoBatch(ctx, session, last.batch, screen)
}
