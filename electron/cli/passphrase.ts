import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { usage } from './arguments.ts'

/** LEDGER_PASSPHRASE; an empty one, as scheduled tasks set it by mistake, is none. */
export function givenPassphrase(): string | null {
  return process.env.LEDGER_PASSPHRASE || null
}

/** From LEDGER_PASSPHRASE, else asked on the terminal without echo. */
export async function readPassphrase(): Promise<string> {
  const given = givenPassphrase()
  if (given !== null) return given
  if (!process.stdin.isTTY) throw usage('没有口令：请设置环境变量 LEDGER_PASSPHRASE')
  process.stderr.write('口令：')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await new Promise((resolve) => lines.question('', resolve))
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
