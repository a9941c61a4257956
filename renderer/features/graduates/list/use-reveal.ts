// Whether everybody's numbers are shown: the ledger decides, this is what was asked of it last.
import { useSyncExternalStore } from 'react'
import { call } from '#renderer/lib/ipc-client.ts'
import { onLedgerClosed } from '#renderer/lib/ledger-closed.ts'

type Asked = Readonly<{ isRevealed: boolean; isExplained: boolean }>

const CONCEALED: Asked = { isRevealed: false, isExplained: false }
let asked = CONCEALED
const listeners = new Set<() => void>()

function put(next: Asked): void {
  asked = next
  for (const listener of listeners) listener()
}

// Another ledger, or the same one opened anew, begins concealed.
onLedgerClosed(() => put(CONCEALED))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function toggle(): Promise<void> {
  if (asked.isRevealed) await call('graduates.conceal', {})
  else await call('graduates.reveal', { ids: null, screen: 'ledger' })
  put({ isRevealed: !asked.isRevealed, isExplained: true })
}

export function useReveal() {
  return { ...useSyncExternalStore(subscribe, () => asked), toggle }
}
