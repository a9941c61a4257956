import { z } from 'zod'
import { Day, GraduateId, Level } from './common.ts'

/** What the grid shows of one cell besides its text. */
export const CellMark = z.strictObject({
  field: z.string(),
  rule: z.string(),
  level: Level,
  raw: z.string().nullable(),
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

export const GraduateFilter = z.strictObject({
  search: z.string().max(100).default(''),
  inLedger: z.boolean().nullable().default(null),
  schoolId: z.int().nullable().default(null),
  majorName: z.string().max(100).nullable().default(null),
  willingness: z.array(z.string().max(4)).max(40).default([]),
  /** open findings: landed but to be completed, willingness against destination, value to be checked */
  finding: z.enum(['pending', 'contradiction', 'to_check', 'unsurveyed']).nullable().default(null),
})
export type GraduateFilter = z.infer<typeof GraduateFilter>

export const GraduateSort = z.strictObject({
  field: z.string().max(40),
  descending: z.boolean().default(false),
})

export const CellEdit = z.strictObject({
  id: GraduateId,
  field: z.string().max(40),
  value: z.string().max(2000),
})
export type CellEdit = z.infer<typeof CellEdit>

export const CellEditResult = z.strictObject({
  id: GraduateId,
  field: z.string(),
  ok: z.boolean(),
  /** why it was refused, or what to look at although it was stored */
  rule: z.string().nullable(),
  level: Level.nullable(),
  message: z.string().nullable(),
})
export type CellEditResult = z.infer<typeof CellEditResult>

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
