import { z } from 'zod'
import { Day, GraduateId } from '../schemas/common.ts'
import { GroupCode, GroupCondition } from '../schemas/group-rule.ts'
import { command, query } from './spec.ts'

const Basis = z.string().trim().max(200)
const Spell = z.strictObject({ group: GroupCode, from: Day.nullable(), to: Day.nullable() })

/** Key groups of people: derived by rules, imported, or set by hand with what the school goes by. */
export const keyGroups = {
  /** Every group of the cohort: who is in it today, and the rule that decides it (null: a list or a hand does). */
  'keyGroups.list': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        group: GroupCode,
        name: z.string(),
        people: z.int(),
        inLedger: z.int(),
        rule: GroupCondition.nullable(),
      }),
    ),
  ),
  /** All spells of one person, also past ones; `from` null: from the beginning, `to` null: for good. */
  'keyGroups.of': query(
    z.strictObject({ id: GraduateId }),
    z.strictObject({
      set: z.array(Spell.extend({ basis: z.string() })),
      derived: z.array(Spell.extend({ rule: GroupCondition.nullable() })),
    }),
  ),
  /**
   * Into a group from a day on, for good, with its basis; or out of it from that day on (what a rule derives stays).
   * Who is in it, or out of it, already stays so. A group that a rule decides takes nobody by hand.
   */
  'keyGroups.set': command(
    z.strictObject({
      ids: z.array(GraduateId).min(1).max(5000),
      group: GroupCode,
      on: z.boolean(),
      from: Day,
      basis: Basis,
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable(), changed: z.int() }),
  ),
  /** How many a condition would hold today; nothing is stored. */
  'keyGroups.tryRule': query(
    z.strictObject({ when: GroupCondition }),
    z.strictObject({ people: z.int(), inLedger: z.int() }),
  ),
}
