// The erasure itself: everything of these people leaves the tables and the log, in the caller's transaction.
import type { ErasureRecord } from '#shared/contract/erasure.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { eraseEntries } from '../../ledger-file/erase-entries.ts'
import { requireOverwriting } from '../../ledger-file/overwrite.ts'
import { recomputeState, type StateScope } from '../../state/recompute.ts'
import { deleteUnheldContent } from '../evidence/repository.ts'
import { markErased } from './erased-people.ts'
import type { Identity } from './identity.ts'
import { eraseOtherWords } from './other-words.ts'
import { erasePackages } from './packages.ts'
import { eraseFromRecords } from './records-of-others.ts'
import { deleteRows, insertErasure } from './repository.ts'

export type Erasure = Readonly<{
  ids: readonly number[]
  /** read before */
  identity: Identity
  scope: ErasureRecord['scope']
  reason: string
  backups: ErasureRecord['backups']
}>

type Counts = Readonly<{ entries: number; labels: number }>

/** How much the chain has to do without from now on is part of it: what else is blanked is found by `verifyChain`. */
export const eraseLabel = (
  { ids, scope }: Erasure,
  { entries, labels }: Counts = { entries: 0, labels: 0 },
) => ({ key: 'erase', params: { people: ids.length, scope, entries, labels } })

/** Returns the number of the batch that says that it was done. */
export function eraseIn(target: StateScope, writer: BatchWriter, erasure: Erasure): number {
  const { db } = target
  const { ids, identity, scope, reason, backups } = erasure
  const batch = writer.ensure()
  markErased(db, ids)
  erasePackages(db, ids, identity)
  deleteRows(db, ids)
  recomputeState(target, ids)
  const entries = eraseEntries(db, ids) + eraseFromRecords(db, ids, identity)
  deleteUnheldContent(db)
  const labels = eraseOtherWords(db, { ids: new Set(ids), identity, isCohort: scope === 'cohort' })
  writer.relabel(eraseLabel(erasure, { entries, labels }))
  insertErasure(db, { batch, scope, people: ids.length, reason, backups })
  requireOverwriting(db)
  return batch
}
