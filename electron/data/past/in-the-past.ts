// The ledger as of a day: inside a transaction that is always rolled back, the present is made that day's present, so
// that whatever reads the ledger reads that day, without knowing of it.
import type { Past } from '#shared/schemas/past.ts'
import { recomputeState, type StateScope } from '../state/recompute.ts'
import { becomePresent, countUntil, hideCounts, leaveOutLater } from './day-state.ts'
import { lastBatchBy, takeBackSince } from './take-back.ts'

/** Where the day is looked at. */
export type PastScope = StateScope

export type PastFrame = Readonly<{
  /** runs in the past, which is entered at the first use and stays open for the next one */
  read: <T>(work: () => T) => T
  /** of everybody, what is counted of contacts is counted for those who ask for it */
  readCounts: <T>(work: () => T) => T
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
  let isCounted = people !== null
  const read = <T>(work: () => T): T => {
    if (!isOpen) {
      db.exec('BEGIN IMMEDIATE')
      isOpen = true
      enter(scope, past, people)
    }
    return work()
  }
  return {
    read,
    readCounts: (work) =>
      read(() => {
        if (!isCounted) countUntil(scope, past.asOf, people)
        isCounted = true
        return work()
      }),
    leave() {
      // An error that SQLite cannot go on from has rolled back already.
      if (isOpen && db.inTransaction) db.exec('ROLLBACK')
      isOpen = false
      isCounted = people !== null
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
  if (known === 'then') {
    const touched = takeBackSince(db, lastBatchBy(db, asOf), people)
    if (touched.size > 0) recomputeState(scope, touched)
  }
  leaveOutLater(db, asOf)
  if (people === null) hideCounts(db)
  else countUntil(scope, asOf, people)
  becomePresent(scope, asOf, people)
}

/**
 * What `work` reads as the ledger stood after a batch, counted as of today: of these people, and of what is nobody's.
 * Rolled back like every past.
 */
export function afterBatch<T>(
  scope: PastScope,
  batch: number,
  people: readonly number[],
  work: () => T,
): T {
  const { db } = scope
  db.exec('BEGIN IMMEDIATE')
  try {
    db.pragma('defer_foreign_keys = ON')
    const touched = takeBackSince(db, batch, people)
    if (touched.size > 0) recomputeState(scope, touched)
    return work()
  } finally {
    // An error that SQLite cannot go on from has rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}
