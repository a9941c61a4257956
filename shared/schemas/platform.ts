import { z } from 'zod'
import { PLATFORM_STATES } from '../domain/platform/compare.ts'
import { Day, GraduateId } from './common.ts'

export const PlatformState = z.enum(PLATFORM_STATES)

const Side = z.strictObject({
  /** '' = none; of the platform also a word that the standard does not have */
  destination: z.string(),
  employer: z.string(),
  studySchool: z.string(),
})

/** A row of the platform's list, a person, or both: names one line of the reconciliation. */
export const PlatformRef = z.strictObject({
  rowId: z.int().positive().nullable(),
  graduateId: GraduateId.nullable(),
})
export type PlatformRef = z.infer<typeof PlatformRef>

export const PlatformLine = PlatformRef.extend({
  state: PlatformState,
  studentNo: z.string(),
  name: z.string(),
  school: z.string(),
  platform: Side,
  ledger: Side,
  signDate: z.string(),
  /** whether what the platform says can be recorded as it stands */
  canTake: z.boolean(),
  /** list platform_decision */
  decision: z.string(),
  reason: z.string(),
  decidedOn: Day.nullable(),
})
export type PlatformLine = z.infer<typeof PlatformLine>

/** `open` takes a decision back. */
export const PlatformDecision = z.enum(['take', 'ask', 'keep', 'open'])
export type PlatformDecision = z.infer<typeof PlatformDecision>
