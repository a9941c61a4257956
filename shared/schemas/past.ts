import { z } from 'zod'
import { Day } from './common.ts'

/** `now`: by all that is known today; `then`: by what the ledger knew at the end of the day that is asked for. */
export const Known = z.enum(['now', 'then'])
export type Known = z.infer<typeof Known>

/** A day as of which something is asked, and by whose knowledge. Left out: as everything stands. */
export const Past = z.strictObject({ asOf: Day, known: Known })
export type Past = z.infer<typeof Past>
