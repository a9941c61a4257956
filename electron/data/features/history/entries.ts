// The log, newest first and in pieces, so that a long one is read only as far as is asked for.
import type { Database } from 'better-sqlite3'
import type { BatchKind, HistoryFilter } from '#shared/contract/history.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'

export type HistoryEntry = Readonly<{
  seq: number
  batch: number
  table: string
  id: number
  graduateId: number | null
  op: 'insert' | 'update' | 'delete'
  /** the stored text, as it is */
  text: string
  erased: boolean
  batchKind: BatchKind
  label: string
  screen: string
  userName: string
  at: string
}>

type Binding = Readonly<Record<string, string | number>>
type Conditions = Readonly<{ where: readonly string[]; binding: Binding }>

const COLUMNS = `l.seq, l.batch_id AS batch, l.entity AS "table", l.entity_id AS id,
  l.graduate_id AS graduateId, l.op, l.changes AS text, l.erased, b.kind AS batchKind, b.label,
  b.screen, coalesce(u.name, '') AS userName, b.started_at AS at`
const USER = 'LEFT JOIN app_user u ON u.id = b.user_id'

/** CROSS JOIN fixes what is read first: of one person or of all, the log; of some batches, those. */
export function entriesQuery(filter: HistoryFilter): Readonly<{ text: string; binding: Binding }> {
  const { where, binding } = batchConditions(filter)
  const tail = 'LIMIT @limit'
  if (filter.graduateId !== null || where.length === 0) {
    const person = filter.graduateId === null ? [] : ['l.graduate_id = @graduateId']
    const all = ['l.seq <= @last', ...person, ...where].join(' AND ')
    const from = `change_log l CROSS JOIN change_batch b ON b.id = l.batch_id ${USER}`
    const text = `SELECT ${COLUMNS} FROM ${from} WHERE ${all} ORDER BY l.seq DESC ${tail}`
    const own = filter.graduateId === null ? {} : { graduateId: filter.graduateId }
    return { text, binding: { ...binding, ...own } }
  }
  // Entries of a batch stand together, and batches follow each other: this is the order of the log.
  const until =
    'b.id <= (SELECT batch_id FROM change_log WHERE seq <= @last ORDER BY seq DESC LIMIT 1)'
  const all = [until, 'l.seq <= @last', ...where].join(' AND ')
  const from = `change_batch b CROSS JOIN change_log l ON l.batch_id = b.id ${USER}`
  const text = `SELECT ${COLUMNS} FROM ${from} WHERE ${all} ORDER BY b.id DESC, l.seq DESC ${tail}`
  return { text, binding }
}

/** What is asked of the batches themselves. */
export function batchConditions(filter: HistoryFilter): Conditions {
  const { batch, userId, kind, from, to } = filter
  const asked: readonly (readonly [string, string, string | number | null])[] = [
    ['b.id = @batch', 'batch', batch],
    ['b.user_id = @userId', 'userId', userId],
    ['b.kind = @kind', 'kind', kind],
    ['b.started_at >= @from', 'from', from && startOf(from)],
    ['b.started_at < @until', 'until', to && startOf(addDays(to, 1))],
  ]
  const where: string[] = []
  const binding: Record<string, string | number> = {}
  for (const [condition, name, value] of asked) {
    if (value === null) continue
    where.push(condition)
    binding[name] = value
  }
  return { where, binding }
}

/** The instant at which a day begins in China. */
const startOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()

/** A page is filled by a few; what is rare is looked for in large pieces. */
const FIRST_CHUNK = 100
const LARGEST_CHUNK = 4_000
const NEWEST = Number.MAX_SAFE_INTEGER

/** Pieces of what the filter asks of person and batch; `last` = the highest number wanted. */
export function* entryChunks(
  db: Database,
  filter: HistoryFilter,
  last = NEWEST,
): Generator<readonly HistoryEntry[]> {
  const { text, binding } = entriesQuery(filter)
  let from = last
  for (let limit = FIRST_CHUNK; from > 0; limit = Math.min(limit * 2, LARGEST_CHUNK)) {
    const rows = prepared(db, text).all({ ...binding, last: from, limit }) as StoredEntry[]
    if (rows.length > 0) yield rows.map(toEntry)
    if (rows.length < limit) return
    from = (rows.at(-1)?.seq ?? 0) - 1
  }
}

type StoredEntry = Omit<HistoryEntry, 'erased'> & Readonly<{ erased: number }>

const toEntry = (row: StoredEntry): HistoryEntry => ({ ...row, erased: row.erased === 1 })
