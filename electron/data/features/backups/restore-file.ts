// Makes a ledger again from a backup file: on a new computer, or when the ledger is lost.
import { rmSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BACKUP_EXTENSION } from '#common/ledger-extension.ts'
import type { DataContext, Session } from '#data/context.ts'
import { flushFile, moveInPlace } from '#data/ledger-file/atomic-file.ts'
import { classed } from '#data/ledger-file/classify.ts'
import { requireSuitableFolder } from '#data/ledger-file/folder.ts'
import { allKeysPaths, keysPath } from '#data/ledger-file/format.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from '#data/ledger-file/key-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { freeLedgerPath } from '../accounts/file-name.ts'
import { closeLedger, openUnlocked } from '../accounts/service.ts'
import { findOpeners } from '../accounts/unlock-keys.ts'
import { copyFile } from './copy.ts'
import type { Facts } from './facts.ts'
import { type Manifest, manifestPath, parseManifest } from './manifest.ts'
import { withPatience } from './patience.ts'
import { opensWith, proveCopy } from './prove.ts'
import { recordRestore, type Secret } from './restore.ts'
import { SILENT_MS } from './second-place.ts'

type Given = Readonly<{ backup: string; folder: string; secret: Secret }>

/** A new ledger in the folder, opened; the backup stays as it is. */
export async function restoreFile(
  ctx: DataContext,
  { backup: picked, folder, secret }: Given,
): Promise<Session> {
  const backup = backupOf(picked)
  requireSuitableFolder(join(folder, 'x'))
  const { manifest, madeAt } = await lookAt(ctx, backup)
  const path = freeLedgerPath(folder, manifest?.ledgerName ?? nameWithin(backup))
  const copy = `${path}.restoring`
  try {
    const keyFile = await fetchFiles(ctx, backup, manifest, copy)
    const choice = { keyFile, generation: 'first' } as const
    const { unlocked } = findOpeners(ctx, [choice], secret.kind, secret.text).openers[0]
    let facts: Facts
    try {
      facts = prove(copy, unlocked.dataKey, { fileName: basename(backup), keyFile, manifest })
      classed(path, () => place(copy, path, keyFile))
      await closeLedger(ctx)
    } catch (cause) {
      unlocked.dataKey.fill(0)
      throw cause
    }
    const session = openUnlocked(ctx, path, choice, unlocked)
    await ctx.gate.run(() => recordRestore(ctx, session, madeAt, facts))
    return session
  } finally {
    for (const end of ['', '.keys', '-journal']) rmSync(copy + end, { force: true })
  }
}

type Proof = Readonly<{ fileName: string; keyFile: KeyFile; manifest: Manifest | null }>

function prove(copy: string, dataKey: Buffer, { fileName, keyFile, manifest }: Proof): Facts {
  if (!opensWith(copy, dataKey)) throw new AppError('backup_damaged', { file: fileName })
  return proveCopy(copy, dataKey, { fileName, ledgerId: keyFile.ledgerId, manifest })
}

/** Who picks the keys or the manifest means the backup beside them. */
function backupOf(picked: string): string {
  return picked.replace(/(\.jytzbak)\.(?:keys|json)$/, '$1')
}

/** The ledger's name in the name of a backup: without the moment behind it. */
function nameWithin(backup: string): string {
  return basename(backup, BACKUP_EXTENSION).replace(/ \d{4}-\d\d-\d\d \d{6}(?: \(\d+\))?$/, '')
}

/** The manifest may have been left behind: then the copy is proven without it, and the file itself tells its day. */
function lookAt(ctx: DataContext, backup: string) {
  return withPatience(ctx, SILENT_MS, async (beat) => {
    const { mtime } = await stat(backup)
    beat()
    const manifest = await readFile(manifestPath(backup), 'utf8').then(parseManifest, () => null)
    return { manifest, madeAt: manifest?.madeAt ?? mtime.toISOString() }
  })
}

async function fetchFiles(
  ctx: DataContext,
  backup: string,
  manifest: Manifest | null,
  copy: string,
): Promise<KeyFile> {
  const file = basename(backup)
  const keys = keysPath(backup)
  return withPatience(ctx, SILENT_MS, async (beat) => {
    const hasKeys = await stat(keys).then(
      () => true,
      () => false,
    )
    beat()
    if (!hasKeys) {
      throw new AppError('backup_keys_missing', { file: basename(keys), folder: dirname(keys) })
    }
    await copyFile(keys, keysPath(copy), beat)
    const digest = await copyFile(backup, copy, beat)
    if (manifest !== null && digest !== manifest.sha256)
      throw new AppError('backup_damaged', { file })
    return readKeyFile(copy)
  })
}

// Keys first: a ledger without them could never be opened, keys without a ledger lock nobody out.
function place(copy: string, path: string, keyFile: KeyFile): void {
  flushFile(copy)
  writeKeyFile(path, keyFile)
  try {
    moveInPlace(copy, path)
  } catch (cause) {
    for (const keys of allKeysPaths(path)) rmSync(keys, { force: true })
    throw cause
  }
}
