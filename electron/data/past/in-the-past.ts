// The ledger as of a day: inside a transaction that is always rolled back, the present is made that day's present, so
// that whatever reads the ledger reads that day, without knowing of it.
import type { Past } from '#shared/schemas/past.ts'
import { recomputeState, type StateScope } from '../state/recompute.ts'
import { becomePresent, leaveOutLater } from './day-state.ts'
import { takeBackSince } from './take-back.ts'

/** Where the day is looked at. */
export type PastScope = StateScope

export type PastFrame = Readonly<{
  /** runs in the past, which is entered at the first use and stays open for the next one */
  read: <T>(work: () => T) => T
  /** back to today; must be called, also after an error */
  leave: () => void
}>

/** `people`: only of these will be read; null = of everybody. */
export function openPast(
  scope: PastScope,
  past: Past,
  people: readonly number[] | null = null,
): PastFrame {
  const { db } = scope
  let isOpen = false
  return {
    read(work) {
      if (!isOpen) {
        db.exec('BEGIN IMMEDIATE')
        isOpen = true
        enter(scope, past, people)
      }
      return work()
    },
    leave() {
      // An error that SQLite cannot go on from has rolled back already.
      if (isOpen && db.inTransaction) db.exec('ROLLBACK')
      isOpen = false
    },
  }
}

/** What `work` reads as of the day. */
export function inThePast<T>(
  scope: PastScope,
  past: Past,
  work: () => T,
  people: readonly number[] | null = null,
): T {
  const frame = openPast(scope, past, people)
  try {
    return frame.read(work)
  } finally {
    frame.leave()
  }
}

function enter(scope: PastScope, { asOf, known }: Past, people: readonly number[] | null): void {
  const { db } = scope
  // Rows go before those that they belong to; in the end nothing of it is stored.
  db.pragma('defer_foreign_keys = ON')
  const touched = known === 'then' ? takeBackSince(db, asOf, people) : new Set<number>()
  for (const id of leaveOutLater(db, asOf, people)) touched.add(id)
  if (touched.size > 0) recomputeState(scope, touched)
  becomePresent(scope, asOf, people)
}
