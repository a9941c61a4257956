import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { KeptPeriod, Period, Submission } from '../schemas/period.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
const Saved = z.strictObject({ batch: z.int().nullable(), id: Id })

export const periods = {
  /** Newest first, each with what was handed in, in the order in which it was; `schools`: who must hand in. */
  'periods.list': query(
    Nothing,
    z.strictObject({
      periods: z.array(KeptPeriod.extend({ submissions: z.array(Submission) })),
      schools: z.array(z.strictObject({ id: Id.nullable(), name: z.string() })),
    }),
  ),
  /** Without an id a new one. */
  'periods.save': command(Period.extend({ id: Id.nullable() }), Saved),
  /** Without an id one more of its school. Handing in without an instant is now; a return needs its reason. */
  'periods.submit': command(
    Submission.omit({ sequence: true }).extend({ id: Id.nullable() }),
    Saved,
  ),
}
