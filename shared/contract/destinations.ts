import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { CellRemark } from '../schemas/graduate.ts'
import { command } from './spec.ts'

export const destinations = {
  /** Registers a destination as an event: a landed person leaves the ledger, a returned one comes back. */
  'destinations.register': command(
    z.strictObject({
      id: GraduateId,
      destination: z.string().max(6),
      happenDate: Day,
      details: z.record(z.string().max(40), z.string().max(200)),
      screen: z.string().max(40),
    }),
    z.strictObject({
      batch: z.int().nullable(),
      pending: z.boolean(),
      remarks: z.array(CellRemark),
    }),
  ),
}
