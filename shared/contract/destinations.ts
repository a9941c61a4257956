import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { CellRemark } from '../schemas/graduate.ts'
import { command } from './spec.ts'
import { statedWillingness } from './willingness.ts'

const stated = {
  destination: z.string().max(6),
  happenDate: Day,
  details: z.record(z.string().max(40), z.string().max(200)),
}
const Recorded = z.strictObject({
  batch: z.int().nullable(),
  pending: z.boolean(),
  remarks: z.array(CellRemark),
})

export const destinations = {
  /** Registers a destination as an event: a landed person leaves the ledger, a returned one comes back. */
  'destinations.register': command(
    z.strictObject({
      id: GraduateId,
      ...stated,
      screen: z.string().max(40),
    }),
    Recorded,
  ),
  /** Puts another statement in the place of an event, which then never held. */
  'destinations.correct': command(
    z.strictObject({ eventId: z.int().positive(), ...stated, screen: z.string().max(40) }),
    Recorded,
  ),
  /** 解约/回退: a landed person comes back into the ledger, with the reason (list break_reason). */
  'destinations.breakOff': command(
    z.strictObject({
      id: GraduateId,
      happenDate: Day,
      /** 70*, 71 or 72* */
      destination: z.string().max(6),
      reason: z.string().max(4),
      /** needed with the reason 9 */
      note: z.string().trim().max(200).default(''),
      /** null = as it is */
      willingness: z.strictObject(statedWillingness).nullable().default(null),
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable(), remarks: z.array(CellRemark) }),
  ),
}
