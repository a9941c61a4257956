// Who belongs to a key group by what is known of them anyway: conditions over the fields of a person, and two over time.
import { z } from 'zod'
import { GROUP_RULE_FIELDS } from '../domain/key-groups/rule-fields.ts'

const Field = z.enum(GROUP_RULE_FIELDS)
export type GroupRuleField = z.infer<typeof Field>

const Values = z.array(z.string().trim().min(1).max(60)).min(1).max(500)

/** One question, answered by what a person is at all times. */
const FactTest = z.union([
  z.strictObject({ field: Field, is: Values }),
  z.strictObject({ field: Field, startsWith: Values }),
  z.strictObject({ field: Field, empty: z.boolean() }),
  /** of 困难生类别, a bit mask: 1 employment, 2 family, 4 disability */
  z.strictObject({ hardshipBit: z.union([z.literal(1), z.literal(2), z.literal(4)]) }),
])
/** One question, answered by what happened to a person: it holds from a day on. */
const TimeTest = z.union([
  /** since one of these was the willingness, until another one is stated before landing */
  z.strictObject({ planned: z.array(z.string().max(4)).min(1).max(20) }),
  /** once so many months without landing were full, counted from graduation; for good */
  z.strictObject({ unlandedMonths: z.int().min(1).max(60) }),
])

export type FactTest = z.infer<typeof FactTest>
export type GroupTest = FactTest | z.infer<typeof TimeTest>
export type GroupCondition =
  | GroupTest
  | { all: GroupCondition[] }
  | { any: GroupCondition[] }
  | { not: GroupCondition }

const Several: z.ZodType<GroupCondition[]> = z.lazy(() => z.array(GroupCondition).min(1).max(30))
export const GroupCondition: z.ZodType<GroupCondition> = z.lazy(() =>
  z.union([
    FactTest,
    TimeTest,
    z.strictObject({ all: Several }),
    z.strictObject({ any: Several }),
    z.strictObject({ not: GroupCondition }),
  ]),
)

export const GroupCode = z.string().regex(/^G\d\d$/)

export const GroupRule = z.strictObject({ group: GroupCode, when: GroupCondition })
export type GroupRule = z.infer<typeof GroupRule>

/** One rule a group. */
export const GroupRules = z
  .array(GroupRule)
  .max(60)
  .refine((rules) => new Set(rules.map(({ group }) => group)).size === rules.length)
