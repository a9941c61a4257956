// What the law asks of an office: erase a person, keep no cohort longer than needed, say what is held.
import { basename } from 'node:path'
import type { Session } from '#data/context.ts'
import { exportPerson } from '#data/features/erasure/export-person.ts'
import { selectHeldByStudentNo } from '#data/features/erasure/repository.ts'
import { readRetention, setRetention } from '#data/features/erasure/retention.ts'
import { erase, previewErasure } from '#data/features/erasure/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErasurePreview, ErasureRecord } from '#shared/contract/erasure.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { Reason } from '#shared/schemas/common.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const UNSTOPPED = { signal: new AbortController().signal, progress: () => undefined }

/** Without --yes it says what would go and touches nothing. */
export async function eraseCommand(args: Arguments): Promise<Answer> {
  const studentNo = args.required('student')
  const reason = readReason(args)
  return withLedger(args, async (ctx, session) => {
    const scope = { kind: 'people' as const, ids: [personOf(session, studentNo)] }
    if (!args.flag('yes')) return toPreview(previewErasure(ctx, session, scope))
    const record = await erase(ctx, session, { scope, reason, screen: 'cli' }, UNSTOPPED)
    return { json: record, text: describe(record), exitCode: EXIT.done }
  })
}

function toPreview(preview: ErasurePreview): Answer {
  const { names, records, entries, backups } = preview
  const text = [
    `将删除 ${names.join('、')} 的 ${records} 条记录和 ${entries} 条变更，不能撤销。确认后加 --yes`,
    ...backups.map(backupLine),
  ]
  return { json: { preview }, text: text.join('\n'), exitCode: EXIT.usage }
}

function describe({ people, cleaned, backups, batch }: ErasureRecord): string {
  return [
    `已依法删除 ${people} 人的全部信息。批次 ${batch}`,
    ...(cleaned ? [] : ['磁盘空间不足，文件中的残留未清理；腾出空间后再打开一次台账即可']),
    ...backups.map(backupLine),
  ].join('\n')
}

const backupLine = ({ fileName, expires }: ErasureRecord['backups'][number]): string =>
  `  备份中仍有：${fileName}${expires === null ? '' : `，最迟 ${expires} 到期`}`

export async function retentionCommand(args: Arguments): Promise<Answer> {
  const until = args.text('until')
  if (until !== null && until !== 'none' && !isDay(until)) {
    throw usage('--until 应为日期，如 2025-07-31，或 none')
  }
  const json = await withLedger(args, (ctx, session) => {
    if (until !== null) setRetention(ctx, session, until === 'none' ? null : until, 'cli')
    return readRetention(ctx, session)
  })
  const { retainUntil, due } = json
  const text =
    retainUntil === null ? '未设保存期限' : `保存到 ${retainUntil}${due ? '，已过期' : ''}`
  return { json, text, exitCode: EXIT.done }
}

export async function personCommand(args: Arguments): Promise<Answer> {
  const studentNo = args.required('student')
  const path = args.path(args.required('to'))
  const reason = readReason(args)
  const rows = await withLedger(args, (ctx, session) => {
    const id = personOf(session, studentNo)
    return exportPerson(ctx, session, { id, path, reason, screen: 'cli' })
  })
  return { json: { rows }, text: `已写入 ${basename(path)}，共 ${rows} 行`, exitCode: EXIT.done }
}

const readReason = (args: Arguments): string =>
  within(Reason, args.required('reason'), '--reason', '应为 2 到 200 个字')

/** On the roster or taken off it. */
function personOf({ db }: Session, studentNo: string): number {
  const id = selectHeldByStudentNo(db, studentNo)
  if (id === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
  return id
}
