// Nobody sits before the computer: its screen is locked, it goes to sleep, or no key and no mouse for a while.
import type { PowerMonitor } from 'electron'
import type { Absence } from './locking.ts'

const EVERY_MS = 15_000

type Deps = Readonly<{
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>
  /** as set on this computer; 0 = never */
  lockAfterMinutes: () => Promise<number>
  lock: (absence: Absence) => Promise<void>
  /** tests give a timer of their own */
  every?: (ms: number, run: () => Promise<void>) => void
}>

export function watchAbsence({ power, lockAfterMinutes, lock, every = interval }: Deps): void {
  const onLockScreen = () => void lock('away')
  power.on('lock-screen', onLockScreen)
  power.on('suspend', onLockScreen)
  every(EVERY_MS, async () => {
    const idleSeconds = power.getSystemIdleTime()
    // Nobody can set less than a minute, so most of the time nothing is asked.
    if (idleSeconds < 60) return
    const minutes = await lockAfterMinutes()
    if (minutes > 0 && idleSeconds >= minutes * 60) await lock('idle')
  })
}

function interval(ms: number, run: () => Promise<void>): void {
  setInterval(() => void run(), ms).unref()
}
