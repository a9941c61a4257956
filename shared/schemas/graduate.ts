import { z } from 'zod'
import { ID_CAUSES } from '../domain/import/problem-causes.ts'
import { Day, GraduateId, Level } from './common.ts'
import { Figure } from './two-way.ts'

/** What the grid shows of one cell besides its text. */
export const CellMark = z.strictObject({
  field: z.string(),
  rule: z.string(),
  level: Level,
  raw: z.string().nullable(),
  /** of a damaged ID number: what happened to it */
  cause: z.enum(ID_CAUSES).optional(),
})
export type CellMark = z.infer<typeof CellMark>

/** One row of the grid: stored values by field key (codes stay codes), '' for empty. */
export const GraduateRow = z.strictObject({
  id: GraduateId,
  version: z.int(),
  inLedger: z.boolean(),
  pending: z.boolean(),
  values: z.record(z.string(), z.string()),
  groups: z.array(z.string()),
  marks: z.array(CellMark),
})
export type GraduateRow = z.infer<typeof GraduateRow>

const FieldKey = z.string().max(40)
const CellText = z.string().max(2000)

/** What a column's header keeps: some of its values, a text, a span of days or numbers, the empty or the filled. */
export const ColumnFilter = z.discriminatedUnion('kind', [
  /** stored values; '' is the empty cell */
  z.strictObject({
    kind: z.literal('values'),
    field: FieldKey,
    values: z.array(CellText).min(1).max(2000),
  }),
  /** the text that the cell shows holds this one */
  z.strictObject({ kind: z.literal('text'), field: FieldKey, text: z.string().min(1).max(100) }),
  /** both ends belong to it; null is open */
  z.strictObject({
    kind: z.literal('range'),
    field: FieldKey,
    from: z.string().max(20).nullable(),
    to: z.string().max(20).nullable(),
  }),
  z.strictObject({ kind: z.literal('empty'), field: FieldKey, isEmpty: z.boolean() }),
])
export type ColumnFilter = z.infer<typeof ColumnFilter>

export const GraduateFilter = z.strictObject({
  search: z.string().max(100).default(''),
  inLedger: z.boolean().nullable().default(null),
  /** open findings: landed but to be completed, willingness against destination, value to be checked, nobody asked or helped in time */
  finding: z
    .enum(['pending', 'contradiction', 'to_check', 'unsurveyed', 'neglected'])
    .nullable()
    .default(null),
  /** in some key group, or in none */
  keyGroup: z.boolean().nullable().default(null),
  /** all of them hold; at most one a field */
  columns: z.array(ColumnFilter).max(80).default([]),
  /** those alone who are behind this figure of a report */
  figure: Figure.nullable().default(null),
})
export type GraduateFilter = z.infer<typeof GraduateFilter>

/** The first decides, the next where it is the same. */
export const GraduateSort = z
  .array(z.strictObject({ field: FieldKey, descending: z.boolean().default(false) }))
  .max(5)

/** New texts for cells of one person by field, as typed or as codes; '' clears. */
export const PersonEdit = z.strictObject({
  id: GraduateId,
  values: z.record(FieldKey, CellText),
})
export type PersonEdit = z.infer<typeof PersonEdit>

/** Of a cell that was refused, or stored with something to look at; all others are as wished. */
export const CellRemark = z.strictObject({
  id: GraduateId,
  field: z.string(),
  ok: z.boolean(),
  rule: z.string(),
  level: Level,
})
export type CellRemark = z.infer<typeof CellRemark>

/** The same of somebody who is new: `index` counts the people asked for from 0. */
export const NewcomerRemark = CellRemark.omit({ id: true }).extend({ index: z.int() })
export type NewcomerRemark = z.infer<typeof NewcomerRemark>

/** One open finding at a cell. */
export const Problem = z.strictObject({
  id: GraduateId,
  name: z.string(),
  studentNo: z.string(),
  field: z.string(),
  rule: z.string(),
  level: Level,
  raw: z.string().nullable(),
})
export type Problem = z.infer<typeof Problem>

export const StatusEvent = z.strictObject({
  id: z.int(),
  axis: z.enum(['destination', 'willingness']),
  eventType: z.int(),
  from: z.string().nullable(),
  to: z.string(),
  happenDate: Day,
  recordedAt: z.string(),
  userName: z.string(),
  pending: z.boolean(),
  /** why somebody fell back (list break_reason); '' where nothing is said */
  breakReason: z.string(),
  /** the event that this one corrects: it never held */
  corrects: z.int().nullable(),
  /** by whom and when it was corrected itself; null while it holds */
  corrected: z.strictObject({ userName: z.string(), recordedAt: z.string() }).nullable(),
  details: z.record(z.string(), z.string()),
})
export type StatusEvent = z.infer<typeof StatusEvent>

export const GraduateCard = z.strictObject({
  row: GraduateRow,
  extra: z.record(z.string(), z.string()),
  events: z.array(StatusEvent),
})
export type GraduateCard = z.infer<typeof GraduateCard>

export const PersonFound = z.strictObject({
  studentNo: z.string(),
  name: z.string(),
  school: z.string(),
})
