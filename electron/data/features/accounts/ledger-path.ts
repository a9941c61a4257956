import type { DataContext } from '#data/context.ts'
import { keysPath } from '#data/ledger-file/format.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { recentPath } from './recents.ts'

/** Where the ledger lies that was picked, or chosen among the recent ones. */
export function ledgerPath(ctx: DataContext, ledger: Parsed<'accounts.unlock'>['ledger']): string {
  if ('recentId' in ledger) return recentPath(ctx.folders.state, ledger.recentId)
  const path = ctx.files.path(ledger.token)
  // Who picks the key file means the ledger beside it.
  const end = keysPath('')
  return path.endsWith(end) ? path.slice(0, -end.length) : path
}
