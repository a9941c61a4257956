// Backups for schedulers and IT staff: made, listed, tried, restored; and the copy that any program reads.
import { closeLedger } from '#data/features/accounts/service.ts'
import { makeBackup } from '#data/features/backups/make.ts'
import { withPatience } from '#data/features/backups/patience.ts'
import { writePlainCopy } from '#data/features/backups/plain-copy.ts'
import { restoreBackup } from '#data/features/backups/restore.ts'
import { restoreFile } from '#data/features/backups/restore-file.ts'
import { copyBackup, SILENT_MS } from '#data/features/backups/second-place.ts'
import { backupStatus, describe, ledgerOf, listAll, locate } from '#data/features/backups/status.ts'
import { tryBackup } from '#data/features/backups/trial.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Backup, BackupStatus } from '#shared/contract/backups.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import { Reason } from '#shared/schemas/common.ts'
import { type Arguments, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { cliContext, withLedger } from '../ledger.ts'
import { givenBackupPassphrase, readPassphrase } from '../passphrase.ts'

export async function backupCommand(args: Arguments): Promise<Answer> {
  const to = args.text('to') === null ? null : args.path(args.required('to'))
  return withLedger(args, async (ctx, session) => {
    const found = makeBackup(ctx, session, 'manual')
    if (to !== null) {
      await withPatience(ctx, SILENT_MS, (beat) => copyBackup(found, to, beat)).catch((cause) => {
        throw new AppError('backup_not_written', { folder: to }, { cause })
      })
    }
    const { fileName, madeAt, people, sizeBytes, head } = describe(found, 'first')
    const copied = to === null ? '' : `，并复制到 ${to}`
    return done(`已备份：${found.path}（毕业生 ${people} 人）${copied}`, {
      ...{ fileName, path: found.path, madeAt, people, sizeBytes, head },
      copiedTo: to,
    })
  })
}

export async function backupsCommand(args: Arguments): Promise<Answer> {
  const status = await withLedger(args, backupStatus)
  return done(listed(status), status)
}

const OCCASIONS: Readonly<Record<Backup['occasion'], string>> = {
  close: '关闭时',
  daily: '每日',
  manual: '手动',
  migration: '升级前',
  restore: '恢复前',
  rekey: '更换密钥前',
}

function listed({ folder, backups, lastTest, second }: BackupStatus): string {
  const tested =
    lastTest && `上次试恢复：${minuteIn(lastTest.at)} ${lastTest.ok ? '成功' : '没有成功'}`
  return [
    `备份文件夹：${folder}`,
    second === null
      ? '没有第二备份位置'
      : `第二备份位置：${second.folder}${second.reachable ? '' : '（现在连不上）'}`,
    tested ?? '还没有试恢复过',
    ...backups.map(
      ({ place, fileName, madeAt, occasion, people }) =>
        `  ${minuteIn(madeAt)}\t${OCCASIONS[occasion]}\t${people} 人\t${place === 'first' ? '本机' : '第二位置'}\t${fileName}`,
    ),
  ].join('\n')
}

export async function testBackupCommand(args: Arguments): Promise<Answer> {
  const test = await withLedger(args, async (ctx, session) => {
    const ledger = ledgerOf(session)
    const name = args.text('backup') ?? (await listAll(ctx, ledger))[0]?.fileName ?? ''
    return tryBackup(ctx, session, await locate(ctx, ledger, name))
  })
  return {
    json: test,
    text: test.ok
      ? `试恢复成功：毕业生 ${test.people} 人，内容与备份时一致`
      : '试恢复没有成功：这份备份已损坏，请马上再备份一次',
    exitCode: test.ok ? EXIT.done : EXIT.refused,
  }
}

export async function restoreBackupCommand(args: Arguments): Promise<Answer> {
  if (args.text('from') !== null) return restoreFromFile(args)
  if (args.text('to') !== null) throw usage('--to 要和 --from 一起用')
  const id = args.required('backup')
  const { path, people } = await withLedger(args, async (ctx) => {
    const text = givenBackupPassphrase()
    const secret = text === null ? null : ({ kind: 'passphrase', text } as const)
    const session = await restoreBackup(ctx, { id, secret }).catch((cause) => {
      const isAsked = cause instanceof AppError && cause.code === 'wrong_passphrase'
      if (isAsked && secret === null)
        throw usage(
          '备份之后更换过数据密钥：请用 LEDGER_BACKUP_PASSPHRASE 给出备份当时的口令',
          cause,
        )
      throw cause
    })
    return { path: session.path, people: session.info.people }
  })
  return done(`台账已恢复（毕业生 ${people} 人）；恢复前的内容也有一份备份`, {
    ledger: path,
    people,
  })
}

async function restoreFromFile(args: Arguments): Promise<Answer> {
  const ctx = cliContext()
  try {
    const { path, info } = await restoreFile(ctx, {
      backup: args.path(args.required('from')),
      folder: args.path(args.required('to')),
      secret: { kind: 'passphrase', text: await readPassphrase() },
    })
    const { people } = info
    return done(`已由备份重建台账：${path}（毕业生 ${people} 人）`, { ledger: path, people })
  } finally {
    await closeLedger(ctx)
  }
}

export async function plainCopyCommand(args: Arguments): Promise<Answer> {
  const reason = within(Reason, args.required('reason'), '--reason', '应为 2 到 200 个字')
  const path = args.path(args.required('to'))
  const written = await withLedger(args, (ctx, session) =>
    writePlainCopy(ctx, session, { path, reason }),
  )
  return done(`已另存不加密的副本：${path}。任何人都能读它，请妥善保管`, written)
}

const done = (text: string, json: unknown): Answer => ({ json, text, exitCode: EXIT.done })
