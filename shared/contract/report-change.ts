import { z } from 'zod'
import { CHANGE_AXES, CHANGE_PARTS, PAIR_AXES } from '../domain/report/change.ts'
import { Day, GraduateId } from '../schemas/common.ts'
import { Past } from '../schemas/past.ts'
import { ReportWhere } from '../schemas/report.ts'
import { query } from './spec.ts'

const Count = z.int().nonnegative()
const Code = z.string().max(20).nullable()
const Part = z.enum(CHANGE_PARTS)
const Axis = z.enum(CHANGE_AXES)

/** From the end of one day to the end of another, each by what was known then or is known now. */
export const ChangeQuestion = z.strictObject({
  from: Past,
  to: Past,
  where: ReportWhere.optional(),
})
export type ChangeQuestion = z.infer<typeof ChangeQuestion>

const Pair = z.strictObject({ of: z.enum(PAIR_AXES), before: Code, after: Code })

/** The people of a part; of those on an axis alone who changed its count, of a pair those who went that way. */
export const ChangeFigure = z.strictObject({
  question: ChangeQuestion,
  part: Part,
  axis: Axis.optional(),
  pair: Pair.optional(),
})
export type ChangeFigure = z.infer<typeof ChangeFigure>

const ChangeEnd = Past.extend({
  graduates: Count,
  landed: Count,
  unemployed: Count,
  /** percent with two decimals, or — */
  rate: z.string(),
  /** when the day was finished and how many were unemployed by that time; null: it was not */
  frozen: z.strictObject({ unemployed: Count, frozenAt: z.string() }).nullable(),
})
export type ChangeEnd = z.infer<typeof ChangeEnd>

const Shift = z.strictObject({ up: Count, down: Count })

/** Of every count: at the beginning + up - down of all parts = at the end. */
export const Change = z.strictObject({
  from: ChangeEnd,
  to: ChangeEnd,
  parts: z.array(
    z.strictObject({
      part: Part,
      people: Count,
      unemployed: Shift,
      landed: Shift,
      graduates: Shift,
    }),
  ),
  /** the most frequent first, part by part */
  pairs: z.array(Pair.extend({ part: Part, people: Count })),
  /** the first day of which the ledger can know what was known then */
  since: Day.nullable(),
  /** erased by law since: they are in neither end */
  erased: Count,
})
export type Change = z.infer<typeof Change>

const StandingThen = z.strictObject({ destination: Code, willingness: Code, counted: z.boolean() })

/** Somebody of a part; off the list of names they have no page any more. */
export const ChangedPerson = z.strictObject({
  id: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  unit: z.string(),
  isListed: z.boolean(),
  before: StandingThen,
  after: StandingThen,
})
export type ChangedPerson = z.infer<typeof ChangedPerson>

export const reportChange = {
  'reports.change': query(ChangeQuestion, Change),
  /** Everybody in it by number, the first of them by name; `gone` of all are on the list of names no more. */
  'reports.changePeople': query(
    ChangeFigure,
    z.strictObject({ ids: z.array(GraduateId), gone: Count, people: z.array(ChangedPerson) }),
  ),
}
