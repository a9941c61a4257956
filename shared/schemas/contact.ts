import { z } from 'zod'
import { Day, GraduateId } from './common.ts'
import { StaffId } from './staff.ts'

export const ContactId = z.int().positive()
const Code = z.string().min(1).max(4)
const Expectation = z.string().trim().max(100)

/** What is said of one contact with a graduate (domain.md §4.5), whoever it was with. */
export const ContactEntry = z.strictObject({
  day: Day,
  /** list contact_kind */
  kind: Code,
  /** list contact_way */
  way: Code,
  /** list contact_result */
  result: Code,
  /** at least 5 letters, or what the kind and the result say by themselves */
  content: z.string().trim().max(500),
  nextAction: z.string().trim().max(100),
  /** null: by the interval of the willingness */
  nextDate: Day.nullable(),
  /** null: the present helper */
  staffId: StaffId.nullable(),
  minutes: z.int().min(1).max(1440).nullable(),
  /** of kind 5 观念引导 alone */
  expectedBefore: Expectation,
  expectedAfter: Expectation,
})
export type ContactEntry = z.infer<typeof ContactEntry>

/** A contact as it is kept. */
export const Contact = ContactEntry.extend({
  id: ContactId,
  graduateId: GraduateId,
  staffName: z.string(),
  /** said once for several people (批量) */
  isCommon: z.boolean(),
  /** counts as assistance: reached or told the family, and more than an attempt */
  isValid: z.boolean(),
  /** whoever may not see its content sees that there was one */
  isRestricted: z.boolean(),
  recordedAt: z.string(),
  userName: z.string(),
})
export type Contact = z.infer<typeof Contact>

/** Where the guidance of a person stands. */
export const FollowUp = z.strictObject({
  graduateId: GraduateId,
  lastDay: Day.nullable(),
  lastWay: z.string().nullable(),
  lastResult: z.string().nullable(),
  /** of the last that counts as assistance */
  validDay: Day.nullable(),
  /** without success since then, and in how many ways (V19 asks for 3 in 2) */
  attempts: z.int(),
  attemptWays: z.int(),
  /** services of all time; posts are pushes and contacts of kind 3 */
  policy: z.int(),
  guidance: z.int(),
  posts: z.int(),
  training: z.int(),
  /** when the next contact is due; null outside the ledger */
  dueDay: Day.nullable(),
})
export type FollowUp = z.infer<typeof FollowUp>
