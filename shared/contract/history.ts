import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { command, query } from './spec.ts'

/** What a batch was, as a key of shared/text and its parameters. */
export const BatchLabel = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type BatchLabel = z.infer<typeof BatchLabel>

/** A cell that stays as it is because it was changed again after the batch. */
export const Kept = z.strictObject({
  studentNo: z.string(),
  name: z.string(),
  field: z.string(),
})
export type Kept = z.infer<typeof Kept>

const Undone = z.strictObject({
  batch: z.int(),
  label: BatchLabel,
  reverted: z.int(),
  kept: z.array(Kept),
})

export const history = {
  'history.last': query(Nothing, z.strictObject({ batch: z.int(), label: BatchLabel }).nullable()),
  'history.undoLast': command(Nothing, Undone),
  'history.undo': command(z.strictObject({ batch: z.int().positive() }), Undone),
}
