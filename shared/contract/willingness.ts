import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { CellRemark } from '../schemas/graduate.ts'
import { Known } from '../schemas/past.ts'
import { command, query } from './spec.ts'

export const statedWillingness = {
  willingness: z.string().max(4),
  reasons: z.array(z.string().max(4)).max(3),
  reasonNote: z.string().trim().max(300),
}

const Ids = z.array(GraduateId)

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
  /**
   * Who stood where on one day and where on the other, of everybody in N: the class of those in the ledger, `landed`,
   * or `absent` from the roster; on the axis of destinations the code, '' for none. Each day by all that is known now,
   * or by what was known at its end. end = begin - landed + fellBack + cameIn - left.
   */
  'willingness.moves': query(
    z.strictObject({
      from: Day,
      to: Day,
      axis: z.enum(['willingness', 'destination']),
      known: Known,
    }),
    z.strictObject({
      /** in the ledger on either day */
      begin: z.int(),
      end: z.int(),
      landed: Ids,
      fellBack: Ids,
      cameIn: Ids,
      left: Ids,
      /** also of those who stayed where they were */
      cells: z.array(z.strictObject({ from: z.string(), to: z.string(), ids: Ids })),
    }),
  ),
}
