import { z } from 'zod'
import { Day, FileToken, GraduateId, Nothing, Reason } from '../schemas/common.ts'
import { command, query } from './spec.ts'

/** Some people, or the ledger's whole cohort. People taken off the roster count too. */
export const ErasureScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), ids: z.array(GraduateId).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('cohort') }),
])
export type ErasureScope = z.infer<typeof ErasureScope>

/** A file that still holds the erased until it goes. */
const Remaining = z.strictObject({
  fileName: z.string(),
  place: z.enum(['first', 'second']),
  madeAt: z.string(),
  expires: Day.nullable(),
})

export const ErasurePreview = z.strictObject({
  /** at most 20, by name, to be recognised */
  names: z.array(z.string()),
  people: z.int(),
  records: z.int(),
  entries: z.int(),
  backups: z.array(Remaining),
})
export type ErasurePreview = z.infer<typeof ErasurePreview>

export const ErasureRecord = z.strictObject({
  batch: z.int(),
  at: z.string(),
  userName: z.string(),
  scope: z.enum(['people', 'cohort']),
  people: z.int(),
  reason: z.string(),
  backups: z.array(Remaining),
  /** false = free pages of the file could not be overwritten yet, for want of space; the next opening tries again */
  cleaned: z.boolean(),
})
export type ErasureRecord = z.infer<typeof ErasureRecord>

export const erasure = {
  'erasure.settings': query(
    Nothing,
    z.strictObject({ retainUntil: Day.nullable(), due: z.boolean() }),
  ),
  'erasure.setRetention': command(z.strictObject({ retainUntil: Day.nullable() }), Nothing),
  'erasure.preview': query(z.strictObject({ scope: ErasureScope }), ErasurePreview),
  /** Cannot be taken back. `passphrase` is asked again. A job; its result is an ErasureRecord. */
  'erasure.erase': command(
    z.strictObject({ scope: ErasureScope, reason: Reason, passphrase: z.string().max(400) }),
    z.strictObject({ jobId: z.string() }),
  ),
  'erasure.list': query(Nothing, z.array(ErasureRecord)),
  /** All that is held about one person, in a workbook; logged with its reason. */
  'erasure.exportPerson': command(
    z.strictObject({ id: GraduateId, token: FileToken, reason: Reason }),
    z.strictObject({ rows: z.int() }),
  ),
}
