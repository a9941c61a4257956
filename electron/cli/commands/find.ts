import { selectFound } from '#data/features/graduates/list/find.ts'
import { dataContract } from '#shared/contract/index.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const AT_MOST = 1000

export async function findCommand(args: Arguments): Promise<Answer> {
  const text = args.operand
  if (text === null || text.trim() === '') throw usage('缺少要找的文字')
  within(dataContract['graduates.find'].input.shape.text, text, '要找的文字', '最多 100 个字')
  const people = await withLedger(args, (_ctx, { db, info }) =>
    selectFound(db, info.cohort, text, AT_MOST),
  )
  const lines = people.map((person) => `${person.studentNo}\t${person.name}\t${person.school}`)
  return {
    json: { people },
    text: lines.length === 0 ? '没有找到' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}
