import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'

/** The file appears whole or not at all; what stood there before stays until the new one is complete. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await writeSynced(temporary, bytes)
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw refusal(path, cause)
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  // For its owner alone where the system knows owners: there are people in it.
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Excel keeps an open workbook to itself; to the user a missing folder or right is the same: choose another place. */
function refusal(path: string, cause: unknown): AppError {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
  return full
    ? new AppError('disk_full', {}, { cause })
    : new AppError('file_not_writable', { file: basename(path) }, { cause })
}
