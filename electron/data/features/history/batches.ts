import type { Database } from 'better-sqlite3'
import type { BatchKind, HistoryBatch, HistoryFilter } from '#shared/contract/history.ts'
import { stepText } from '#shared/text/batches.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { changeChunks } from './changes.ts'
import { batchConditions } from './entries.ts'
import { readLabel } from './label.ts'
import { withholdingIn } from './restricted-cells.ts'

type StoredBatch = Readonly<{
  batch: number
  kind: BatchKind
  label: string
  screen: string
  userName: string
  at: string
  undone: number
}>

const CHUNK = 500

/** Newest first; `before`: the last batch that is known already. */
export function listBatches(
  session: Session,
  filter: HistoryFilter,
  before: number | null,
  limit: number,
): Readonly<{ batches: HistoryBatch[]; more: boolean }> {
  const found: StoredBatch[] = []
  const isAsked = asked(session, filter)
  for (const rows of batchChunks(session.db, filter, before)) {
    for (const row of rows) {
      if (found.length <= limit && isAsked(row)) found.push(row)
    }
    if (found.length > limit) break
  }
  const batches = found.slice(0, limit).map((row) => toBatch(session.db, row))
  return { batches, more: found.length > limit }
}

export function batchesQuery(filter: HistoryFilter) {
  const { where, binding } = batchConditions(filter)
  const { graduateId } = filter
  // Its entries are few and found by their index, a ledger's batches are many.
  const ofPerson =
    graduateId === null
      ? []
      : ['b.id IN (SELECT batch_id FROM change_log WHERE graduate_id = @graduateId)']
  const text = `SELECT b.id AS batch, b.kind, b.label, b.screen, coalesce(u.name, '') AS userName,
      b.started_at AS at, b.reverted_by IS NOT NULL AS undone
    FROM change_batch b LEFT JOIN app_user u ON u.id = b.user_id
    WHERE ${['b.id < @before', ...where, ...ofPerson].join(' AND ')}
    ORDER BY b.id DESC LIMIT @limit`
  return { text, binding: graduateId === null ? binding : { ...binding, graduateId } }
}

function* batchChunks(
  db: Database,
  filter: HistoryFilter,
  before: number | null,
): Generator<readonly StoredBatch[]> {
  const { text, binding } = batchesQuery(filter)
  let until = before ?? Number.MAX_SAFE_INTEGER
  for (;;) {
    const given = { ...binding, before: until, limit: CHUNK }
    const rows = prepared(db, text).all(given) as StoredBatch[]
    if (rows.length > 0) yield rows
    if (rows.length < CHUNK) return
    until = rows.at(-1)?.batch ?? 0
  }
}

/** A batch is asked for by its own words or by a change in it. */
function asked(session: Session, filter: HistoryFilter): (row: StoredBatch) => boolean {
  const needle = filter.text.trim().toLowerCase()
  const { field } = filter
  if (needle === '' && field === null) return () => true
  const withhold = withholdingIn(session)
  return ({ batch, kind, label }) => {
    const words = stepText(kind, readLabel(label), 'zh').toLowerCase()
    if (field === null && words.includes(needle)) return true
    for (const changes of changeChunks(session, { ...filter, batch }, withhold)) {
      if (changes.length > 0) return true
    }
    return false
  }
}

type Counts = Readonly<{ changes: number; people: number; kept: number }>

function toBatch(db: Database, row: StoredBatch): HistoryBatch {
  const { changes, people, kept } = countsOf(db, row.batch)
  const undone = row.undone === 1
  const isOwn = row.kind === 'command' || row.kind === 'import'
  return {
    batch: row.batch,
    kind: row.kind,
    label: readLabel(row.label),
    screen: row.screen,
    userName: row.userName,
    at: row.at,
    changes,
    people,
    undone,
    canUndo: isOwn && !undone && kept > 0,
  }
}

function countsOf(db: Database, batch: number): Counts {
  return prepared(
    db,
    `SELECT count(*) AS changes, count(DISTINCT graduate_id) AS people,
            count(*) FILTER (WHERE erased = 0) AS kept
       FROM change_log WHERE batch_id = ?`,
  ).get(batch) as Counts
}
