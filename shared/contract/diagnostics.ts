import { z } from 'zod'
import { FileToken, Nothing } from '../schemas/common.ts'
import { command, query } from './spec.ts'

export const diagnostics = {
  /** What a clerk can send to support: versions, sizes, counts, the log. No personal data; shown before it is saved. */
  'diagnostics.collect': query(Nothing, z.strictObject({ text: z.string() })),
  /** Writes exactly the text that was collected last. */
  'diagnostics.save': command(z.strictObject({ token: FileToken }), Nothing),
}
