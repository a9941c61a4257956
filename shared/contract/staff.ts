import { z } from 'zod'
import { Day, Nothing } from '../schemas/common.ts'
import { Pair, Staff, StaffId, Unhelped } from '../schemas/staff.ts'
import { command, query } from './spec.ts'

export const staff = {
  /** By name, in pinyin order; those who left are not among them. */
  'staff.list': query(Nothing, z.array(Staff)),
  /** Without an id somebody new; a name that is there already is refused unless title or department tell them apart. */
  'staff.save': command(
    Staff.omit({ id: true, label: true, load: true }).extend({ id: StaffId.nullable() }),
    z.strictObject({ id: StaffId }),
  ),
  /** Only who is paired with nobody. */
  'staff.remove': command(z.strictObject({ id: StaffId }), Nothing),
  /** The counts behind both rates of participation, graduates paired of the ledger and staff who take part (domain.md §4.4). */
  'staff.participation': query(
    Nothing,
    z.strictObject({
      inLedger: z.int(),
      paired: z.int(),
      staff: z.int(),
      takingPart: z.int(),
    }),
  ),
  /**
   * Evenly spread helpers for those in the ledger who have none, or (`of`) for everybody whom somebody helps now.
   * `among` null: all of the staff; whoever hands over is never among them.
   */
  'staff.propose': query(
    z.strictObject({ of: StaffId.nullable(), among: z.array(StaffId).max(1000).nullable() }),
    z.strictObject({ people: z.array(Unhelped), pairs: z.array(Pair) }),
  ),
  /** Pairs all of these from the day on, in one batch. */
  'staff.pair': command(
    z.strictObject({
      pairs: z.array(Pair).min(1).max(5000),
      day: Day,
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable(), paired: z.int() }),
  ),
}
