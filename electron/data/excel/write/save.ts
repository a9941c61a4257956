import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'

/** The file appears whole or not at all; what stood there before stays until the new one is complete. */
export async function replaceFile(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  refuseOpenElsewhere(path)
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await writeSynced(temporary, content)
    await rename(temporary, path).catch((cause: unknown) => {
      throw isHeld(cause) && existsSync(path) ? openElsewhere(path, cause) : cause
    })
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause instanceof AppError ? cause : refusal(path, cause)
  }
}

async function writeSynced(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  // For its owner alone where the system knows owners: there are people in it.
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** To the user a missing folder or right is the same: choose another place. */
function refusal(path: string, cause: unknown): AppError {
  return codeOf(cause) === 'ENOSPC'
    ? new AppError('disk_full', {}, { cause })
    : new AppError('file_not_writable', { file: basename(path) }, { cause })
}

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined

/** Excel keeps an open workbook to itself: the new one cannot take its place. */
const isHeld = (cause: unknown): boolean =>
  ['EBUSY', 'EPERM', 'EACCES'].some((code) => code === codeOf(cause))

/** What Excel, WPS and LibreOffice put beside a workbook while it is open, also on a share. */
const LOCKS = [
  (name: string) => `~$${name}`,
  (name: string) => `.~${name}`,
  (name: string) => `.~lock.${name}#`,
]

/** Elsewhere than on Windows it could be replaced: whoever has it open would then save the old one over the new. */
function refuseOpenElsewhere(path: string): void {
  const beside = (name: string) => join(dirname(path), name)
  if (existsSync(path) && LOCKS.some((lock) => existsSync(beside(lock(basename(path))))))
    throw openElsewhere(path)
}

const openElsewhere = (path: string, cause?: unknown): AppError =>
  new AppError(
    'file_open_elsewhere',
    { file: basename(path), other: basename(freeName(path)) },
    { cause },
  )

/** The same place under the first name that nothing has: 汇总(2).xlsx. */
export function freeName(path: string): string {
  const extension = extname(path)
  const stem = basename(path, extension)
  for (let number = 2; ; number++) {
    const other = join(dirname(path), `${stem}(${number})${extension}`)
    if (!existsSync(other)) return other
  }
}
