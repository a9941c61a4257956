import { z } from 'zod'
import { Cohort, FileToken, Handle, Nothing } from '../schemas/common.ts'
import { Drafts } from '../schemas/draft.ts'
import {
  AccountSettings,
  OpenLedger,
  Passphrase,
  RecentLedger,
  Role,
  SecretKind,
} from '../schemas/ledger.ts'
import { command, query } from './spec.ts'

const LedgerRef = z.union([
  z.strictObject({ recentId: Handle }),
  z.strictObject({ token: FileToken }),
])

export const accounts = {
  'accounts.status': query(Nothing, OpenLedger.nullable()),
  'accounts.recent': query(Nothing, z.array(RecentLedger)),
  'accounts.create': command(
    z.strictObject({
      role: Role,
      schoolName: z.string().trim().max(60).nullable(),
      cohort: Cohort,
      userName: z.string().trim().min(1).max(40),
      passphrase: Passphrase,
      /** folder that the user picked; null = the standard folder */
      folder: FileToken.nullable(),
    }),
    z.strictObject({ ledger: OpenLedger, recoveryKey: z.string() }),
  ),
  /** Makes and fills a practice ledger; a job, its result is null. */
  'accounts.createPractice': command(Nothing, z.strictObject({ jobId: z.string() })),
  'accounts.unlock': command(
    z.strictObject({ ledger: LedgerRef, secretKind: SecretKind, secret: z.string().max(400) }),
    OpenLedger,
  ),
  /**
   * Keeps what is typed and not stored, and closes the file. While a job runs nothing is told of the ledger any more,
   * and the file is closed when the job has ended.
   */
  'accounts.lock': command(z.strictObject({ drafts: Drafts }), Nothing),
  /** Of this computer. */
  'accounts.settings': query(Nothing, AccountSettings),
  'accounts.setSettings': command(AccountSettings, Nothing),
  'accounts.forgetRecent': command(z.strictObject({ recentId: Handle }), Nothing),
  /** Writes the recovery key that was just shown into a text file and notes that it is kept. */
  'accounts.saveRecoveryKey': command(
    z.strictObject({ token: FileToken, recoveryKey: z.string().max(100) }),
    Nothing,
  ),
  'accounts.confirmRecoveryKept': command(Nothing, Nothing),
  'accounts.renewRecoveryKey': command(Nothing, z.strictObject({ recoveryKey: z.string() })),
  /** Of the user who is signed in; `current` is that user's passphrase so far. */
  'accounts.changePassphrase': command(
    z.strictObject({ current: z.string().max(400), next: Passphrase }),
    Nothing,
  ),
  /** After the ledger was opened by its recovery key: a new passphrase for one of its users. */
  'accounts.resetPassphrase': command(
    z.strictObject({ slotId: Handle, next: Passphrase }),
    OpenLedger,
  ),
  'accounts.users': query(
    Nothing,
    z.array(
      z.strictObject({
        slotId: Handle,
        userName: z.string(),
        createdAt: z.string().nullable(),
        current: z.boolean(),
      }),
    ),
  ),
  'accounts.addUser': command(
    z.strictObject({ userName: z.string().trim().min(1).max(40), passphrase: Passphrase }),
    Nothing,
  ),
  /**
   * With `newDataKey` the file is encrypted anew: whoever was removed and kept a copy of the keys cannot open what is
   * written from now on. Only the user who asks (by passphrase) and a new recovery key can open it then; the other
   * users have to be added again. null = the slot alone goes.
   */
  'accounts.removeUser': command(
    z.strictObject({
      slotId: Handle,
      newDataKey: z.strictObject({ passphrase: z.string().max(400) }).nullable(),
    }),
    z.strictObject({ recoveryKey: z.string().nullable() }),
  ),
}
