import { z } from 'zod'
import { Day, FileToken, Handle, Nothing, Reason } from '../schemas/common.ts'
import { OpenLedger, SecretKind } from '../schemas/ledger.ts'
import { command, query } from './spec.ts'

/** Why a backup was made. */
export const OCCASIONS = ['close', 'daily', 'manual', 'migration', 'restore', 'rekey'] as const

export const Backup = z.strictObject({
  id: Handle,
  /** beside the ledger, or in the second place */
  place: z.enum(['first', 'second']),
  fileName: z.string(),
  /** ISO instant */
  madeAt: z.string(),
  occasion: z.enum(OCCASIONS),
  sizeBytes: z.int(),
  people: z.int(),
  head: z.strictObject({ batch: z.int(), digest: z.string() }).nullable(),
  /**
   * The day on which the rule of keeping removes it when the ledger is used every day; each day without a backup makes
   * it a day later. null = made before something that cannot be taken back, kept until three newer ones of its kind.
   */
  expires: Day.nullable(),
})
export type Backup = z.infer<typeof Backup>

export const BackupTest = z.strictObject({ at: z.string(), people: z.int(), ok: z.boolean() })
export type BackupTest = z.infer<typeof BackupTest>

export const BackupStatus = z.strictObject({
  folder: z.string(),
  /** newest first, both places */
  backups: z.array(Backup),
  /** the last time a backup was restored on trial, opened and counted */
  lastTest: BackupTest.nullable(),
  second: z
    .strictObject({
      folder: z.string(),
      reachable: z.boolean(),
      lastSeen: z.string().nullable(),
      /** not seen for a week */
      overdue: z.boolean(),
    })
    .nullable(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

const Job = z.strictObject({ jobId: z.string() })

export const backups = {
  'backups.status': query(Nothing, BackupStatus),
  /** A job; its result is a Backup. */
  'backups.make': command(Nothing, Job),
  /** Also copies every backup to a folder on a stick or a share; null = no second place. */
  'backups.setSecond': command(z.strictObject({ folder: FileToken.nullable() }), BackupStatus),
  /** Restores on trial into a file that is thrown away; a job, its result is a BackupTest. */
  'backups.test': command(z.strictObject({ id: Handle }), Job),
  /**
   * Puts the ledger back to a backup, after a backup of what is there now. `secret`: only where the data key has changed
   * since; then it is the one of that time, and without it the answer is `wrong_passphrase`.
   */
  'backups.restore': command(
    z.strictObject({
      id: Handle,
      secretKind: SecretKind.nullable(),
      secret: z.string().max(400).nullable(),
    }),
    OpenLedger,
  ),
  /** Makes a ledger again from a backup file that was picked: on a new computer, or when the ledger is lost. */
  'backups.restoreFile': command(
    z.strictObject({
      backup: FileToken,
      /** null = the standard folder */
      folder: FileToken.nullable(),
      secretKind: SecretKind,
      secret: z.string().max(400),
    }),
    OpenLedger,
  ),
  /** A plain SQLite file, readable by anybody: passphrase asked again, reason logged. A job; its result is {sizeBytes}. */
  'backups.plainCopy': command(
    z.strictObject({ token: FileToken, reason: Reason, passphrase: z.string().max(400) }),
    Job,
  ),
}
