// A period is closed for good, and what is kept of it: ledger archive [list|export].
import { archivePeriod, exportArchive, listArchives } from '#data/features/consolidation/archive.ts'
import type { PeriodArchive } from '#shared/schemas/period-archive.ts'
import { type Arguments, readNumber, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function archiveCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
      return archiveNow(args)
    case 'list':
      return list(args)
    case 'export':
      return save(args)
    default:
      throw usage('archive 后面写 list 或 export')
  }
}

function periodIn(args: Arguments): number {
  const id = readNumber(args.required('id'), '--id ')
  if (id === null) throw usage('缺少 --id')
  return id
}

async function archiveNow(args: Arguments): Promise<Answer> {
  const id = periodIn(args)
  const json = await withLedger(args, (ctx, session) => archivePeriod(ctx, session, id))
  return {
    json,
    text: `已归档，通知各学院的回执待发送。存档校验值 ${json.sha256}`,
    exitCode: EXIT.done,
  }
}

const missing = ({ schools }: PeriodArchive): string =>
  schools
    .filter(({ state }) => state === 'missing')
    .map(({ name }) => name)
    .join('、')

async function list(args: Arguments): Promise<Answer> {
  const archives = await withLedger(args, (_ctx, session) => listArchives(session))
  const lines = archives.map(({ periodId, about, sha256 }) =>
    [
      ...[periodId, about.period.name, `${about.graduates} 人，落实 ${about.landed} 人`],
      ...[missing(about) === '' ? '学院齐全' : `未到：${missing(about)}`, sha256],
    ].join('\t'),
  )
  const text = lines.length === 0 ? '还没有归档的报送期' : lines.join('\n')
  return { json: { archives }, text, exitCode: EXIT.done }
}

async function save(args: Arguments): Promise<Answer> {
  const [periodId, path] = [periodIn(args), args.path(args.required('out'))]
  await withLedger(args, (_ctx, session) => exportArchive(session, { periodId, path }))
  return { json: { file: path }, text: `已导出存档：${path}`, exitCode: EXIT.done }
}
