// The envelope of every answer. A closed list of codes; shared/text turns code and params into a sentence.
export const ERROR_CODES = [
  'invalid_input',
  'not_found',
  'no_answer',
  'cancelled',
  'internal',
  'usage',
  'not_yet',
  // ledger file
  'ledger_closed',
  'ledger_exists',
  'ledger_missing',
  'ledger_corrupt',
  'nothing_to_salvage',
  'ledger_newer',
  'ledger_locked',
  'key_file_missing',
  'key_file_damaged',
  'wrong_passphrase',
  'wrong_recovery_key',
  'too_many_attempts',
  'readonly',
  'disk_full',
  'drive_gone',
  'folder_not_suitable',
  // its users and their keys
  'user_name_taken',
  'passphrase_taken',
  'user_not_removable',
  'recovery_needed',
  'reset_first',
  'practice_ledger',
  // backups
  'backup_damaged',
  'backup_gone',
  'backup_keys_missing',
  'backup_of_other_ledger',
  'backup_other_key',
  'backup_not_written',
  'second_place_silent',
  'second_place_same',
  // files given by the user
  'file_not_found',
  'file_unreadable',
  'file_not_workbook',
  'file_truncated',
  'file_damaged',
  'file_encrypted',
  'file_too_large',
  'file_empty',
  'file_not_writable',
  'file_no_known_header',
  'file_kind_unclear',
  'preview_gone',
  // rules
  'day_refused',
  'nothing_to_undo',
  'reason_names_person',
  'nothing_to_redo',
  'too_many_rows',
  'staff_exists',
  'staff_paired',
  'lecture_attended',
  'days_backwards',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
export type ErrorParams = Readonly<Record<string, string | number>>

export type WireError = Readonly<{ code: ErrorCode; params: ErrorParams; ref: string }>
export type Result<T> = Readonly<{ ok: true; data: T }> | Readonly<{ ok: false; error: WireError }>
