// Where a live ledger may lie: a local folder that can be written to. A share breaks SQLite's locks, a synced folder
// copies half-written files.
import { randomUUID } from 'node:crypto'
import { existsSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'

const SYNCED =
  /^(?:onedrive|dropbox|nutstore|坚果云|我的坚果云|icloud ?drive|icloud|com~apple~clouddocs)(?:$|[\s\-_(（])/i
const NETWORK = /^(?:\\\\|\/\/)(?![?.][\\/](?!UNC[\\/]))/i

export type FolderProblem = 'network' | 'synced' | 'missing'

/** What speaks against this path by its name alone. */
export function pathProblem(path: string): Exclude<FolderProblem, 'missing'> | null {
  if (NETWORK.test(path)) return 'network'
  return path.split(/[\\/]/).some((segment) => SYNCED.test(segment)) ? 'synced' : null
}

/** Throws unless a live ledger may lie in the folder of this path. */
export function requireSuitableFolder(path: string): void {
  refuse(path, pathProblem(path))
  const folder = dirname(resolve(path))
  if (!existsSync(folder) || !statSync(folder).isDirectory()) refuse(path, 'missing')
  // The real path shows what a mapped drive or a link hides.
  refuse(path, pathProblem(join(realpathSync.native(folder), 'x')))
  requireWritable(folder)
}

function refuse(path: string, problem: FolderProblem | null): void {
  if (problem === null) return
  throw new AppError('folder_not_suitable', { folder: dirname(path), reason: problem })
}

/** A read-only folder opens and fails at the first read under WAL: so it is tried at the start. */
function requireWritable(folder: string): void {
  const probe = join(folder, `.jytz-${randomUUID().slice(0, 8)}.tmp`)
  try {
    writeFileSync(probe, '', { flag: 'wx' })
    rmSync(probe)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'ENOSPC') throw new AppError('disk_full', {}, { cause })
    throw new AppError('readonly', { folder }, { cause })
  }
}
