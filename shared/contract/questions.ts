import { z } from 'zod'
import { QUESTION_STATES } from '../domain/question/index.ts'
import { Day, GraduateId, Nothing } from '../schemas/common.ts'
import { AnswerText, Asked } from '../schemas/question.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()

const Question = z.strictObject({
  id: Id,
  state: z.enum(QUESTION_STATES),
  /** at the centre the school that it is for, at a school the centre */
  correspondent: z.string(),
  /** of table school, at the centre; null: of no school any more */
  schoolId: Id.nullable(),
  /** '' until it has left */
  period: z.string(),
  /** null: about a table, or about somebody who is gone */
  graduateId: GraduateId.nullable(),
  name: z.string(),
  studentNo: z.string(),
  field: z.string(),
  report: z.string(),
  rowKey: z.string(),
  asked: z.string(),
  askedAt: z.string(),
  deadline: Day.nullable(),
  answer: z.string(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
})
export type Question = z.infer<typeof Question>

/** What the centre asks about cells, rows and tables, and what the schools answer. */
export const questions = {
  /** In the order of asking. null: everything that is not settled, at most 2000; else all that was ever asked about one person. */
  'questions.list': query(z.strictObject({ graduateId: GraduateId.nullable() }), z.array(Question)),
  /** At the centre: waits for the return of that school's package. Refused for a school that is not approved. */
  'questions.ask': command(Asked, z.strictObject({ id: Id })),
  /** At the centre: one that has not left yet. */
  'questions.withdraw': command(z.strictObject({ id: Id }), Nothing),
  /** At a school: the answer goes with the next submission. */
  'questions.answer': command(z.strictObject({ id: Id, answer: AnswerText }), Nothing),
  /** At the centre: settled, or open again. */
  'questions.close': command(z.strictObject({ id: Id, closed: z.boolean() }), Nothing),
}
