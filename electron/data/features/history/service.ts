import { AppError } from '#shared/contract/app-error.ts'
import type { Undone } from '#shared/contract/history.ts'
import type { DataContext, Session } from '../../context.ts'
import { deferIndexes, enlargeCache } from '../../ledger-file/bulk.ts'
import { writeBatch } from '../../write-batch.ts'
import { refuseArchived } from '../periods/repository.ts'
import {
  type LoggedChange,
  markReverted,
  selectBatch,
  selectChanges,
  selectRow,
} from './repository.ts'
import { revertChanges } from './revert.ts'
import { selectRedoStep, selectUndoStep } from './steps.ts'

/** Takes a batch back; the undoing is itself a batch. */
export function undoBatch(
  ctx: DataContext,
  session: Session,
  batch: number,
  screen: string,
): Undone {
  const known = selectBatch(session.db, batch)
  if (known === undefined) throw new AppError('not_found')
  if (known.consolidated) throw new AppError('consolidated_batch')
  if (!known.undoable) throw new AppError('nothing_to_undo')
  const { label } = known
  return { batch, label, ...takeBack(ctx, session, { batch, kind: 'undo', label, screen }) }
}

export function undoLast(ctx: DataContext, session: Session, screen: string): Undone {
  const step = selectUndoStep(session.db)
  if (step === null) throw new AppError('nothing_to_undo')
  return undoBatch(ctx, session, step.batch, screen)
}

/** Brings back what the last undoing took: the undoing is taken back, and its batch can be undone again. */
export function redoLast(ctx: DataContext, session: Session, screen: string): Undone {
  const { db } = session
  const step = selectRedoStep(db)
  const batch = step === null ? undefined : selectBatch(db, step.batch)?.reverts
  if (step === null || batch === undefined || batch === null) throw new AppError('nothing_to_redo')
  const { label } = step
  const what = { batch: step.batch, kind: 'redo', label, screen, holdsAgain: batch } as const
  return { batch, label, ...takeBack(ctx, session, what) }
}

type TakingBack = Readonly<{
  batch: number
  kind: 'undo' | 'redo'
  label: Undone['label']
  screen: string
  /** the batch that can be undone again afterwards */
  holdsAgain?: number
}>

function takeBack(ctx: DataContext, session: Session, what: TakingBack) {
  const { db } = session
  const { batch, kind, label, screen, holdsAgain } = what
  const changes = selectChanges(db, batch)
  refuseOfArchived(db, changes)
  const moving = changes.filter(comesOrGoes).length
  const meta = { kind, label, screen, reverts: batch, everybody: moving > 0 }
  const cacheSize = enlargeCache(db, moving)
  try {
    return writeBatch(ctx, session, meta, (writer) => {
      const restoreIndexes = deferIndexes(db, ['graduate'], moving, { keepUnique: true })
      const { reverted, kept } = revertChanges(db, writer, changes)
      restoreIndexes()
      // With everything kept nothing was taken back: the batch can be tried again.
      if (reverted > 0 || kept.length === 0 || writer.current() !== null) {
        markReverted(db, batch, writer.ensure())
        if (holdsAgain !== undefined) markReverted(db, holdsAgain, null)
      }
      return { reverted, kept: [...kept] }
    })
  } finally {
    db.pragma(`cache_size = ${cacheSize}`)
  }
}

function refuseOfArchived(db: Session['db'], changes: readonly LoggedChange[]): void {
  for (const { table, id } of changes) {
    if (table === 'period') refuseArchived(db, id)
    if (table === 'submission')
      refuseArchived(db, Number(selectRow(db, 'submission', id)?.period_id ?? 0))
  }
}

/** Then the page's list of people is another one. */
const comesOrGoes = ({ table, op }: LoggedChange): boolean =>
  table === 'graduate' && op !== 'update'
