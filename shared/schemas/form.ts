import { z } from 'zod'
import { Day } from './common.ts'
import { Known } from './past.ts'

const SheetName = z.string().min(1).max(100)
const CellName = z
  .string()
  .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
  .max(10)
export const FormName = z.string().trim().min(1).max(60)
export const FormId = z.int().positive()

/** A cell at which somebody pointed. `word`: which figure goes there, as it would stand in double braces. */
export const FormCell = z.strictObject({
  sheet: SheetName,
  cell: CellName,
  word: z.string().min(1).max(300),
})
export type FormCell = z.infer<typeof FormCell>

export const MAX_FORM_CELLS = 5_000
export const FormCells = z.array(FormCell).max(MAX_FORM_CELLS)

/** Of which day and period a form is filled. */
export const FormPeriod = z.strictObject({
  /** null: today in China */
  asOf: Day.nullable(),
  /** first day of the period; left out: that day alone */
  from: Day.optional(),
  known: Known.optional(),
})
export type FormPeriod = z.infer<typeof FormPeriod>

export const FormEntry = z.strictObject({
  id: FormId,
  name: z.string(),
  /** of the workbook that was added */
  fileName: z.string(),
  /** cells that are filled */
  cells: z.int(),
  /** when it was last filled; null: never */
  usedAt: z.string().nullable(),
})
export type FormEntry = z.infer<typeof FormEntry>

const ViewCell = z.strictObject({
  row: z.int(),
  column: z.int(),
  cell: z.string(),
  text: z.string(),
  isFormula: z.boolean(),
  down: z.int(),
  across: z.int(),
})

/** A sheet as it is shown: cells that say something or are merged; every other one is empty. */
export const FormSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** of the columns, in characters */
  widths: z.array(z.number()),
  rows: z.int(),
  isCut: z.boolean(),
  cells: z.array(ViewCell),
})
export type FormSheet = z.infer<typeof FormSheet>

export const FormView = z.strictObject({
  id: FormId,
  name: z.string(),
  fileName: z.string(),
  sheets: z.array(FormSheet),
  /** at which somebody pointed */
  cells: z.array(FormCell),
  /** what stands in braces in the workbook */
  written: z.array(FormCell),
})
export type FormView = z.infer<typeof FormView>

/** Why a cell cannot be filled. `known`: what would be. */
export const FormFinding = z.strictObject({
  kind: z.enum([
    'table',
    'row',
    'column',
    'word',
    'formula',
    'gone',
    'unclosed',
    'unopened',
    'nested',
    'empty',
  ]),
  sheet: z.string(),
  cell: z.string(),
  word: z.string(),
  known: z.array(z.string()),
})
export type FormFinding = z.infer<typeof FormFinding>

export const FormPreview = z.strictObject({
  asOf: z.string(),
  from: z.string(),
  /** a cell as it will read; of a list its first row */
  filled: z.array(FormCell.extend({ label: z.string(), text: z.string() })),
  lists: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), rows: z.int() })),
  findings: z.array(FormFinding),
  /** of how many people in a list something is withheld */
  withheld: z.int(),
})
export type FormPreview = z.infer<typeof FormPreview>

export const FormComparison = z.strictObject({
  /** the layouts are the same */
  isSame: z.boolean(),
  fileName: z.string(),
  kept: z.array(FormCell),
  moved: z.array(FormCell.extend({ to: z.strictObject({ sheet: z.string(), cell: z.string() }) })),
  /** `labels`: beside and above it in the known workbook */
  gone: z.array(FormCell.extend({ labels: z.string() })),
  /** words that are written in the known workbook and nowhere in the other */
  unwritten: z.array(FormCell),
})
export type FormComparison = z.infer<typeof FormComparison>
