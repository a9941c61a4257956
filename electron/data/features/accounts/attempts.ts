// Wrong passphrases make the next attempt wait: 0, 0, 0, 1, 2, 4 … 60 seconds, counted per ledger on this computer.
import { z } from 'zod'
import type { Clock } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { readState, writeState } from './state-file.ts'

const FILE = 'failed-attempts.json'
const FREE = 3
const LONGEST_S = 60

const Attempts = z.record(z.string(), z.object({ failed: z.int().min(1), last: z.number() }))
type Attempts = z.infer<typeof Attempts>

type Place = Readonly<{ folder: string; ledgerId: string; clock: Clock }>

/** Throws too_many_attempts while the wait after the last failure runs. */
export function requireAttemptAllowed({ folder, ledgerId, clock }: Place): void {
  const known = read(folder)
  const attempt = known[ledgerId]
  if (!attempt) return
  const now = clock.now().getTime()
  if (now < attempt.last) {
    // The clock was set back: the wait begins anew instead of lasting until the old time comes round again.
    writeState(folder, FILE, { ...known, [ledgerId]: { ...attempt, last: now } })
  }
  const wait = secondsAfter(attempt.failed) * 1000 - (now - Math.min(attempt.last, now))
  if (wait > 0) throw new AppError('too_many_attempts', { seconds: Math.ceil(wait / 1000) })
}

export function noteFailure({ folder, ledgerId, clock }: Place): void {
  const known = read(folder)
  const failed = (known[ledgerId]?.failed ?? 0) + 1
  writeState(folder, FILE, { ...known, [ledgerId]: { failed, last: clock.now().getTime() } })
}

export function clearFailures({ folder, ledgerId }: Place): void {
  const { [ledgerId]: attempt, ...others } = read(folder)
  if (attempt) writeState(folder, FILE, others)
}

export function secondsAfter(failed: number): number {
  return failed <= FREE ? 0 : Math.min(2 ** (failed - FREE - 1), LONGEST_S)
}

function read(folder: string): Attempts {
  const parsed = Attempts.safeParse(readState(folder, FILE))
  return parsed.success ? parsed.data : {}
}
