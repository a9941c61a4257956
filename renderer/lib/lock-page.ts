// Locking the window: it is blank at once, the ledger is closed, and the shell loads the page anew.
import { useSyncExternalStore } from 'react'
import type { Draft } from '#shared/schemas/draft.ts'
import { call } from './ipc-client.ts'
import { keepPage } from './last-page.ts'
import { queryClient } from './query-client.ts'

let isLocked = false
const listeners = new Set<() => void>()

function setLocked(value: boolean): void {
  isLocked = value
  for (const listener of listeners) listener()
}

/** Closes the ledger and clears the page; where the ledger cannot be closed the page comes back. */
export async function lockPage(drafts: readonly Draft[]): Promise<void> {
  setLocked(true)
  keepPage()
  try {
    await call('accounts.lock', { drafts: [...drafts] })
  } catch (cause) {
    setLocked(false)
    throw cause
  }
  queryClient.clear()
  await call('window.locked', {})
}

/** True from the moment of locking: nothing of the ledger may be shown. */
export function useIsLocked(): boolean {
  return useSyncExternalStore(subscribe, () => isLocked)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
