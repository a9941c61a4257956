// Secrets come from the environment or from the terminal, never from the command's words: those are seen by everybody
// who lists the processes.
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Passphrase } from '#shared/schemas/ledger.ts'
import { usage } from './arguments.ts'

/** Of the time when the backup was made, where the data key has changed since. */
export function givenBackupPassphrase(): string | null {
  return process.env.LEDGER_BACKUP_PASSPHRASE || null
}

/** With which a workbook opens. */
export function givenFilePassword(): string | null {
  return process.env.LEDGER_FILE_PASSWORD || null
}

type SecretName = 'LEDGER_PASSPHRASE' | 'LEDGER_NEW_PASSPHRASE' | 'LEDGER_RECOVERY_KEY'

/** LEDGER_PASSPHRASE; an empty one, as scheduled tasks set it by mistake, is none. */
export function givenPassphrase(): string | null {
  return process.env.LEDGER_PASSPHRASE || null
}

export function readPassphrase(): Promise<string> {
  return readSecret('LEDGER_PASSPHRASE', '口令')
}

export function readRecoveryKey(): Promise<string> {
  return readSecret('LEDGER_RECOVERY_KEY', '恢复密钥')
}

export async function readNewPassphrase(): Promise<string> {
  const next = await readSecret('LEDGER_NEW_PASSPHRASE', '新口令')
  if (!process.env.LEDGER_NEW_PASSPHRASE && (await ask('再输一遍新口令')) !== next)
    throw usage('两次输入的新口令不一样')
  return requireUsable(next)
}

/** Scripts may have shorter ones than the window takes; they are warned, not stopped. */
export function requireUsable(passphrase: string): string {
  if (passphrase === '') throw usage('口令不能为空')
  if (passphrase.length > (Passphrase.maxLength ?? 0)) throw usage('口令最多 200 个字')
  if (passphrase.length < (Passphrase.minLength ?? 0)) {
    process.stderr.write('提醒：口令不足 8 个字，容易被猜出；窗口中要求至少 8 个字。\n')
  }
  return passphrase
}

async function readSecret(variable: SecretName, what: string): Promise<string> {
  const given = process.env[variable]
  if (given) return given
  if (!process.stdin.isTTY) throw usage(`没有${what}：请设置环境变量 ${variable}`)
  return ask(what)
}

/** On the terminal, without echo. */
async function ask(what: string): Promise<string> {
  process.stderr.write(`${what}：`)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await new Promise((resolve) => lines.question('', resolve))
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
