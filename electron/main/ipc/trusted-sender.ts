// Who may ask: the top frame of a window that the shell made, showing our own page. Everybody else is refused.
import { isOurs } from '../protocol/our-url.ts'

/** What is read of Electron's IpcMainInvokeEvent; senderFrame is null after a navigation. */
export type SenderEvent = Readonly<{
  sender: Readonly<{ id: number }>
  senderFrame: Readonly<{ url: string; parent: unknown }> | null
}>

export type TrustedSenders = Readonly<{
  add: (id: number) => void
  remove: (id: number) => void
  isTrusted: (event: SenderEvent) => boolean
}>

export function createTrustedSenders(): TrustedSenders {
  const ids = new Set<number>()
  return {
    add: (id) => void ids.add(id),
    remove: (id) => void ids.delete(id),
    isTrusted({ sender, senderFrame }) {
      return (
        ids.has(sender.id) &&
        senderFrame !== null &&
        senderFrame.parent === null &&
        isOurs(senderFrame.url)
      )
    },
  }
}
