import { z } from 'zod'
import { QUESTION_LENGTH } from '../domain/question/index.ts'
import { GraduateId } from './common.ts'

/** What the centre asks about, and with which words. */
export const Asked = z.strictObject({
  /** null: about a table; then `schoolId` says whose */
  graduateId: GraduateId.nullable(),
  schoolId: z.int().positive().nullable(),
  /** a field of the entry grid; '' = the whole row */
  field: z.string().max(40),
  report: z.string().max(4),
  rowKey: z.string().max(60),
  asked: z.string().trim().min(1).max(QUESTION_LENGTH),
})
export type Asked = z.infer<typeof Asked>

export const AnswerText = z.string().trim().min(1).max(QUESTION_LENGTH)
