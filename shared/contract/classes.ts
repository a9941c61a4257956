import { z } from 'zod'
import { Finding, Outstanding, SurveyRound } from '../schemas/class.ts'
import { Day, GraduateId, Nothing } from '../schemas/common.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
const Saved = z.strictObject({ batch: z.int().nullable(), id: Id })
const Removed = z.strictObject({ batch: z.int() })
const One = z.strictObject({ id: Id })

export const classes = {
  /** How many stand in each class and key group today. Willingness counts those in the ledger. */
  'classes.overview': query(
    Nothing,
    z.strictObject({
      inLedger: z.int(),
      /** who are not in N: 结业, 延毕, 休退学 */
      outside: z.int(),
      willingness: z.array(z.strictObject({ code: z.string(), people: z.int() })),
      groups: z.array(
        z.strictObject({ code: z.string(), people: z.int(), landed: z.int(), inLedger: z.int() }),
      ),
    }),
  ),
  /** Newest first. */
  'surveys.list': query(Nothing, z.array(SurveyRound)),
  /** Opens a round; whom it asks is settled with it. */
  'surveys.open': command(
    SurveyRound.pick({ name: true, startDate: true, scope: true, note: true }).extend({
      ids: z.array(GraduateId).min(1).max(100_000),
    }),
    Saved,
  ),
  /** Closes it with its result as of the day. */
  'surveys.close': command(One.extend({ endDate: Day }), Saved),
  'surveys.remove': command(One, Removed),
  /** Who has not been asked yet. */
  'surveys.outstanding': query(One, z.array(Outstanding)),
  /** Newest first, closed ones too. */
  'findings.list': query(Nothing, z.array(Finding)),
  /** Without an id a new one, which closes the one before of the same class or group. */
  'findings.save': command(Finding.omit({ writtenOn: true }).extend({ id: Id.nullable() }), Saved),
  'findings.remove': command(One, Removed),
}
