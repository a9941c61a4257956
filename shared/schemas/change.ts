import { z } from 'zod'
import { CHANGE_AXES, CHANGE_PARTS } from '../domain/report/change.ts'
import { Past } from './past.ts'
import { ReportWhere } from './report.ts'

/** From the end of `began` to the end of `asOf`, each by what was known then or is known now. */
const ChangedQuestion = Past.extend({ began: Past, where: ReportWhere.optional() })

/** A part of a change as a figure of the list: in `row` the part, in `column` the count that it changed; '' for all of it. */
export const ChangedFigure = z.strictObject({
  question: ChangedQuestion,
  row: z.enum(CHANGE_PARTS),
  column: z.enum([...CHANGE_AXES, '']),
})
export type ChangedFigure = z.infer<typeof ChangedFigure>
