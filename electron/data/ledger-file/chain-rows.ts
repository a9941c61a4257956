// The commitments of rows as they stand in the log, for who computes the chain anew.
import type { Selectable } from 'kysely'
import { batchCommitment, entryCommitment } from './chain.ts'
import type { ChangeBatchTable, ChangeLogTable } from './schema.ts'

export type BatchRow = Readonly<Selectable<ChangeBatchTable>>
export type EntryRow = Readonly<Selectable<ChangeLogTable>>

export function commitmentOfBatch(key: string, salt: string, row: BatchRow): string {
  const { uid, kind, label, screen, user_id: userId, started_at: startedAt, reverts } = row
  return batchCommitment(key, salt, { uid, kind, label, screen, userId, startedAt, reverts })
}

export function commitmentOfEntry(key: string, salt: string, row: EntryRow): string {
  const { entity, entity_id: entityId, graduate_id: graduateId, op, changes } = row
  return entryCommitment(key, salt, { entity, entityId, graduateId, op, changes })
}
