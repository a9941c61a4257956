import type { Row } from '../../ledger-file/change-log.ts'

/** Columns that follow from others: made anew instead of restored, and no reason to keep a row. */
const FOLLOWING: ReadonlySet<string> = new Set(['id', 'name_key', 'search', 'version'])

type Columns = Readonly<Record<string, unknown>>

export const ownColumns = (row: Columns): string[] =>
  Object.keys(row).filter((column) => !FOLLOWING.has(column))

/**
 * Columns in which the present row is not the logged one. What the log does not name was empty: nothing, or the ''
 * that a column begins with which is younger than the log, or which whoever made the row left alone.
 */
export const differing = (present: Row, logged: Columns): readonly string[] =>
  ownColumns(present).filter((column) =>
    column in logged ? present[column] !== logged[column] : (present[column] ?? '') !== '',
  )
