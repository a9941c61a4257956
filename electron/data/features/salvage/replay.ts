// One record out of its entries in the change log, in their order.
import type { Row, SqlValue } from '#data/ledger-file/change-log.ts'

/** `erased`: with the person of whom it was; of a record of nobody only words are erased. */
export type Entry = Readonly<{ op: string; changes: string; erased: number }>

export type Replayed = Readonly<{
  /** what the entries say of the record's columns */
  row: Row
  /** the entries hold it from its beginning: no column is left out */
  begun: boolean
  /** by its last entry it is there, and no word of it was erased */
  alive: boolean
}>

export function replay(entries: readonly Entry[]): Replayed {
  let row: Record<string, SqlValue> = {}
  let begun = false
  for (const { op, changes } of entries) {
    const said = JSON.parse(changes) as Record<string, unknown>
    if (op === 'update') {
      for (const [column, pair] of Object.entries(said)) row[column] = last(pair)
      row.version = Number(row.version ?? 0) + 1
    } else {
      // A removal holds the whole row too; its return may be among the lost entries.
      row = said as Record<string, SqlValue>
      begun = true
    }
  }
  const erased = entries.some((entry) => entry.erased === 1)
  return { row, begun, alive: entries.length > 0 && !erased && entries.at(-1)?.op !== 'delete' }
}

const last = (pair: unknown): SqlValue => (pair as readonly [SqlValue, SqlValue])[1]
