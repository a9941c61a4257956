import type { ErrorCode } from '#shared/contract/result.ts'

export const EXIT = { done: 0, refused: 1, usage: 2, file: 3, cannotOpen: 4, damaged: 5 } as const

const USAGE: readonly ErrorCode[] = ['usage', 'file_kind_unclear', 'invalid_input', 'day_refused']
const CANNOT_OPEN: readonly ErrorCode[] = [
  'wrong_passphrase',
  'wrong_recovery_key',
  'too_many_attempts',
  'ledger_locked',
  'ledger_newer',
  'ledger_missing',
  'ledger_exists',
  'key_file_missing',
  'folder_not_suitable',
  'readonly',
  'disk_full',
  'drive_gone',
]
const FILE: readonly ErrorCode[] = [
  'backup_damaged',
  'backup_keys_missing',
  'backup_of_other_ledger',
  'form_encrypted',
  'form_other_format',
]
const DAMAGED: readonly ErrorCode[] = ['ledger_corrupt', 'nothing_to_salvage', 'key_file_damaged']

/** 2 wrong usage, 3 file refused, 4 ledger cannot be opened, 5 ledger damaged, 1 anything else. */
export function exitCodeOf(code: ErrorCode): number {
  if (USAGE.includes(code)) return EXIT.usage
  if (CANNOT_OPEN.includes(code)) return EXIT.cannotOpen
  if (DAMAGED.includes(code)) return EXIT.damaged
  return code.startsWith('file_') || FILE.includes(code) ? EXIT.file : EXIT.refused
}
