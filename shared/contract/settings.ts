import { z } from 'zod'
import { Day } from '../schemas/common.ts'
import { RuleName } from '../schemas/rule.ts'
import { command, query } from './spec.ts'

const Content = z.json()
/** The same as JSON; what it must hold is checked by the schema of its name. */
const ContentText = z.string().max(500_000)

/** Rules as data; what each holds is in `RULE_CONTENTS` and is checked by it, whatever its shape here. */
export const settings = {
  /** The rule in force on a day (null: today), and its versions, newest first; without any it is the shipped one. */
  'settings.rule': query(
    z.strictObject({ name: RuleName, day: Day.nullable().default(null) }),
    z.strictObject({
      content: Content,
      versions: z.array(
        z.strictObject({ validFrom: Day, recordedAt: z.string(), userName: z.string() }),
      ),
    }),
  ),
  /** Holds from a day on; a version of the same day is replaced. null: the shipped rule again. */
  'settings.saveRule': command(
    z.strictObject({ name: RuleName, validFrom: Day, content: ContentText.nullable() }),
    z.strictObject({ batch: z.int().nullable() }),
  ),
}
