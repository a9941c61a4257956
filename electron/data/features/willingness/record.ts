// How a willingness becomes an event; reasons belong to it, so that they have the same date.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { RecordScope } from '../destinations/record.ts'

export type WillingnessEntry = Readonly<{
  graduateId: number
  /** null = as it is now */
  willingness: string | null
  /** null = as they are now */
  reasons: readonly string[] | null
  reasonNote: string | null
  happenDate: Day
  recordedAt: string
  /** a form states the day too: another one is news; a cell or an import only repeats */
  by: 'form' | 'cell' | 'import'
}>

export type PresentWillingness = Readonly<{
  willingness: string
  reasons: string
  reasonNote: string
  /** null while nothing was ever recorded */
  happenDate: Day | null
}>

export const NEVER_ASKED: PresentWillingness = {
  willingness: DEFAULT_WILLINGNESS,
  reasons: '',
  reasonNote: '',
  happenDate: null,
}

/** What holds now; a person who was never asked is 未摸排. */
export function presentWillingness(db: Database, graduateId: number): PresentWillingness {
  const row = prepared(
    db,
    `SELECT e.to_willingness AS willingness, e.reasons, e.reason_note AS reasonNote,
            e.happen_date AS happenDate
       FROM willingness_event e JOIN ledger_state s ON s.willingness_event_id = e.id
      WHERE s.graduate_id = ?`,
  ).get(graduateId) as PresentWillingness | undefined
  return row ?? NEVER_ASKED
}

/** The same of many people, by their ids; of whoever was never asked nothing. */
export function presentWillingnesses(
  db: Database,
  graduateIds: readonly number[],
): ReadonlyMap<number, PresentWillingness> {
  const rows = prepared(
    db,
    `SELECT s.graduate_id AS id, e.to_willingness AS willingness, e.reasons,
            e.reason_note AS reasonNote, e.happen_date AS happenDate
       FROM json_each(?) AS wanted
       JOIN ledger_state s ON s.graduate_id = wanted.value
       JOIN willingness_event e ON e.id = s.willingness_event_id`,
  ).all(JSON.stringify(graduateIds)) as (PresentWillingness & Readonly<{ id: number }>)[]
  return new Map(rows.map((row) => [row.id, row]))
}

/** Records a willingness with its reasons; false when nothing new was said. */
export function recordWillingness(
  scope: RecordScope,
  batch: BatchWriter,
  entry: WillingnessEntry,
  present = presentWillingness(scope.db, entry.graduateId),
): boolean {
  const willingness = entry.willingness ?? present.willingness
  const reasons = entry.reasons === null ? present.reasons : entry.reasons.join(',')
  const reasonNote = entry.reasonNote ?? present.reasonNote
  const isOtherDay =
    entry.by === 'form' && present.happenDate !== null && entry.happenDate !== present.happenDate
  if (
    !isOtherDay &&
    willingness === present.willingness &&
    reasons === present.reasons &&
    reasonNote === present.reasonNote
  ) {
    return false
  }
  batch.insert('willingness_event', {
    graduate_id: entry.graduateId,
    from_willingness: present.willingness,
    to_willingness: willingness,
    reasons,
    reason_note: reasonNote,
    happen_date: entry.happenDate,
    recorded_at: entry.recordedAt,
    user_id: scope.userId,
  })
  return true
}

type HoldingWillingness = Readonly<{
  id: number
  graduate_id: number
  from_willingness: string | null
  to_willingness: string
  reasons: string
  reason_note: string
  happen_date: Day
}>

/** An event that was not corrected itself; undefined for every other. */
export function selectHoldingWillingness(
  db: Database,
  eventId: number,
): HoldingWillingness | undefined {
  return prepared(
    db,
    `SELECT * FROM willingness_event e WHERE e.id = ?
        AND NOT EXISTS (SELECT 1 FROM willingness_event c WHERE c.void_of = e.id)`,
  ).get(eventId) as HoldingWillingness | undefined
}

/** The event that decides a person's present willingness; undefined while nothing was recorded. */
export function presentWillingnessEvent(
  db: Database,
  graduateId: number,
): HoldingWillingness | undefined {
  return prepared(
    db,
    `SELECT e.* FROM willingness_event e JOIN ledger_state s ON s.willingness_event_id = e.id
      WHERE s.graduate_id = ?`,
  ).get(graduateId) as HoldingWillingness | undefined
}

type Correction = Readonly<{
  replaced: HoldingWillingness
  willingness: string
  reasons: readonly string[]
  reasonNote: string
  happenDate: Day
  recordedAt: string
}>

/** Puts another statement in the place of one that then never held; nothing when it says the same. */
export function correctWillingness(
  scope: RecordScope,
  batch: BatchWriter,
  { replaced, willingness, reasonNote, happenDate, recordedAt, ...stated }: Correction,
): void {
  const reasons = stated.reasons.join(',')
  const isSame =
    willingness === replaced.to_willingness &&
    reasons === replaced.reasons &&
    reasonNote === replaced.reason_note &&
    happenDate === replaced.happen_date
  if (isSame) return
  batch.insert('willingness_event', {
    graduate_id: replaced.graduate_id,
    from_willingness: replaced.from_willingness,
    to_willingness: willingness,
    reasons,
    reason_note: reasonNote,
    happen_date: happenDate,
    recorded_at: recordedAt,
    user_id: scope.userId,
    void_of: replaced.id,
  })
}
