import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { redoLast, undoBatch, undoLast } from './service.ts'
import { selectRedoStep, selectUndoStep } from './steps.ts'

type Methods = Extract<keyof DataHandlers, `history.${string}`>

export function historyHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'history.steps': () => {
      const { db } = openSession(ctx)
      return { undo: selectUndoStep(db), redo: selectRedoStep(db) }
    },
    'history.undoLast': () => undoLast(ctx, openSession(ctx), 'ledger'),
    'history.redo': () => redoLast(ctx, openSession(ctx), 'ledger'),
    'history.undo': ({ batch }) => undoBatch(ctx, openSession(ctx), batch, 'imports'),
  }
}
