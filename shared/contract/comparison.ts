import { z } from 'zod'
import { COMPARED_KINDS } from '../domain/comparison/kinds.ts'
import { Day, FileToken, Nothing } from '../schemas/common.ts'
import { Known } from '../schemas/past.ts'
import { ReportFigure } from '../schemas/report.ts'
import { command, query } from './spec.ts'

/** What stands at the head of a row or column of her sheet, and which of ours it is; null: none. */
const Pairing = z.strictObject({ name: z.string().max(300), key: z.string().max(200).nullable() })

/** Where the clerk knows better than what was recognised. */
export const ComparisonChoices = z.strictObject({
  /** what the rows are; null: as recognised */
  kind: z.enum(COMPARED_KINDS).nullable(),
  rows: z.array(Pairing).max(2000),
  columns: z.array(Pairing).max(300),
})
export type ComparisonChoices = z.infer<typeof ComparisonChoices>

const Named = z.strictObject({ key: z.string(), name: z.string() })

/** One figure of both. */
const ComparedCell = z.strictObject({
  row: z.string(),
  column: z.string(),
  hers: z.string(),
  ours: z.string(),
  /** hers less ours; '' where that is no number */
  difference: z.string(),
  isEqual: z.boolean(),
  figure: ReportFigure.nullable(),
})

export const Comparison = z.strictObject({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.int(),
  fingerprint: z.string(),
  kind: z.enum(COMPARED_KINDS),
  rows: z.array(Pairing),
  columns: z.array(Pairing),
  ourRows: z.array(Named),
  ourColumns: z.array(Named),
  cells: z.array(ComparedCell),
  choices: ComparisonChoices,
})
export type Comparison = z.infer<typeof Comparison>

export const comparison = {
  /** Her sheet beside ours. `sheet` null: the first that is a table; `choices` null: those that are remembered. */
  'comparison.compare': query(
    z.strictObject({
      token: FileToken,
      sheet: z.int().min(0).max(1000).nullable(),
      asOf: Day.nullable(),
      known: Known.optional(),
      choices: ComparisonChoices.nullable(),
    }),
    Comparison,
  ),
  /** For the next sheet with the same heads. */
  'comparison.remember': command(
    z.strictObject({ fingerprint: z.string().min(1).max(64), choices: ComparisonChoices }),
    Nothing,
  ),
}
