import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { Staff, StaffId } from '../schemas/staff.ts'
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
}
