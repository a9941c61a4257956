// Files outside the ledger that still hold whom it erases, until each of them goes.
import type { ErasureRecord } from '#shared/contract/erasure.ts'
import type { DataContext, Session } from '../../context.ts'

export function heldBackups(_ctx: DataContext, _session: Session): ErasureRecord['backups'] {
  return []
}
