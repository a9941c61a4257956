import type { Database } from 'better-sqlite3'

/** The ledger whose days are asked for. */
export type DayScope = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>
