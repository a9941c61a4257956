import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectLastBatch } from './repository.ts'
import { undoBatch, undoLast } from './service.ts'

type Methods = Extract<keyof DataHandlers, `history.${string}`>

export function historyHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'history.last': () => selectLastBatch(openSession(ctx).db),
    'history.undoLast': () => undoLast(ctx, openSession(ctx), 'ledger'),
    'history.undo': ({ batch }) => undoBatch(ctx, openSession(ctx), batch, 'imports'),
  }
}
