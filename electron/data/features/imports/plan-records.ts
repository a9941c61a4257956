// Rows that are records of their own, not facts about people: new, different from a stored one, or the same. What a
// list leaves blank erases nothing.
import { recordTwiceText } from '#shared/text/import-findings.ts'
import type { LoggedTable, Row, SqlValue } from '../../ledger-file/change-log.ts'
import { firstRow, isSameRow, type PlanContext, report } from './plan-context.ts'
import { REJECTED, type RecordWrite, type RowPlan, recordPlan, UNCHANGED } from './planned.ts'
import type { ImportRecord } from './records.ts'

export type StoredRecord = Row & Readonly<{ id: number }>

/** `null` where nothing is said. */
export type Said = Readonly<Record<string, SqlValue>>

/** What is new in a stored record; empty where nothing is. */
export function newFacts(stored: Row, said: Said): Row {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([key, value]) => value !== null && value !== '' && value !== stored[key],
    ),
  )
}

/** Adds to a table, or completes what stands there. `empty` holds what a new record has where nothing is said. */
export function planRecord(
  table: LoggedTable,
  stored: StoredRecord | undefined,
  said: Said,
  empty: Row,
  fields: FieldOf = {},
): RowPlan {
  if (stored === undefined) {
    const known = Object.entries(said).filter(([, value]) => value !== null)
    const row = { ...empty, ...Object.fromEntries(known) }
    return recordPlan('inserted', ({ batch }) => {
      batch.insert(table, row)
    })
  }
  const patch = newFacts(stored, said)
  if (Object.keys(patch).length === 0) return UNCHANGED
  return recordPlan(
    'updated',
    ({ batch }) => {
      batch.update(table, stored.id, stored, patch)
    },
    changesOf(stored, patch, fields),
  )
}

/** Which field of the list feeds a column of the table. */
type FieldOf = Readonly<Record<string, string>>

function changesOf(stored: Row, patch: Row, fields: FieldOf): RecordWrite['changes'] {
  const changes: Record<string, Readonly<{ before: SqlValue; after: SqlValue }>> = {}
  for (const [column, after] of Object.entries(patch)) {
    const field = fields[column]
    if (field !== undefined) changes[field] = { before: stored[column] ?? null, after }
  }
  return changes
}

/** The second row of the same thing: unchanged where it says the same, else refused; null for the first. */
export function recordRepeats(
  ctx: PlanContext,
  at: readonly string[],
): (record: ImportRecord, key: string) => RowPlan | null {
  const seen = new Map<string, ImportRecord>()
  return (record, key) => {
    const earlier = seen.get(key)
    if (earlier === undefined) {
      seen.set(key, record)
      return null
    }
    const isSame = isSameRow(earlier, record)
    const message = recordTwiceText(firstRow(earlier, record), isSame)
    report(ctx, record, {
      rule: 'TWICE',
      level: isSame ? 'W' : 'B',
      at,
      message,
      cause: 'repeated',
    })
    return isSame ? UNCHANGED : REJECTED
  }
}

/** A number of a cell; null where nothing, or nothing that can be read, stands there. */
export function numberOf(record: ImportRecord, key: string): number | null {
  const text = record.values[key] ?? null
  return text === null ? null : Math.round(Number(text))
}

/** Every header of which the list has something to say that no column of the ledger holds, as lines of a note. */
export function furtherText(record: ImportRecord, unread: readonly string[] = []): string {
  const cells = Object.entries(record.extra ?? {}).map(([header, text]) => `${header}：${text}`)
  return [...cells, ...unread].join('；')
}
