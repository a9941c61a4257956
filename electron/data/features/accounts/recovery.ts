// The printed key: kept once it was saved or confirmed, renewed on demand, shown only when it is made.
import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { type DataContext, openSession } from '#data/context.ts'
import { writeFileAtomically } from '#data/ledger-file/atomic-file.ts'
import { renewRecovery, unlockByRecoveryKey } from '#data/ledger-file/keys.ts'
import { refuseLedgerFile } from '#data/ledger-file/refuse-ledger-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { currentKeys, keepKeys } from './keep-keys.ts'
import { writeSetting } from './repository.ts'
import { ledgerTitle } from './session.ts'

export function confirmRecoveryKept(ctx: DataContext): void {
  writeSetting(openSession(ctx).db, 'recovery_kept', '1')
  ctx.emit({ type: 'ledger.changed' })
}

/** A new recovery key; the old one opens earlier copies of the key file only. */
export function renewRecoveryKey(ctx: DataContext, screen = 'users'): string {
  const session = openSession(ctx)
  const { keyFile, recoveryKey } = renewRecovery(currentKeys(session), session.dataKey)
  const label = { key: 'recoveryKey', params: {} }
  keepKeys(ctx, session, { label, screen }, keyFile, () => {
    writeSetting(session.db, 'recovery_kept', '0')
  })
  return recoveryKey
}

/** Writes the key as a text file to print or keep; a key that does not open this ledger is refused. */
export function saveRecoveryKey(ctx: DataContext, path: string, recoveryKey: string): void {
  const session = openSession(ctx)
  refuseLedgerFile(path, session.path)
  unlockByRecoveryKey(currentKeys(session), recoveryKey).dataKey.fill(0)
  const lines = [
    '毕业生就业台账 恢复密钥',
    '',
    `台账：${ledgerTitle(session.info)}（${basename(session.path)}）`,
    `保存日期：${today(ctx.clock)}`,
    '',
    recoveryKey,
    '',
    '忘记口令时，在打开台账的页面选择“恢复密钥”，输入上面 8 组字符，大小写均可。',
    '得到这份密钥的人可以打开台账：请打印后锁好，或存入 U 盘，不要和台账放在同一个文件夹。',
  ]
  writeText(path, lines)
  confirmRecoveryKept(ctx)
}

// Byte order mark and CRLF: older versions of Notepad show anything else as one garbled line.
function writeText(path: string, lines: readonly string[]): void {
  try {
    writeFileAtomically(path, `\uFEFF${lines.join('\r\n')}\r\n`)
  } catch (cause) {
    throw new AppError('file_not_writable', { file: basename(path) }, { cause })
  }
}
