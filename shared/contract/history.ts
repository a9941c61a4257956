import { z } from 'zod'
import { Day, FileToken, GraduateId, Nothing, Reason } from '../schemas/common.ts'
import { command, query } from './spec.ts'

/** What a batch was, as a key of shared/text and its parameters. */
export const BatchLabel = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type BatchLabel = z.infer<typeof BatchLabel>

/** act = what was done with the ledger and changed no record: an export, a backup restored, a user added. consolidation = what a school submitted, which no undo takes back. */
export const BATCH_KINDS = [
  'command',
  'import',
  'undo',
  'redo',
  'act',
  'erase',
  'consolidation',
] as const
export const BatchKind = z.enum(BATCH_KINDS)
export type BatchKind = z.infer<typeof BatchKind>

/** A cell that stays as it is because it was changed again after the batch. */
export const Kept = z.strictObject({
  studentNo: z.string(),
  name: z.string(),
  field: z.string(),
})
export type Kept = z.infer<typeof Kept>

export const Undone = z.strictObject({
  batch: z.int(),
  label: BatchLabel,
  reverted: z.int(),
  kept: z.array(Kept),
})
export type Undone = z.infer<typeof Undone>

const Step = z.strictObject({ batch: z.int(), label: BatchLabel }).nullable()

/** All that is given must hold. */
export const HistoryFilter = z.strictObject({
  graduateId: GraduateId.nullable(),
  batch: z.int().positive().nullable(),
  userId: z.int().positive().nullable(),
  kind: BatchKind.nullable(),
  /** a field of the data dictionary */
  field: z.string().max(40).nullable(),
  /** days in Asia/Shanghai, both included */
  from: Day.nullable(),
  to: Day.nullable(),
  /** name or student number of a person, or a word of the old or new value */
  text: z.string().max(100),
})
export type HistoryFilter = z.infer<typeof HistoryFilter>

export const HistoryBatch = z.strictObject({
  batch: z.int(),
  kind: BatchKind,
  label: BatchLabel,
  screen: z.string(),
  userName: z.string(),
  /** ISO instant */
  at: z.string(),
  changes: z.int(),
  people: z.int(),
  /** undone = taken back by a later batch that still holds */
  undone: z.boolean(),
  canUndo: z.boolean(),
})
export type HistoryBatch = z.infer<typeof HistoryBatch>

/** One field of one record from what to what. Values as stored (codes, ISO days); null = empty. */
export const HistoryChange = z.strictObject({
  /** the entry's number and the field's place in it: unique, newest first */
  seq: z.int(),
  batch: z.int(),
  kind: BatchKind,
  label: BatchLabel,
  screen: z.string(),
  userName: z.string(),
  at: z.string(),
  graduateId: z.int().nullable(),
  studentNo: z.string(),
  name: z.string(),
  entity: z.string(),
  op: z.enum(['insert', 'update', 'delete']),
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** the words were erased by law; only that there was a change is known */
  erased: z.boolean(),
})
export type HistoryChange = z.infer<typeof HistoryChange>

export const RemovedPerson = z.strictObject({
  graduateId: GraduateId,
  studentNo: z.string(),
  name: z.string(),
  schoolName: z.string(),
  majorName: z.string(),
  className: z.string(),
  removedAt: z.string(),
  userName: z.string(),
  reason: z.string(),
  batch: z.int(),
})
export type RemovedPerson = z.infer<typeof RemovedPerson>

export const ChainReport = z.strictObject({
  integrity: z.enum(['ok', 'damaged']),
  chain: z.enum(['ok', 'broken']),
  batches: z.int(),
  entries: z.int(),
  erased: z.int(),
  head: z.strictObject({ batch: z.int(), digest: z.string() }).nullable(),
  problems: z.array(
    z.strictObject({ batch: z.int(), what: z.enum(['entry', 'batch', 'link', 'erasure', 'head']) }),
  ),
  /** heads written beside backups that were found again in the chain */
  headsFound: z.int(),
})
export type ChainReport = z.infer<typeof ChainReport>

const PAGE = z.int().min(1).max(500)

export const history = {
  /** What Ctrl+Z and Ctrl+Y would do now. */
  'history.steps': query(Nothing, z.strictObject({ undo: Step, redo: Step })),
  'history.undoLast': command(Nothing, Undone),
  /** Brings back what the last undo took, as long as nothing new was entered since. */
  'history.redo': command(Nothing, Undone),
  /** Takes any batch back, weeks later too. */
  'history.undo': command(z.strictObject({ batch: z.int().positive() }), Undone),
  /** Newest first; `before` = the last batch of the page before. */
  'history.batches': query(
    z.strictObject({ filter: HistoryFilter, before: z.int().nullable(), limit: PAGE }),
    z.strictObject({ batches: z.array(HistoryBatch), more: z.boolean() }),
  ),
  /** Newest first, field by field; `before` = the last seq of the page before. */
  'history.changes': query(
    z.strictObject({ filter: HistoryFilter, before: z.int().nullable(), limit: PAGE }),
    z.strictObject({ changes: z.array(HistoryChange), more: z.boolean() }),
  ),
  'history.users': query(Nothing, z.array(z.strictObject({ id: z.int(), name: z.string() }))),
  /**
   * Writes the filtered changes into a workbook, masked unless what is `restricted` is asked for; logged with its
   * reason. A job; its result is {rows}.
   */
  'history.export': command(
    z.strictObject({
      filter: HistoryFilter,
      token: FileToken,
      reason: Reason,
      restricted: z.boolean(),
    }),
    z.strictObject({ jobId: z.string() }),
  ),
  /** People taken off the roster who can be brought back. */
  'history.bin': query(Nothing, z.array(RemovedPerson)),
  'history.restore': command(
    z.strictObject({ graduateIds: z.array(GraduateId).min(1).max(5000) }),
    z.strictObject({ restored: z.int(), kept: z.array(Kept) }),
  ),
  /** Integrity of the file and of the chain; a job, its result is a ChainReport. */
  'history.verify': command(Nothing, z.strictObject({ jobId: z.string() })),
}
