// Opens a ledger for one command and closes it, whatever happens.
import { systemClock } from '#common/clock.ts'
import { silentLogger } from '#common/logger.ts'
import { stateFolder } from '#common/paths.ts'
import type { DataContext, Session } from '#data/context.ts'
import { createDataContext } from '#data/create-context.ts'
import { noticesOf } from '#data/features/accounts/notices.ts'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { settling } from '#data/session-fault.ts'
import { noticeText } from '#shared/text/notices.ts'
import type { Arguments } from './arguments.ts'
import { readPassphrase, readRecoveryKey } from './passphrase.ts'

export function cliContext(): DataContext {
  return createDataContext({
    clock: systemClock,
    log: silentLogger,
    emit: () => {},
    folders: { ledgers: process.cwd(), state: stateFolder() },
  })
}

type Work<T> = (ctx: DataContext, session: Session) => T | Promise<T>

export async function withLedger<T>(
  args: Arguments,
  work: Work<T>,
  passphrase?: string,
): Promise<T> {
  return withSecret(args, work, 'passphrase', passphrase ?? (await readPassphrase()))
}

export async function withLedgerByRecoveryKey<T>(args: Arguments, work: Work<T>): Promise<T> {
  return withSecret(args, work, 'recovery', await readRecoveryKey())
}

async function withSecret<T>(
  args: Arguments,
  work: Work<T>,
  kind: 'passphrase' | 'recovery',
  secret: string,
): Promise<T> {
  const ctx = cliContext()
  const path = args.path(args.required('ledger'))
  const session = await unlockLedger(ctx, path, kind, secret)
  tellNotices(session)
  try {
    return await settling(ctx, () => work(ctx, session))
  } finally {
    await closeLedger(ctx)
  }
}

/** On standard error: the answer of --json stays one object. */
function tellNotices({ db }: Session): void {
  for (const notice of noticesOf(db)) process.stderr.write(`提醒：${noticeText(notice, 'zh')}\n`)
}
