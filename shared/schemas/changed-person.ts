import { z } from 'zod'
import { GraduateId } from './common.ts'

/** One person with the cells that differ between two submissions. */
export const ChangedPerson = z.strictObject({
  /** null: in the ledger no more, or not yet */
  graduateId: GraduateId.nullable(),
  name: z.string(),
  studentNo: z.string(),
  change: z.enum(['new', 'changed', 'gone']),
  /** `field`: a column, destination, willingness, or a table of which it is told how many rows there are */
  cells: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
})
export type ChangedPerson = z.infer<typeof ChangedPerson>
