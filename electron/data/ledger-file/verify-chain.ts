// Reads the whole log and computes the chain anew. It proves that the log is what it was when a head was written down
// elsewhere; the heads stand beside every backup.
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { batchDigest, type ChainHead, chainKey } from './chain.ts'
import { type BatchRow, commitmentOfBatch, commitmentOfEntry, type EntryRow } from './chain-rows.ts'

export type ChainProblem = Readonly<{
  batch: number
  /**
   * entry = a logged change was altered; batch = its label, time or user number; link = entries or batches are missing or
   * added; erasure = more words are blank than erasures say (the batch is the newest with blank words)
   */
  what: 'entry' | 'batch' | 'link' | 'erasure'
}>

export type ChainCheck = Readonly<{
  state: 'ok' | 'broken'
  batches: number
  entries: number
  /** entries whose words were erased; they are vouched for by their commitment alone */
  erased: number
  head: ChainHead | null
  /** at most one a batch and kind */
  problems: readonly ChainProblem[]
}>

export function verifyChain(db: Database): ChainCheck {
  const key = chainKey(db)
  const batches = db.prepare('SELECT * FROM change_batch ORDER BY id').all() as BatchRow[]
  const entriesOf = db.prepare('SELECT * FROM change_log WHERE batch_id = ? ORDER BY seq')
  const problems: ChainProblem[] = []
  let previous = ''
  let entries = 0
  let erased = 0
  for (const batch of batches) {
    const rows = entriesOf.all(batch.id) as EntryRow[]
    entries += rows.length
    erased += rows.filter((row) => row.erased === 1).length
    for (const what of wrongIn(key, batch, rows, previous)) problems.push({ batch: batch.id, what })
    previous = batch.digest ?? ''
  }
  const last = batches.at(-1)
  const head = last === undefined ? null : { batch: last.id, digest: last.digest ?? '' }
  const orphans = db
    .prepare('SELECT 1 FROM change_log WHERE batch_id NOT IN (SELECT id FROM change_batch) LIMIT 1')
    .get()
  if (orphans !== undefined) problems.push({ batch: 0, what: 'link' })
  const blanked = newestBlanked(db, batches)
  if (blanked !== null) problems.push({ batch: blanked, what: 'erasure' })
  const state = problems.length === 0 ? 'ok' : 'broken'
  return { state, batches: batches.length, entries, erased, head, problems }
}

const Erased = z.object({
  key: z.literal('erase'),
  params: z.object({ entries: z.number(), labels: z.number() }),
})
const Lost = z.object({ key: z.literal('lost') })

/** The newest batch with blank words when there are more of them than the erasures in the chain account for. */
function newestBlanked(db: Database, batches: readonly BatchRow[]): number | null {
  const labels = batches.map(({ label }): unknown => JSON.parse(label))
  // A salvage could not read every batch: what the lost ones say of erasures is not known.
  if (labels.some((label) => Lost.safeParse(label).success)) return null
  const said = labels.flatMap((label) => Erased.safeParse(label).data ?? [])
  const sum = (of: 'entries' | 'labels') => said.reduce((all, { params }) => all + params[of], 0)
  const entries = db
    .prepare<[], { count: number; batch: number | null }>(
      'SELECT count(*) AS count, max(batch_id) AS batch FROM change_log WHERE erased = 1',
    )
    .get()
  const unnamed = batches.filter(({ salt }) => salt === null)
  if (entries !== undefined && entries.count > sum('entries')) return entries.batch
  return unnamed.length > sum('labels') ? (unnamed.at(-1)?.id ?? null) : null
}

function wrongIn(
  key: string,
  batch: BatchRow,
  rows: readonly EntryRow[],
  previous: string,
): ChainProblem['what'][] {
  const wrong: ChainProblem['what'][] = []
  if (!rows.every((row) => isEntryKept(key, row))) wrong.push('entry')
  if (!isBatchKept(key, batch)) wrong.push('batch')
  const commitments = rows.map((row) => row.commitment ?? '')
  const digest = batchDigest(previous, batch.id, batch.commitment ?? '', commitments)
  if (digest !== batch.digest) wrong.push('link')
  return wrong
}

function isEntryKept(key: string, row: EntryRow): boolean {
  // Erased: the words must be gone as well, else somebody only says so.
  if (row.erased === 1) return row.salt === null && row.changes === '{}' && row.commitment !== null
  if (row.salt === null) return false
  return commitmentOfEntry(key, row.salt, row) === row.commitment
}

function isBatchKept(key: string, row: BatchRow): boolean {
  if (row.salt === null) return row.label === ERASED_LABEL && row.commitment !== null
  return commitmentOfBatch(key, row.salt, row) === row.commitment
}

/** The label of a batch whose own words had to be erased. */
export const ERASED_LABEL = '{"key":"erased","params":{}}'
