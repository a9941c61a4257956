// Rules as data: what a school or the centre may set itself, in versions by cohort and day.
import { z } from 'zod'
import { RULE_NAMES } from '../domain/rules/rule-names.ts'
import { Day } from './common.ts'
import { GroupRules } from './group-rule.ts'

const Days = z.int().min(1).max(365)
const Count = z.int().min(0).max(100)
/** A name of the school's own; hidden, it is offered no more, while what is stored goes on saying it. */
const Name = z.string().trim().min(1).max(30)
export const OwnName = z.union([Name, z.strictObject({ name: Name, hidden: z.boolean() })])
const Words = z.string().trim().min(1).max(500)

/** What each rule holds, by its name. */
export const RULE_CONTENTS = {
  /** days within which somebody must be reached again, by code of the willingness (domain.md §2) */
  intervals: z.record(z.string().max(4), Days),
  /** named services a person gets at least ("1131", domain.md §2); key groups get more vacancies */
  minimums: z.strictObject({
    policy: Count,
    guidance: Count,
    posts: Count,
    training: Count,
    keyGroupPosts: Count,
  }),
  /** phrases for the content of a contact, by code of its kind */
  phrases: z.array(z.strictObject({ kind: z.string().max(4), text: Words })).max(200),
  /** first words of a plan (一人一策), by code of the willingness; '' fits everybody */
  plans: z.array(z.strictObject({ willingness: z.string().max(4), text: Words })).max(100),
  /** graduates who look for a job, entered by hand: the denominator of 供需比; null = not entered */
  seekers: z.strictObject({ seekers: z.int().min(1).max(10_000_000).nullable() }),
  /** days off and (`work`) working days at weekends */
  holidays: z
    .array(z.strictObject({ day: Day, name: z.string().trim().max(40), work: z.boolean() }))
    .max(2000),
  /** who belongs to a group by what is known of them (domain.md §2) */
  key_groups: GroupRules,
  /** groups of the school's own, by code */
  free_groups: z.record(z.string().regex(/^G9\d$/), OwnName),
  /** why somebody is not employed: names of the school's own for known codes, and further ones */
  reasons: z.record(z.string().regex(/^R\d\d$/), OwnName),
  /** proof of a destination, and from when on a self-check looks twice (V20) */
  evidence: z.strictObject({
    maxBytes: z.int().min(10_000).max(20_000_000),
    /** graduates of one school at one employer */
    sameEmployer: z.int().min(2).max(1000),
    /** of a school's graduates in the kinds of work that need no contract, in per cent */
    share: z.int().min(1).max(100),
    /** any of the ways is enough; of a way all kinds are needed */
    accepted: z
      .array(
        z.strictObject({
          destination: z.string().min(2).max(4),
          ways: z
            .array(z.array(z.string().max(4)).min(1).max(5))
            .min(1)
            .max(10),
          note: z.string().trim().max(200),
        }),
      )
      .max(60),
  }),
} as const satisfies Readonly<Record<(typeof RULE_NAMES)[number], z.ZodType>>

export type RuleContent<N extends RuleName> = z.infer<(typeof RULE_CONTENTS)[N]>

export const RuleName = z.enum(RULE_NAMES)
export type RuleName = z.infer<typeof RuleName>
