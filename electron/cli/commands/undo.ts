import { selectBatch } from '#data/features/history/repository.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Undone } from '#shared/contract/history.ts'
import { type Arguments, readNumber, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { keptLines } from '../kept-lines.ts'
import { withLedger } from '../ledger.ts'

export async function undoCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null && args.text('batch') !== null) throw usage('批次只写一处')
  const batch = readNumber(args.operand ?? args.text('batch'), '批次')
  const undone = await withLedger(args, (ctx, session) => {
    if (batch === null) return undoLast(ctx, session, 'cli')
    if (selectBatch(session.db, batch) === undefined)
      throw new AppError('not_found', { what: `批次 ${batch}` })
    return undoBatch(ctx, session, batch, 'cli')
  })
  return toAnswer('撤销', undone)
}

export async function redoCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('redo 后面没有参数')
  return toAnswer('重做', await withLedger(args, (ctx, session) => redoLast(ctx, session, 'cli')))
}

function toAnswer(what: string, { batch, reverted, kept }: Undone): Answer {
  const head = `已${what}批次 ${batch} 的 ${reverted} 处改动，保留 ${kept.length} 处此后又改过的`
  return {
    json: { batch, reverted, kept },
    text: [head, ...keptLines(kept)].join('\n'),
    exitCode: EXIT.done,
  }
}
