import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { CellRemark } from '../schemas/graduate.ts'
import { command } from './spec.ts'

export const statedWillingness = {
  willingness: z.string().max(4),
  reasons: z.array(z.string().max(4)).max(3),
  reasonNote: z.string().trim().max(300),
}

export const willingness = {
  'willingness.set': command(
    z.strictObject({
      ids: z.array(GraduateId).min(1).max(5000),
      ...statedWillingness,
      happenDate: Day,
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable(), remarks: z.array(CellRemark) }),
  ),
  /** Puts another statement in the place of an event, which then never held. */
  'willingness.correct': command(
    z.strictObject({
      eventId: z.int().positive(),
      ...statedWillingness,
      happenDate: Day,
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable(), remarks: z.array(CellRemark) }),
  ),
}
