import { z } from 'zod'
import { IMPORT_KINDS } from '../domain/import/import-kinds.ts'
import { PROBLEM_CAUSES } from '../domain/import/problem-causes.ts'
import { Day, Level } from './common.ts'

export const ImportKind = z.enum(IMPORT_KINDS)
export type ImportKind = z.infer<typeof ImportKind>

/** What would settle a finding, and in a sentence what speaks for it. Never taken by itself. */
export const Proposal = z.strictObject({
  value: z.string(),
  label: z.string(),
  evidence: z.string(),
})
export type Proposal = z.infer<typeof Proposal>

/** One finding at one cell: `row` is the sheet's row from 1, `column` the lowest Chinese header cell. */
export const Problem = z.strictObject({
  sheet: z.string(),
  row: z.int().positive(),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
  level: Level,
  message: z.string(),
  /** key of the field at whose column it stands */
  field: z.string().nullable().default(null),
  cause: z.enum(PROBLEM_CAUSES).nullable().default(null),
  /** the likeliest first */
  proposals: z.array(Proposal).default([]),
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

/** As long as a cell of a workbook can be, with what a key puts around it. */
export const CellText = z.string().max(40_000)
const SheetName = z.string().max(1_000)
const FieldKey = z.string().max(100)

/** What a column is read as; its header is compared in normalised form. */
export const ColumnChoice = z.discriminatedUnion('as', [
  z.strictObject({ header: CellText, as: z.literal('field'), field: FieldKey }),
  z.strictObject({ header: CellText, as: z.enum(['extra', 'ignored']) }),
])
export type ColumnChoice = z.infer<typeof ColumnChoice>

/** This word in this field means this value; null: it is ignored, for a reason. */
export const ImportFix = z.strictObject({
  field: FieldKey,
  raw: z.string().min(1).max(200),
  value: CellText.nullable(),
  reason: z.string().max(200),
})
export type ImportFix = z.infer<typeof ImportFix>

/** What is taken in one row, whatever its cell says; of field `person` the value is a graduate's id. */
export const RowDecision = z.strictObject({
  sheet: SheetName,
  row: z.int().positive(),
  field: FieldKey,
  value: CellText,
})
export type RowDecision = z.infer<typeof RowDecision>

/** What somebody said about how a file is to be read; null and empty: as it is understood without them. */
export const ImportChoices = z.strictObject({
  kind: ImportKind.nullable(),
  effective: Day.nullable(),
  sheets: z.array(SheetName).max(2_000).nullable(),
  /** rows from 1, both included */
  headers: z
    .array(
      z.strictObject({ sheet: SheetName, top: z.int().positive(), bottom: z.int().positive() }),
    )
    .max(2_000),
  columns: z.array(ColumnChoice).max(20_000),
  /** keys of fields whose blank cells erase what is stored */
  eraseBlank: z.array(FieldKey).max(500),
  fixes: z.array(ImportFix).max(10_000),
  decisions: z.array(RowDecision).max(500_000),
  /** name under which columns and fixes are kept for the next file; null: they are not */
  sender: z.string().min(1).max(60).nullable(),
})
export type ImportChoices = z.infer<typeof ImportChoices>

export const ImportColumn = z.strictObject({
  sheet: z.string(),
  header: z.string(),
  /** key of the field it feeds, null = kept with the person as an extra field */
  field: z.string().nullable(),
  /** false where its kind of list has no place for it */
  kept: z.boolean(),
  /** hidden in the file; imported all the same */
  hidden: z.boolean(),
  /** what has decided what it feeds: its header, its cells, the sender's last file, or somebody now */
  by: z.enum(['header', 'content', 'memory', 'choice']),
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

/** A sheet of which nothing is read. */
export const SheetLeftOut = z.strictObject({
  sheet: z.string(),
  reason: z.enum(['no_list', 'hidden', 'not_chosen', 'other_list']),
  rows: z.int(),
})
export type SheetLeftOut = z.infer<typeof SheetLeftOut>

export const ImportPreview = z.strictObject({
  previewId: z.string(),
  kind: ImportKind,
  fileName: z.string(),
  effective: Day,
  /** with which it was read: what was said, and what is remembered of the sender */
  choices: ImportChoices,
  /** whether `choices` were completed by what is remembered of the sender; else `sender` is only a proposed name */
  isSenderKnown: z.boolean(),
  /** batch that brought the identical file before */
  sameAs: z.int().nullable(),
  counts: ImportCounts,
  /** records that the list changes as a whole, without a row that names them */
  further: z.int(),
  columns: z.array(ImportColumn),
  sheetsLeftOut: z.array(SheetLeftOut),
  /** at most 1,000 for the page; counts are complete */
  problems: z.array(Problem),
  problemCount: z.int(),
  /** day on which the ledger wrote this list, that now comes back; null for every other file */
  wentOut: Day.nullable(),
  /** cells that file and ledger both changed after the list went out */
  conflicts: z.int(),
  leftOut: z.array(LeftOut),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportResult = z.strictObject({
  /** null after a dry run, and where the identical file was not imported again */
  batch: z.int().nullable(),
  kind: ImportKind,
  /** batch that had brought the identical file */
  sameAs: z.int().nullable(),
  ...ImportCounts.shape,
  /** as of a preview: until they are decided the ledger's value stays */
  conflicts: z.int(),
  problems: z.array(Problem),
})
export type ImportResult = z.infer<typeof ImportResult>

/** What becomes of a row; the counts of these add up to the lines of the file. */
export const RowState = z.enum(['inserted', 'updated', 'unchanged', 'rejected', 'leftOut'])
export type RowState = z.infer<typeof RowState>

/** One cell as it will stand, as the ledger has it, and what is wrong with it. */
export const PreviewCell = z.strictObject({
  /** as a person reads it */
  text: z.string(),
  /** null: nothing changes in this cell */
  before: z.string().nullable(),
  level: Level.nullable(),
  /** the first finding at this cell, in words */
  found: Problem.pick({ rule: true, message: true }).optional(),
})
export type PreviewCell = z.infer<typeof PreviewCell>

export const PreviewRow = z.strictObject({
  /** of the preview, from 0 in the order of the file */
  index: z.int(),
  sheet: z.string(),
  row: z.int(),
  state: RowState,
  /** why a line is left out */
  reason: LeftOut.shape.reason.nullable(),
  /** what is said about the row as a whole; '' where nothing is */
  note: z.string(),
  cells: z.record(z.string(), PreviewCell),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** Findings that one act settles: the same cause, and for words the same word of the same field. */
export const ImportCause = z.strictObject({
  key: z.string(),
  rule: z.string(),
  level: Level,
  cause: z.enum(PROBLEM_CAUSES).nullable(),
  field: z.string().nullable(),
  column: z.string(),
  /** the word that they share; '' where each row has its own */
  raw: z.string(),
  count: z.int(),
  message: z.string(),
  /** values that the word may mean, the nearest first */
  proposals: z.array(Proposal),
  /** rows whose own proposal can be taken all together */
  recoverable: z.int(),
})
export type ImportCause = z.infer<typeof ImportCause>
