// Errors are classed once, here; stacks and SQL never leave the process.
import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode, WireError } from '#shared/contract/result.ts'

const SQLITE_CODES: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_BUSY', 'ledger_locked'],
  ['SQLITE_LOCKED', 'ledger_locked'],
  ['SQLITE_CORRUPT', 'ledger_corrupt'],
  ['SQLITE_NOTADB', 'ledger_corrupt'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_CANTOPEN', 'readonly'],
  ['SQLITE_FULL', 'disk_full'],
]

const SYSTEM_CODES: readonly (readonly [string, ErrorCode])[] = [
  ['ENOENT', 'file_not_found'],
  ['EACCES', 'file_unreadable'],
  ['EPERM', 'file_unreadable'],
  ['ENOSPC', 'disk_full'],
  ['EROFS', 'readonly'],
]

export function toWire(cause: unknown): WireError {
  const ref = randomUUID().slice(0, 8)
  if (cause instanceof AppError) return { code: cause.code, params: cause.params, ref }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const known =
    SQLITE_CODES.find(([prefix]) => code.startsWith(prefix)) ??
    SYSTEM_CODES.find(([name]) => code === name)
  return { code: known?.[1] ?? 'internal', params: {}, ref }
}
