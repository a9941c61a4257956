import { z } from 'zod'
import { Cohort } from './common.ts'
import { OwnName } from './rule.ts'

export const Role = z.enum(['school', 'central'])
export type Role = z.infer<typeof Role>

export const Passphrase = z.string().min(8).max(200)
export const SecretKind = z.enum(['passphrase', 'recovery'])

/** What the user should know of the ledger that was opened, each with its own way out in the page. */
export const NOTICES = [
  'clock_back',
  'other_computer',
  'keys_second_generation',
  'opened_by_recovery',
  'second_place_unseen',
  'backup_failed',
  'retention_due',
  'overwrite_due',
] as const
export const Notice = z.strictObject({
  code: z.enum(NOTICES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Notice = z.infer<typeof Notice>

const OwnNamed = z.enum(['group', 'reason'])

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
  notices: z.array(Notice),
  /** what the school calls codes itself, by list and code */
  ownNames: z.partialRecord(OwnNamed, z.record(z.string(), OwnName)),
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

/** Minutes without keyboard and mouse until the ledger is locked; 0 = never. */
const LOCK_AFTER_MINUTES = [0, 5, 10, 15, 30] as const
export const AccountSettings = z.strictObject({ lockAfterMinutes: z.literal(LOCK_AFTER_MINUTES) })
export type AccountSettings = z.infer<typeof AccountSettings>
