// How the program behaves on this computer, whatever ledger is open.
import { AccountSettings } from '#shared/schemas/ledger.ts'
import { readState, writeState } from './state-file.ts'

const FILE = 'settings.json'
const STANDARD: AccountSettings = { lockAfterMinutes: 15 }

export function readSettings(folder: string): AccountSettings {
  const parsed = AccountSettings.safeParse(readState(folder, FILE))
  return parsed.success ? parsed.data : STANDARD
}

export function writeSettings(folder: string, settings: AccountSettings): void {
  writeState(folder, FILE, settings)
}
