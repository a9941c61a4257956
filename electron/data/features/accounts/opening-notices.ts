// Asked at every opening: how it was opened, where it was opened last, and whether time went backwards.
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { z } from 'zod'
import { today } from '#common/clock.ts'
import type { DataContext } from '#data/context.ts'
import type { Notice } from '#shared/schemas/ledger.ts'
import type { NoticeSource } from './notices.ts'
import { newestBatchTime, readSettings, writeSetting } from './repository.ts'
import { readState, writeState } from './state-file.ts'

export const openedByRecovery: NoticeSource = (_ctx, { openedBy }) =>
  openedBy === 'recovery' ? [{ code: 'opened_by_recovery', params: {} }] : []

/** Clocks of two computers are a little apart; more than this is a clock that was set back. */
const TOLERATED_MS = 10 * 60 * 1000

/** Only said: the true time is recorded, and what came first is told by the number of a batch, never by its time. */
export const clockBack: NoticeSource = ({ clock }, { db }) => {
  const last = newestBatchTime(db)
  const now = clock.now()
  if (last === null || Date.parse(last) <= now.getTime() + TOLERATED_MS) return []
  return [{ code: 'clock_back', params: { last, now: now.toISOString() } }]
}

const Seen = z.object({ id: z.string(), name: z.string(), at: z.string() })

/** A ledger on a stick, or a copy of it: who goes on in two places has two ledgers. */
export const otherComputer: NoticeSource = (ctx, { db }) => {
  const id = computerId(ctx)
  if (id === null) return []
  const known = readSettings(db).get('last_computer')
  const last = Seen.safeParse(parse(known))
  const here = JSON.stringify({ id, name: hostname(), at: today(ctx.clock) })
  // Once a day at most: looking something up leaves the file as it is.
  if (known !== here) writeSetting(db, 'last_computer', here)
  return last.success && last.data.id !== id ? [elsewhere(last.data)] : []
}

const elsewhere = ({ name, at }: z.infer<typeof Seen>): Notice => ({
  code: 'other_computer',
  params: { computer: name, at },
})

const FILE = 'computer.json'
const Computer = z.object({ id: z.uuid() })

/** A random number that means nothing elsewhere; null where it cannot be kept. */
function computerId({ folders, log }: DataContext): string | null {
  const known = Computer.safeParse(readState(folders.state, FILE))
  if (known.success) return known.data.id
  const id = randomUUID()
  try {
    writeState(folders.state, FILE, { id })
    return id
  } catch (cause) {
    log.error('number of this computer not kept', cause)
    return null
  }
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text)
  } catch {
    // Not ours: as if nobody had been there.
    return null
  }
}
