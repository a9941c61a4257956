// Those whose lists come again: ledger senders [--forget NAME].
import { forget, listSenders } from '#data/features/imports/senders.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { importField } from '#shared/domain/import/known-headers.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { readKind } from './import.ts'

type Senders = ReturnType<typeof listSenders>

export async function sendersCommand(args: Arguments): Promise<Answer> {
  const kind = readKind(args)
  const name = args.text('forget')
  const ofKind = (senders: Senders): Senders =>
    senders.filter((sender) => kind === null || sender.kind === kind)
  const senders = await withLedger(args, (_ctx, { db }) => {
    if (name === null) return ofKind(listSenders(db))
    const named = ofKind(listSenders(db)).filter((sender) => sender.name === name)
    if (named.length === 0) throw new AppError('not_found', { what: name })
    for (const { id } of named) forget(db, id, null)
    return ofKind(listSenders(db))
  })
  return { json: { senders }, text: describe(senders), exitCode: EXIT.done }
}

function describe(senders: Senders): string {
  if (senders.length === 0) return '还没有记住的来源'
  return senders
    .flatMap(({ name, kind, usedAt, columns, fixes }) => [
      [name, importKindText(kind, 'zh'), usedAt.slice(0, 10), `指定的列 ${columns}`].join('\t'),
      ...fixes.map(({ field, raw, value, reason }) => {
        const meant = value === null ? `忽略（${reason}）` : value
        return `  ${importField(field)?.header ?? field}「${raw}」→ ${meant}`
      }),
    ])
    .join('\n')
}
