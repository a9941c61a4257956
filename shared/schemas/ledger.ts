import { z } from 'zod'
import { Cohort } from './common.ts'

export const Role = z.enum(['school', 'central'])
export type Role = z.infer<typeof Role>

export const Passphrase = z.string().min(8).max(200)
export const SecretKind = z.enum(['passphrase', 'recovery'])

export const OpenLedger = z.strictObject({
  ledgerId: z.string(),
  fileName: z.string(),
  role: Role,
  schoolName: z.string().nullable(),
  cohort: Cohort,
  userName: z.string(),
  practice: z.boolean(),
  recoveryKept: z.boolean(),
  people: z.int(),
})
export type OpenLedger = z.infer<typeof OpenLedger>

export const RecentLedger = z.strictObject({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  folder: z.string(),
  lastOpened: z.string(),
  practice: z.boolean(),
  present: z.boolean(),
})
export type RecentLedger = z.infer<typeof RecentLedger>
