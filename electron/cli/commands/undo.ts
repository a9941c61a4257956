import { selectBatch } from '#data/features/history/repository.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type Arguments, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function undoCommand(args: Arguments): Promise<Answer> {
  const batch = Number(args.operand)
  if (!Number.isInteger(batch) || batch < 1) throw usage('批次应为正整数')
  const { reverted, kept } = await withLedger(args, (ctx, session) => {
    if (selectBatch(session.db, batch) === undefined)
      throw new AppError('not_found', { what: `批次 ${batch}` })
    return undoBatch(ctx, session, batch, 'cli')
  })
  const lines = kept.map((cell) => `  保留：${cell.studentNo} ${cell.name} ${cell.field}`)
  return {
    json: { reverted, kept },
    text: [`已撤销 ${reverted} 处改动，保留 ${kept.length} 处此后又改过的`, ...lines].join('\n'),
    exitCode: EXIT.done,
  }
}
