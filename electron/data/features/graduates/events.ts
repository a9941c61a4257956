// A person's time line: what happened on both axes, newest first.
import type { Database } from 'better-sqlite3'
import { isPending } from '#shared/domain/destination/index.ts'
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import { prepared } from '../../ledger-file/query.ts'

type EventRow = Readonly<Record<string, string | number | null>>

const WILLINGNESS_CHANGE = 6

export function selectEvents(db: Database, graduateId: number): StatusEvent[] {
  const select = (table: string) =>
    prepared(
      db,
      `SELECT e.*, u.name AS user_name FROM ${table} e LEFT JOIN app_user u ON u.id = e.user_id
        WHERE e.graduate_id = ? ORDER BY e.id DESC`,
    ).all(graduateId) as EventRow[]
  const events = [
    ...withCorrections(select('destination_event'), destinationEvent),
    ...withCorrections(select('willingness_event'), willingnessEvent),
  ]
  return events.sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))
}

/** Each says by whom it was corrected. */
function withCorrections(
  rows: readonly EventRow[],
  toEvent: (row: EventRow, corrected: StatusEvent['corrected']) => StatusEvent,
): StatusEvent[] {
  const by = new Map(rows.map((row) => [row.void_of, row]))
  return rows.map((row) => {
    const correction = by.get(row.id ?? null)
    const corrected = correction && {
      userName: text(correction.user_name),
      recordedAt: text(correction.recorded_at),
    }
    return toEvent(row, corrected ?? null)
  })
}

const text = (value: EventRow[string] | undefined): string => String(value ?? '')
const code = (value: EventRow[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

function common(row: EventRow, corrected: StatusEvent['corrected']) {
  return {
    corrected,
    corrects: row.void_of === null ? null : Number(row.void_of),
    id: Number(row.id),
    happenDate: text(row.happen_date),
    recordedAt: text(row.recorded_at),
    userName: text(row.user_name),
  }
}

function destinationEvent(row: EventRow, corrected: StatusEvent['corrected']): StatusEvent {
  const details: Record<string, string> = {}
  for (const { key } of DESTINATION_DETAIL_FIELDS) {
    const value = text(row[key])
    if (value !== '') details[key] = value
  }
  const to = text(row.to_destination)
  return {
    ...common(row, corrected),
    axis: 'destination',
    breakReason: text(row.break_reason),
    eventType: Number(row.event_type),
    from: code(row.from_destination),
    to,
    pending: isPending(to, details),
    details,
  }
}

function willingnessEvent(row: EventRow, corrected: StatusEvent['corrected']): StatusEvent {
  return {
    ...common(row, corrected),
    axis: 'willingness',
    breakReason: '',
    eventType: WILLINGNESS_CHANGE,
    from: code(row.from_willingness),
    to: text(row.to_willingness),
    pending: false,
    details: { reasons: text(row.reasons), reason_note: text(row.reason_note) },
  }
}
