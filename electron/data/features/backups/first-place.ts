// Backups beside the ledger: <folder>/备份/<name of the ledger>/.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BACKUP_EXTENSION, LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import { errorName } from '#data/ledger-file/classify.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import { type Found, filesOf, manifestPath, parseManifest } from './manifest.ts'

const FOLDER = '备份'

export const ledgerName = (path: string): string => {
  const name = basename(path)
  return name.endsWith(LEDGER_EXTENSION) ? name.slice(0, -LEDGER_EXTENSION.length) : name
}

export const firstPlace = (path: string): string => join(dirname(path), FOLDER, ledgerName(path))

/** All of this ledger, newest first; also those that it left under an earlier name of its own. */
export function listFirst(path: string, ledgerId: string): Found[] {
  const root = join(dirname(path), FOLDER)
  const folders = namesIn(root).map((name) => join(root, name))
  return sorted(folders.flatMap((folder) => listIn(folder, ledgerId)))
}

/**
 * Whether the rule of keeping counts a backup with those of this ledger. Not where its own file is still there, too: a
 * damaged ledger beside what was salvaged from it, or a copy. Neither pushes out the backups of the other.
 */
export function isOwn(path: string): (found: Found) => boolean {
  return ({ manifest }) =>
    manifest.ledgerName === ledgerName(path) ||
    !existsSync(join(dirname(path), manifest.ledgerName + LEDGER_EXTENSION))
}

export const sorted = (found: readonly Found[]): Found[] =>
  found.toSorted(
    (one, other) => Date.parse(other.manifest.madeAt) - Date.parse(one.manifest.madeAt),
  )

function listIn(folder: string, ledgerId: string): Found[] {
  return namesIn(folder).flatMap((fileName) => {
    if (!fileName.endsWith(BACKUP_EXTENSION)) return []
    const path = join(folder, fileName)
    const manifest = readManifest(path)
    return manifest?.ledgerId === ledgerId ? [{ path, fileName, manifest }] : []
  })
}

function readManifest(backup: string) {
  try {
    return parseManifest(readFileSync(manifestPath(backup), 'utf8'))
  } catch {
    // Without one that can be read it is no finished backup.
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    // None made yet, or a file that somebody put there.
    if (/^ENO(?:ENT|TDIR)$/.test(errorName(cause))) return []
    throw cause
  }
}

export function removeBackup({ path }: Found): void {
  // The manifest first: what is half removed is no backup any more.
  for (const file of filesOf(path).toReversed()) rmSync(file, { force: true })
}

/** The first free name of that moment; in the time of China, whatever zone the machine is set to. */
export function freeBackupPath(folder: string, name: string, now: Date): string {
  const instant = now.toISOString()
  const moment = `${minuteIn(instant).replace(':', '')}${instant.slice(17, 19)}`
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`
    const path = join(folder, `${name} ${moment}${suffix}${BACKUP_EXTENSION}`)
    if (!filesOf(path).some((file) => existsSync(file))) return path
  }
}

/**
 * Of the names in a folder of backups those that a crash left. A manifest under its temporary name says that its backup
 * was not finished; a backup without any was put there by hand and stays.
 */
export function unfinished(names: readonly string[]): string[] {
  const temporary = names.filter((name) => TEMPORARY.test(name))
  const begun = temporary.filter((name) => name.endsWith(BEGUN))
  return [
    ...begun.flatMap((name) => {
      const [keys, backup] = filesOf(name.slice(0, -BEGUN.length) + BACKUP_EXTENSION)
      return [keys, backup].filter((file) => names.includes(file))
    }),
    ...temporary,
  ]
}

/** Where a backup is proven before it takes the ledger's place. */
export const restoringPath = (path: string): string => join(firstPlace(path), 'restored.restoring')

export function removeRestoring(path: string): void {
  const copy = restoringPath(path)
  for (const name of namesIn(dirname(copy)))
    if (name.startsWith(basename(copy))) rmSync(join(dirname(copy), name), { force: true })
}

export const TMP = '.tmp'
const BEGUN = `${manifestPath(BACKUP_EXTENSION)}${TMP}`
const TEMPORARY = /\.jytzbak(?:\.keys|\.json)?\.tmp(?:-journal|-wal|-shm)?$/

export function removeUnfinished(folder: string): void {
  for (const name of unfinished(readdirSync(folder))) rmSync(join(folder, name), { force: true })
}
