// What this computer knows of a ledger's backups: the second place, the last trial, the last failure, a plain
// copy that was begun.
import { z } from 'zod'
import { BackupTest, OCCASIONS } from '#shared/contract/backups.ts'
import { readState, writeState } from '../accounts/state-file.ts'

const FILE = 'backups.json'

const Second = z.object({
  /** the folder that was chosen */
  chosen: z.string(),
  /** the ledger's own folder in it, made when it was chosen: where it is missing, another stick is plugged in */
  folder: z.string(),
  since: z.string(),
  /** when everything that should be there last was */
  lastSeen: z.string().nullable(),
  /** what was there then */
  held: z
    .array(z.object({ fileName: z.string(), madeAt: z.string(), occasion: z.enum(OCCASIONS) }))
    .catch([]),
})
export type Second = z.infer<typeof Second>

const LedgerBackups = z.object({
  second: Second.nullable().catch(null),
  lastTest: BackupTest.nullable().catch(null),
  failed: z.object({ at: z.string(), code: z.string() }).nullable().catch(null),
  /** a copy in clear that is being written */
  plain: z.string().nullable().catch(null),
})
type LedgerBackups = z.infer<typeof LedgerBackups>

const State = z.object({ ledgers: z.record(z.string(), z.unknown()) })
const NOTHING: LedgerBackups = { second: null, lastTest: null, failed: null, plain: null }

export function readBackupState(folder: string, ledgerId: string): LedgerBackups {
  const parsed = LedgerBackups.safeParse(ledgers(folder)[ledgerId])
  return parsed.success ? parsed.data : NOTHING
}

export function noteBackupState(
  folder: string,
  ledgerId: string,
  patch: Partial<LedgerBackups>,
): void {
  const known = readBackupState(folder, ledgerId)
  const all = { ...ledgers(folder), [ledgerId]: { ...known, ...patch } }
  writeState(folder, FILE, { version: 1, ledgers: all })
}

function ledgers(folder: string): Readonly<Record<string, unknown>> {
  const parsed = State.safeParse(readState(folder, FILE))
  return parsed.success ? parsed.data.ledgers : {}
}
