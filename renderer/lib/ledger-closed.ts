// A ledger may close without a lock, which loads the page anew: by damage, or with the data thread. What modules
// remember of it must go then, too.
import { queryClient } from './query-client.ts'

type Listener = () => void
const listeners = new Set<Listener>()

/** Registers what is forgotten with the ledger, for as long as the page lives. */
export function onLedgerClosed(listener: Listener): void {
  listeners.add(listener)
}

/** Nothing of the ledger stays in the page. */
export function forgetLedger(): void {
  queryClient.removeQueries({ predicate: isOfLedger })
  for (const listener of listeners) listener()
}

/** All but what the door shows. */
const isOfLedger = ({ queryKey }: Readonly<{ queryKey: readonly unknown[] }>): boolean =>
  queryKey[0] !== 'accounts'
