// What support needs to know of a computer and a ledger, and nothing of anybody in it: no names of people, schools or
// users, no paths, counts rounded.
import { statfsSync, statSync } from 'node:fs'
import { arch, freemem, release, totalmem } from 'node:os'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { minuteIn } from '#shared/domain/day/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { allKeysPaths } from '../../ledger-file/format.ts'
import { fileVersion, newest } from '../../ledger-file/migrate.ts'
import { isOverwritingDue } from '../../ledger-file/overwrite.ts'
import { noticesOf } from '../accounts/notices.ts'
import { listFirst } from '../backups/first-place.ts'
import { readBackupState } from '../backups/state.ts'
import { readRetention } from '../erasure/retention.ts'
import { logTail } from './log-tail.ts'

type Line = readonly [what: string, value: string]

export function collectDiagnostics(ctx: DataContext): string {
  const { current, leaving } = ctx.holder
  const session = current === leaving ? null : current
  const ledger: readonly Line[] =
    session === null ? [['台账', '没有打开']] : ledgerLines(ctx, session)
  const log = logTail(ctx.program.logs)
  return [
    '毕业生就业台账 诊断信息',
    '不含姓名、学号、证件号、学院名称和文件夹名称；数量为约数。',
    '',
    ...[...programLines(ctx), ...ledger].map(([what, value]) => `${what}：${value}`),
    '',
    `日志（最近 ${log.length} 行）：`,
    ...log,
    '',
  ].join('\n')
}

function programLines({ clock, program, folders }: DataContext): Line[] {
  const { versions, platform } = process
  return [
    ['时间', minuteIn(clock.now().toISOString())],
    ['程序版本', program.version],
    ['台账格式版本', String(newest())],
    ['系统', `${platform} ${release()} ${arch()}`],
    ['内存', `${sizeText(totalmem())}，空闲 ${sizeText(freemem())}`],
    ['运行环境', `Node ${versions.node}，Electron ${versions.electron ?? '无'}，V8 ${versions.v8}`],
    ['设置所在磁盘剩余', spaceText(folders.state)],
  ]
}

function ledgerLines(ctx: DataContext, session: Session): Line[] {
  const { db, path, info, openedBy } = session
  const retention = readRetention(ctx, session)
  return [
    ['台账类型', info.role === 'central' ? '就业处' : '学院'],
    ['演示台账', yesNo(info.practice)],
    ['届次', String(info.cohort)],
    ['打开方式', openedBy === 'recovery' ? '恢复密钥' : '口令'],
    ['文件格式版本', String(fileVersion(db))],
    ['SQLite', String(db.prepare('SELECT sqlite_version()').pluck().get())],
    ['人数', countText(db, 'graduate')],
    ['批次', countText(db, 'change_batch')],
    ['变更', countText(db, 'change_log')],
    ['导入', countText(db, 'import_batch')],
    ['用户', countText(db, 'app_user')],
    ['台账文件', sizeOf(path)],
    ['写入日志文件', sizeOf(`${path}-wal`)],
    ['密钥文件', allKeysPaths(path).map(sizeOf).join('，')],
    ['台账所在磁盘剩余', spaceText(dirname(path))],
    ...PRAGMAS.map((name): Line => [name, String(db.pragma(name, { simple: true }))]),
    ['恢复密钥已保存', yesNo(info.recoveryKept)],
    ['保存期限', retention.retainUntil === null ? '未设' : retention.due ? '已过' : '未到'],
    ['待清理残留', yesNo(isOverwritingDue(db))],
    ...backupLines(ctx, session),
    [
      '提示',
      noticesOf(db)
        .map(({ code }) => code)
        .join('，') || '无',
    ],
  ]
}

/** When, never where to. */
function backupLines({ folders }: DataContext, { path, info }: Session): Line[] {
  const backups = listFirst(path, info.ledgerId)
  const { second, lastTest } = readBackupState(folders.state, info.ledgerId)
  const newest = backups
    .map(({ manifest }) => manifest.madeAt)
    .toSorted()
    .at(-1)
  const tested =
    lastTest === null ? '没有' : `${minuteIn(lastTest.at)}，${lastTest.ok ? '成功' : '失败'}`
  const seen = second?.lastSeen ?? null
  return [
    ['备份份数', String(backups.length)],
    ['最近备份', newest === undefined ? '没有' : minuteIn(newest)],
    ['最近试恢复', tested],
    ['第二备份位置', second === null ? '未设' : seen === null ? '还没有见到' : minuteIn(seen)],
  ]
}

const PRAGMAS = [
  'journal_mode',
  'synchronous',
  'secure_delete',
  'page_count',
  'freelist_count',
] as const

const yesNo = (is: boolean): string => (is ? '是' : '否')

function countText(db: Database, table: string): string {
  return rounded(Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
}

/** Two figures are enough to tell a class from a university. */
export function rounded(count: number): string {
  if (count === 0) return '0'
  if (count < 10) return '少于 10'
  return `约 ${Number(count.toPrecision(2))}`
}

function sizeOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? '没有' : sizeText(found.size)
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

export function sizeText(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${Number(size.toPrecision(3))} ${UNITS[unit]}`
}

function spaceText(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return sizeText(bavail * bsize)
  } catch (cause) {
    return `无法读取（${cause instanceof Error && 'code' in cause ? String(cause.code) : '未知'}）`
  }
}
