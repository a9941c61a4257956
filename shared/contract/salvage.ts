import { z } from 'zod'
import { Cohort, FileToken, Handle } from '../schemas/common.ts'
import { SecretKind } from '../schemas/ledger.ts'
import { command } from './spec.ts'

export const SalvageReport = z.strictObject({
  /** the new ledger's file */
  fileName: z.string(),
  cohort: Cohort,
  people: z.int(),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      read: z.int(),
      /** made again from the change log */
      rebuilt: z.int(),
      /** known to have been there, and lost */
      missing: z.int(),
    }),
  ),
  /**
   * People of whom something is lost, as far as anything of them is known; at most 500. `lost` holds tables whose row
   * is lost, `history` (entries of the log), `latest` (made again from a log with gaps): words in shared/text/salvage.ts.
   */
  damaged: z.array(
    z.strictObject({ studentNo: z.string(), name: z.string(), lost: z.array(z.string()) }),
  ),
})
export type SalvageReport = z.infer<typeof SalvageReport>

export const salvage = {
  /** Reads what can be read of a damaged ledger into a new one, which is opened; the damaged file stays. A job; its result is a SalvageReport. */
  'salvage.start': command(
    z.strictObject({
      ledger: z.union([z.strictObject({ recentId: Handle }), z.strictObject({ token: FileToken })]),
      secretKind: SecretKind,
      secret: z.string().max(400),
    }),
    z.strictObject({ jobId: z.string() }),
  ),
}
