// What an error means for the ledger that is open. On a damaged file, or one whose drive has gone, nothing more is
// written: the session ends, so that the next unlocking starts afresh and looks at every page.
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from './context.ts'
import { sqliteFault } from './ledger-file/classify.ts'

/** The error by its name, with the ledger's; ends the session where it must end. Called by whoever holds the gate. */
export function settleFault(
  { holder, emit, log }: Pick<DataContext, 'holder' | 'emit' | 'log'>,
  cause: unknown,
): unknown {
  const session = holder.current
  if (session === null) return cause
  const named = nameFault(session, cause)
  if (!endsSession(session, named)) return named
  holder.current = null
  try {
    session.close()
  } catch (closing) {
    // Nothing is left to be saved: what was committed is on the drive.
    log.error('closing after a fault failed', closing)
  }
  emit({ type: 'ledger.changed' })
  return named
}

/** Runs what holds the gate, and settles what it throws. */
export async function settling<T>(ctx: DataContext, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw settleFault(ctx, cause)
  }
}

function nameFault({ path }: Session, cause: unknown): unknown {
  const code = sqliteFault(cause)
  return code === null ? cause : new AppError(code, { file: basename(path) }, { cause })
}

/** Not where another file is at fault: a backup on trial, a ledger that was to be opened. */
function endsSession({ path }: Session, cause: unknown): boolean {
  if (!(cause instanceof AppError) || cause.params.file !== basename(path)) return false
  return cause.code === 'ledger_corrupt' || cause.code === 'drive_gone'
}
