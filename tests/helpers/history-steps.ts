import { redoLast, undoLast } from '#data/features/history/service.ts'
import { selectRedoStep, selectUndoStep } from '#data/features/history/steps.ts'
import type { TestLedger } from './ledger.ts'

/** Takes back the last step, if there is one after the batch that is to stay. */
export function undoIfAny({ ctx, session }: TestLedger, since = 0): void {
  if ((selectUndoStep(session.db)?.batch ?? 0) > since) undoLast(ctx, session, 'test')
}

/** Does the step again that was taken back last, if there is one. */
export function redoIfAny({ ctx, session }: TestLedger): void {
  if (selectRedoStep(session.db) !== null) redoLast(ctx, session, 'test')
}
