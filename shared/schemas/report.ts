import { z } from 'zod'
import { FACT_IDS, REPORT_IDS, ROW_KINDS } from '../domain/report/report-ids.ts'
import { Cohort, Day } from './common.ts'
import { Known } from './past.ts'

export const ReportId = z.enum(REPORT_IDS)
export type ReportId = z.infer<typeof ReportId>

export const RowKind = z.enum(ROW_KINDS)
export type RowKind = z.infer<typeof RowKind>

/** Only people of whom all of it holds: stored values by fact, and a key group by its code. */
export const ReportWhere = z.partialRecord(
  z.enum([...FACT_IDS, 'group']),
  z.string().min(1).max(200),
)
export type ReportWhere = z.infer<typeof ReportWhere>

/** Which table, of whom, as of when. The one way in which a table and the people behind its figures are asked for. */
export const ReportQuestion = z.strictObject({
  report: ReportId,
  /** null: today in China */
  asOf: Day.nullable(),
  /** first day of the period (本期) that ends as of the day; left out: that day alone */
  from: Day.optional(),
  /** left out: by all that is known today */
  known: Known.optional(),
  /** left out: schools for the central office, majors for a school */
  rows: RowKind.optional(),
  where: ReportWhere.optional(),
})
export type ReportQuestion = z.infer<typeof ReportQuestion>

/** What several tables are asked alike. */
export const ReportAsked = ReportQuestion.omit({ report: true })
export type ReportAsked = z.infer<typeof ReportAsked>

/** One figure of a table: key of its row ('' is the total) and of its column. */
export const ReportFigure = z.strictObject({
  question: ReportQuestion,
  row: z.string().max(200),
  column: z.string().max(60),
})
export type ReportFigure = z.infer<typeof ReportFigure>

/** number = a count, text stays text, null = a figure that does not exist here (printed blank). */
export const ReportCell = z.union([z.string(), z.number(), z.null()])
export type ReportCell = z.infer<typeof ReportCell>

export const ReportColumn = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** title of the merged header above it, or null */
  group: z.string().nullable(),
  kind: z.enum(['text', 'count', 'rate']),
  /** width in half-width characters */
  width: z.int(),
  /** its figures count people, who can be asked for (`reports.people`) */
  opens: z.boolean(),
})
export type ReportColumn = z.infer<typeof ReportColumn>

/** One of the seven equations of domain.md §7 (勾稽): the numbers on both sides, and where it fails. */
export const ReportCheck = z.strictObject({
  equation: z.int().min(1).max(7),
  holds: z.boolean(),
  left: z.int(),
  right: z.int(),
  /** what is compared, as a sentence in Chinese: it is printed */
  text: z.string(),
  /** key of the row that fails; null: the total */
  row: z.string().nullable(),
  /** column of the `ReportFigure` behind which whoever is the cause of it stands; left out: nobody can be told */
  column: z.string().optional(),
})
export type ReportCheck = z.infer<typeof ReportCheck>

/** A second, smaller table below: the names of R9's changes. `keys`: each row's person by number. */
export const ReportDetails = z.strictObject({
  title: z.string(),
  columns: z.array(ReportColumn),
  rows: z.array(z.record(z.string(), ReportCell)),
  keys: z.array(z.string()),
})
export type ReportDetails = z.infer<typeof ReportDetails>

export const ReportTable = z.strictObject({
  report: ReportId,
  title: z.string(),
  unit: z.string(),
  cohort: Cohort,
  asOf: Day,
  /** first day of the period */
  from: Day,
  scheme: z.string(),
  schemeName: z.string(),
  /** of the frozen day from which the figures come (日清); null: counted from the ledger */
  snapshot: z.string().nullable(),
  columns: z.array(ReportColumn),
  rows: z.array(z.record(z.string(), ReportCell)),
  /** of each row, in their order: for `ReportFigure` */
  keys: z.array(z.string()),
  /** null where a total makes no sense (name lists) */
  total: z.record(z.string(), ReportCell).nullable(),
  details: ReportDetails.nullable(),
  notes: z.array(z.string()),
  checks: z.array(ReportCheck),
})
export type ReportTable = z.infer<typeof ReportTable>
