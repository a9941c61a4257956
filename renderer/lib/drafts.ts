// Typing that a lock interrupts: whoever holds some registers, and fetches it again when the ledger is open once more.
import type { Draft, DraftPlace } from '#shared/schemas/draft.ts'
import { call } from './ipc-client.ts'

type Keep = () => Promise<Draft | null>
const keepers = new Set<Keep>()

/** Registers what is asked when the ledger is locked: it stores what it can first. Returns how to withdraw it. */
export function onLocking(keep: Keep): () => void {
  keepers.add(keep)
  return () => keepers.delete(keep)
}

/** What is typed and could not be stored. One that fails to tell takes nobody else's with it. */
export async function collectDrafts(): Promise<Draft[]> {
  const kept = await Promise.allSettled([...keepers].map((keep) => keep()))
  return kept.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []))
}

/** What was kept at these places; the ledger forgets it. */
export function takeDrafts(places: readonly DraftPlace[]): Promise<readonly Draft[]> {
  return call('drafts.take', { places: [...places] })
}
