// The one running Chromium and what is open in it. Knows no Electron API: the modules that make
// one meet here instead of importing each other.
import type { Cdp } from './cdp.ts'
import type { Chromium } from './chromium.ts'

/** One page in Chromium, as the request and permission rules see it. */
export type Page = Readonly<{
  targetId: string
  sessionId: string
}>

type Start = (cdp: Cdp) => Promise<void>

let running: Chromium | undefined
const atStart: Start[] = []

export function chromium(): Chromium {
  if (running === undefined) {
    throw new Error('stand-in for Electron: this cannot be used before the app is ready')
  }
  return running
}

export const isRunning = (): boolean => running !== undefined

/** Runs before the app hears that it is ready. */
export function beforeReady(start: Start): void {
  atStart.push(start)
}

export async function adopt(started: Chromium): Promise<void> {
  running = started
  for (const start of atStart) await start(started.cdp)
}
