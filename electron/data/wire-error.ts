// What leaves the process of an error: its code, never a stack or SQL.
import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode, WireError } from '#shared/contract/result.ts'
import { errorName, sqliteFault } from './ledger-file/classify.ts'

// Of files that the user gave; those of the ledger are classed where they are touched.
const SYSTEM_CODES: readonly (readonly [string, ErrorCode])[] = [
  ['ENOENT', 'file_not_found'],
  ['EACCES', 'file_unreadable'],
  ['EPERM', 'file_unreadable'],
  ['EIO', 'file_unreadable'],
  ['ENODEV', 'file_unreadable'],
  ['ENOSPC', 'disk_full'],
  ['EROFS', 'readonly'],
]

export function toWire(cause: unknown): WireError {
  const ref = randomUUID().slice(0, 8)
  if (cause instanceof AppError) return { code: cause.code, params: cause.params, ref }
  const name = errorName(cause)
  const code = sqliteFault(cause) ?? SYSTEM_CODES.find(([known]) => known === name)?.[1]
  return { code: code ?? 'internal', params: {}, ref }
}
