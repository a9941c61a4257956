// Where the page 报表 was left, so that it is there again when the clerk comes back to it. In memory alone.
import { onLedgerClosed } from '../../lib/ledger-closed.ts'

let left: string | null = null
onLedgerClosed(() => {
  left = null
})

export const leftReport = (): string | null => left

export function keepReport(path: string): void {
  left = path
}
