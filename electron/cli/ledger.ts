// Opens a ledger for one command and closes it, whatever happens.
import { systemClock } from '#common/clock.ts'
import { silentLogger } from '#common/logger.ts'
import { stateFolder } from '#common/paths.ts'
import type { DataContext, Session } from '#data/context.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import type { Arguments } from './arguments.ts'
import { readPassphrase } from './passphrase.ts'

export function cliContext(): DataContext {
  return createDataContext({
    clock: systemClock,
    log: silentLogger,
    emit: () => {},
    folders: { ledgers: process.cwd(), state: stateFolder() },
  })
}

export async function withLedger<T>(
  args: Arguments,
  work: (ctx: DataContext, session: Session) => T | Promise<T>,
): Promise<T> {
  const ctx = cliContext()
  const path = args.path(args.required('ledger'))
  const session = await unlockLedger(ctx, path, 'passphrase', await readPassphrase())
  try {
    return await work(ctx, session)
  } finally {
    await closeLedger(ctx)
  }
}
