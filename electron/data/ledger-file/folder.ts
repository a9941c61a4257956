// Where a live ledger may lie: a local folder that can be written to. A share breaks SQLite's locks, a synced folder
// copies half-written files.
import { randomUUID } from 'node:crypto'
import { existsSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'

// Names that the programs give to their folders, alone or with a word behind: "OneDrive - 某大学".
const NAMES = [
  'onedrive',
  'dropbox',
  'nutstore',
  '坚果云',
  '我的坚果云',
  'icloud ?drive',
  'icloud',
  'com~apple~clouddocs',
  'google ?drive',
  'google ?云端硬盘',
  '我的云端硬盘',
  'baidu ?syncdisk',
  '百度网盘同步空间',
  '百度云同步盘',
  '阿里云盘(?:同步)?',
  'wps ?云盘',
  'wps ?cloud ?files',
  'wpsdrive',
  '(?:腾讯)?微云(?:同步)?(?:助手)?',
  '(?:360)?(?:云盘)?同步盘',
]
const SYNCED = new RegExp(`^(?:${NAMES.join('|')})(?:$|[\\s\\-_(（])`, 'i')
const NETWORK = /^(?:\\\\|\/\/)(?![?.][\\/](?!UNC[\\/]))/i

export type FolderProblem = 'network' | 'synced' | 'missing'

/** What speaks against this path by its name alone. */
export function pathProblem(path: string): Exclude<FolderProblem, 'missing'> | null {
  if (NETWORK.test(path)) return 'network'
  return path.split(/[\\/]/).some((segment) => SYNCED.test(segment)) ? 'synced' : null
}

/** Throws unless a live ledger may lie in the folder of this path. `real` is passed by tests alone. */
export function requireSuitableFolder(path: string, real = realFolder): void {
  refuse(path, pathProblem(path))
  const folder = dirname(resolve(path))
  if (!existsSync(folder) || !statSync(folder).isDirectory()) refuse(path, 'missing')
  refuse(path, pathProblem(join(real(folder), 'x')))
  requireWritable(folder)
}

/** Shows what a link hides, and on Windows the share behind a mapped drive letter. */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    // RAM disks and some encrypting drives cannot say; the folder is there, as was seen above.
    return folder
  }
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
