import { z } from 'zod'
import { TWO_WAY_AXES, TWO_WAY_SHOWS } from '../domain/report/two-way-axes.ts'
import { ChangedFigure } from './change.ts'
import { ReportFigure, ReportQuestion, ReportTable } from './report.ts'

export const TwoWayAxis = z.enum(TWO_WAY_AXES)
export type TwoWayAxis = z.infer<typeof TwoWayAxis>

/** What is kept under a name: not the day. */
export const TwoWayShape = z.strictObject({
  down: TwoWayAxis,
  across: TwoWayAxis,
  show: z.enum(TWO_WAY_SHOWS),
})
export type TwoWayShape = z.infer<typeof TwoWayShape>

const When = ReportQuestion.pick({ asOf: true, known: true, where: true })

export const TwoWayQuestion = When.extend(TwoWayShape.shape)
export type TwoWayQuestion = z.infer<typeof TwoWayQuestion>

/** One count of a two-way table: key of its row ('' is the total) and of its column. */
export const TwoWayFigure = z.strictObject({
  question: TwoWayQuestion,
  row: ReportFigure.shape.row,
  column: z.string().max(200),
})
export type TwoWayFigure = z.infer<typeof TwoWayFigure>

/** What has people behind it who can be shown in the list. */
export const Figure = z.union([ReportFigure, TwoWayFigure, ChangedFigure])
export type Figure = z.infer<typeof Figure>

export const TwoWayTable = ReportTable.pick({
  title: true,
  unit: true,
  cohort: true,
  asOf: true,
  schemeName: true,
  columns: true,
  rows: true,
  keys: true,
  total: true,
  notes: true,
})
export type TwoWayTable = z.infer<typeof TwoWayTable>

export const KeptTwoWay = TwoWayShape.extend({ id: z.int().positive(), name: z.string() })
export type KeptTwoWay = z.infer<typeof KeptTwoWay>
