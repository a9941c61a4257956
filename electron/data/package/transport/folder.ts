// A folder of this computer, a share, a stick.
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/result.ts'
import { MAX_SEALED_BYTES } from '../limits.ts'
import { isPackageName, type Transport, temporaryName } from './transport.ts'

export function folderTransport(path: string): Transport {
  const reaching = <T>(work: () => Promise<T>): Promise<T> => {
    // Made anew it would stand on the wrong disk while the stick is out.
    if (!existsSync(path)) throw new AppError('transport_folder_missing', { place: path })
    return work().catch((cause: unknown) => {
      throw refusal(path, cause)
    })
  }
  return {
    list: async (folder) => reaching(() => packagesIn(join(path, folder))),
    read: async (folder, name) => reaching(() => readAtMost(join(path, folder), name)),
    publish: async (folder, name, bytes) =>
      reaching(() => writeWhole(join(path, folder), name, bytes)),
    remove: async (folder, name) => reaching(() => rm(join(path, folder, name), { force: true })),
    close: () => undefined,
  }
}

async function packagesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  return names.filter(isPackageName).toSorted()
}

async function readAtMost(folder: string, name: string): Promise<Uint8Array> {
  const handle = await open(join(folder, name), 'r')
  try {
    const { size } = await handle.stat()
    if (size > MAX_SEALED_BYTES) throw new AppError('package_too_large', { file: name })
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, temporaryName(name))
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, join(folder, name))
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'transport_readonly',
  EPERM: 'transport_readonly',
  EROFS: 'transport_readonly',
  ENOSPC: 'transport_full',
  EDQUOT: 'transport_full',
  EIO: 'transport_interrupted',
}

function refusal(place: string, cause: unknown): unknown {
  if (cause instanceof AppError) return cause
  const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return new AppError(CODES[errno] ?? 'transport_unreachable', { place }, { cause })
}
