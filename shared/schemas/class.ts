// Classes of willingness and key groups as they are worked on: survey rounds and findings (domain.md §2).
import { z } from 'zod'
import { Day, GraduateId } from './common.ts'

const Id = z.int().positive()

/** How many of a round's people were asked, and what they said, by code of the willingness. */
export const SurveyResult = z.strictObject({
  people: z.int(),
  asked: z.int(),
  classes: z.record(z.string(), z.int()),
})
export type SurveyResult = z.infer<typeof SurveyResult>

/** A day on which everybody of a scope is to be asked once (摸排). */
export const SurveyRound = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(60),
  startDate: Day,
  /** null while it is open */
  endDate: Day.nullable(),
  /** whom it asks, in words */
  scope: z.string().trim().max(100),
  note: z.string().trim().max(300),
  /** as it stands; of a closed round as it was closed */
  result: SurveyResult,
})
export type SurveyRound = z.infer<typeof SurveyRound>

export const Outstanding = z.strictObject({
  id: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  className: z.string(),
  helper: z.string(),
})
export type Outstanding = z.infer<typeof Outstanding>

/** What a school found of a class or key group, what it does about it, who answers for it (分类研判). */
export const Finding = z.strictObject({
  id: Id,
  /** which list `code` is of: willingness or group */
  subject: z.enum(['willingness', 'group']),
  code: z.string().min(1).max(4),
  found: z.string().trim().min(1).max(1000),
  measure: z.string().trim().max(1000),
  responsible: z.string().trim().max(100),
  writtenOn: Day,
  reviewDate: Day.nullable(),
  /** settled, or followed by a newer one */
  closedOn: Day.nullable(),
})
export type Finding = z.infer<typeof Finding>
