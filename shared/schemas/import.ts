import { z } from 'zod'
import { IMPORT_KINDS } from '../domain/import/import-kinds.ts'
import { Day, Level } from './common.ts'

export const ImportKind = z.enum(IMPORT_KINDS)
export type ImportKind = z.infer<typeof ImportKind>

/** One finding at one cell: `row` is the sheet's row from 1, `column` the lowest Chinese header cell. */
export const Problem = z.strictObject({
  sheet: z.string(),
  row: z.int().positive(),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
  level: Level,
  message: z.string(),
})
export type Problem = z.infer<typeof Problem>

/** rows = inserted + updated + unchanged + rejected, always; titles, headers, blanks, totals, other schools are leftOut. */
export const ImportCounts = z.strictObject({
  rows: z.int(),
  inserted: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  leftOut: z.int(),
  warnings: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportColumn = z.strictObject({
  sheet: z.string(),
  header: z.string(),
  /** key of the field it feeds, null = kept with the person as an extra field */
  field: z.string().nullable(),
  /** false where its kind of list has no place for it */
  kept: z.boolean(),
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof ImportColumn>

export const LeftOut = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  reason: z.enum(['title', 'header', 'blank', 'total', 'other_school', 'note']),
  text: z.string(),
})
export type LeftOut = z.infer<typeof LeftOut>

export const ImportPreview = z.strictObject({
  previewId: z.string(),
  kind: ImportKind,
  fileName: z.string(),
  effective: Day,
  counts: ImportCounts,
  /** records that the list changes as a whole, without a row that names them */
  further: z.int(),
  columns: z.array(ImportColumn),
  /** at most 1,000 for the page; counts are complete */
  problems: z.array(Problem),
  problemCount: z.int(),
  leftOut: z.array(LeftOut),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportResult = z.strictObject({
  /** null after a dry run */
  batch: z.int().nullable(),
  kind: ImportKind,
  ...ImportCounts.shape,
  problems: z.array(Problem),
})
export type ImportResult = z.infer<typeof ImportResult>
