// What is lost of the log itself. Its numbers have no gaps, so every missing one was an entry or a batch; of the words
// of an entry its indexes still know the record and the person.
import type { Row } from '#data/ledger-file/change-log.ts'
import { readIndexes } from '#data/ledger-file/damaged/read.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { tallyOf, unreadOf, type Work } from './work.ts'

export type LostEntries = Readonly<{
  seqs: ReadonlySet<number>
  /** whether changes of this record may be among them */
  concerns: (table: string, id: number) => boolean
}>

export function findLostEntries(work: Work): LostEntries {
  const seqs = unreadOf(work, 'change_log')
  if (seqs.size === 0) return { seqs, concerns: () => false }
  tallyOf(work, 'change_log').missing += seqs.size
  const { rows } = readIndexes(work.from, 'change_log', seqs)
  const records = new Set<string>()
  let unknown = 0
  for (const seq of seqs) {
    const known = rows.get(seq)
    if (known?.entity === undefined) unknown += 1
    else records.add(`${known.entity} ${known.entity_id}`)
    if (typeof known?.graduate_id === 'number')
      work.losses.push({ graduateId: known.graduate_id, what: 'history' })
  }
  return {
    seqs,
    concerns: (table, id) => unknown > 0 || records.has(`${table} ${id}`),
  }
}

/** Rows that belong to a batch and cannot be made again: what an import counted, what an erasure was for. */
export function countLostOfBatches(work: Work): void {
  for (const [table, kind] of OF_BATCHES) {
    const batches = prepared(work.to, 'SELECT id FROM change_batch WHERE kind = ?').pluck()
    const unread = unreadOf(work, table)
    const lost = batches.all(kind).filter((id) => typeof id === 'number' && unread.has(id))
    tallyOf(work, table).missing += lost.length
  }
}

const OF_BATCHES = [
  ['import_batch', 'import'],
  ['erasure', 'erase'],
] as const

/**
 * Views are in no log: an index still knows how many there were. Of preferences not even that is known: one that is
 * missing stands for all of an unread page.
 */
export function countLostViews(work: Work): void {
  const { rows } = readIndexes(work.from, 'saved_view', unreadOf(work, 'saved_view'))
  tallyOf(work, 'saved_view').missing += rows.size
  tallyOf(work, 'preference').missing += unreadOf(work, 'preference').size
}

/** Users out of the key file, by the slot that an index still knows. */
export function rebuildUsers(work: Work): void {
  const unread = unreadOf(work, 'app_user')
  if (unread.size === 0) return
  const { rows } = readIndexes(work.from, 'app_user', unread)
  for (const [id, known] of rows) {
    const name = userName(work, known)
    const tally = tallyOf(work, 'app_user')
    if (name === null) tally.missing += 1
    else tally.rebuilt += 1
    addUser(work, { id, slot_id: known.slot_id ?? `lost-${id}`, name: name ?? `用户 ${id}` })
  }
}

function userName({ keyFile }: Work, { slot_id }: Row): string | null {
  const slot = keyFile.slots.find(({ slotId }) => slotId === slot_id)
  if (slot === undefined) return null
  return slot.kind === 'passphrase' ? slot.userName : '恢复密钥'
}

function addUser({ to, now }: Work, { id, slot_id, name }: Row): void {
  prepared(to, 'INSERT INTO app_user (id, slot_id, name, created_at) VALUES (?, ?, ?, ?)').run(
    id,
    slot_id,
    name,
    now,
  )
}
