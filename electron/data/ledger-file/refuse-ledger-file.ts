import { basename, dirname, resolve } from 'node:path'
import { LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import { AppError } from '#shared/contract/app-error.ts'

/** Refuses a place to save to that a ledger holds: once it is replaced there is no way back. */
export function refuseLedgerFile(path: string, open: string): void {
  if (isLedgerFile(path, open))
    throw new AppError('file_not_writable', { file: basename(path), reason: 'ledger' })
}

/** Any ledger by its name, and the open one with all that stands beside it. */
function isLedgerFile(path: string, open: string): boolean {
  const name = basename(path).toLowerCase()
  const own = basename(open).toLowerCase()
  const isBeside = resolve(dirname(path)) === resolve(dirname(open))
  return (
    name.includes(LEDGER_EXTENSION) ||
    (isBeside && (name === own || name.startsWith(`${own}.`) || name.startsWith(`${own}-`)))
  )
}
