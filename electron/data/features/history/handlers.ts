import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { listBatches } from './batches.ts'
import { listBin, restorePeople } from './bin.ts'
import { listChanges } from './changes.ts'
import { exportHistory } from './export.ts'
import { selectUsers } from './repository.ts'
import { redoLast, undoBatch, undoLast } from './service.ts'
import { shownChanges } from './shown-changes.ts'
import { selectRedoStep, selectUndoStep } from './steps.ts'
import { verifyNow } from './verify.ts'

type Methods = Extract<keyof DataHandlers, `history.${string}`>

export function historyHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'history.steps': () => {
      const { db } = openSession(ctx)
      return { undo: selectUndoStep(db), redo: selectRedoStep(db) }
    },
    'history.undoLast': () => undoLast(ctx, openSession(ctx), 'ledger'),
    'history.redo': () => redoLast(ctx, openSession(ctx), 'ledger'),
    'history.undo': ({ batch }) => undoBatch(ctx, openSession(ctx), batch, 'history'),
    'history.batches': ({ filter, before, limit }) =>
      listBatches(openSession(ctx), filter, before, limit),
    'history.changes': ({ filter, before, limit }) => {
      const session = openSession(ctx)
      const { changes, more } = listChanges(session, filter, before, limit)
      return { changes: shownChanges(session, changes), more }
    },
    'history.users': () => selectUsers(openSession(ctx).db),
    'history.export': ({ filter, token, reason, restricted }) => {
      const session = openSession(ctx)
      const path = ctx.files.path(token)
      const wanted = { filter, path, reason, restricted, screen: 'history' }
      const work = exportHistory.bind(null, ctx, session, wanted)
      return { jobId: ctx.jobs.start('history.export', work) }
    },
    'history.bin': () => listBin(openSession(ctx).db),
    'history.restore': ({ graduateIds }) => {
      const { restored, kept } = restorePeople(ctx, openSession(ctx), graduateIds, 'history')
      return { restored, kept }
    },
    'history.verify': () => {
      const session = openSession(ctx)
      const work = async () => (await verifyNow(ctx, session)).report
      return { jobId: ctx.jobs.start('history.verify', work) }
    },
  }
}
