// Every backup once more in a folder that the clerk chose: a stick, a share. That it is not there is normal; what is
// missing is copied the next time. Everything here is asynchronous and has a limit.
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { today } from '#common/clock.ts'
import { BACKUP_EXTENSION } from '#common/ledger-extension.ts'
import type { DataContext } from '#data/context.ts'
import { errorName } from '#data/ledger-file/classify.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { dropNotice } from '../accounts/notices.ts'
import { copyFile, sha256Of } from './copy.ts'
import { isOwn, listFirst, sorted, TMP, unfinished } from './first-place.ts'
import { type Found, filesOf, manifestPath, parseManifest } from './manifest.ts'
import { type Beat, withPatience } from './patience.ts'
import { rotate } from './rotation.ts'
import { noteBackupState, readBackupState } from './state.ts'

/** A ledger whose backups are meant; it need not be open. */
export type LedgerRef = Readonly<{ path: string; ledgerId: string }>

/** Longer than a stick takes to wake up and to write one chunk. */
export const SILENT_MS = 20_000
const COPIED_AT_ONCE = 3

const running = new WeakMap<DataContext, Promise<void>>()

/** Begins to copy what is missing in the second place; it goes on by itself, one after another. */
export function startMirror(ctx: DataContext, ledger: LedgerRef, limitMs = SILENT_MS): void {
  if (readBackupState(ctx.folders.state, ledger.ledgerId).second === null) return
  const before = running.get(ctx) ?? Promise.resolve()
  const mine = before.then(() => mirror(ctx, ledger, limitMs))
  running.set(ctx, mine)
}

/** Resolves when nothing is copied any more, or after the limit. */
export async function mirrorSettled(ctx: DataContext, limitMs: number): Promise<void> {
  const limit = Promise.withResolvers<void>()
  const timer = setTimeout(limit.resolve, limitMs)
  await Promise.race([running.get(ctx), limit.promise])
  clearTimeout(timer)
}

async function mirror(ctx: DataContext, ledger: LedgerRef, limitMs: number): Promise<void> {
  const { state } = ctx.folders
  const { second } = readBackupState(state, ledger.ledgerId)
  if (second === null) return
  try {
    const there = await withPatience(ctx, limitMs, (beat) =>
      fillPlace(ctx, ledger, second.folder, beat),
    )
    const { second: present } = readBackupState(state, ledger.ledgerId)
    if (present?.folder !== second.folder) return
    const lastSeen = ctx.clock.now().toISOString()
    noteBackupState(state, ledger.ledgerId, {
      second: { ...second, lastSeen, held: there.map(heldAs) },
    })
    const { current } = ctx.holder
    if (current?.info.ledgerId === ledger.ledgerId) dropNotice(current, 'second_place_unseen')
  } catch (cause) {
    // Normal: the stick is in a drawer. The notice after a week is what tells the clerk.
    ctx.log.info(`second place of backups: ${errorName(cause) || 'not copied'}`)
  }
  ctx.emit({ type: 'ledger.changed' })
}

async function fillPlace(
  ctx: DataContext,
  { path, ledgerId }: LedgerRef,
  folder: string,
  beat: Beat,
): Promise<readonly Found[]> {
  const names = await readdir(folder)
  beat()
  for (const name of unfinished(names)) await rm(join(folder, name), { force: true })
  const there = await listSecond(folder, ledgerId, beat)
  const own = isOwn(path)
  const here = listFirst(path, ledgerId).filter(own)
  const known = new Set(there.map(({ fileName }) => fileName))
  const missing = here.filter(({ fileName }) => !known.has(fileName))
  const wanted = rotation([...there.filter(own), ...missing], ctx).keep
  const toCopy = wanted.filter((found) => missing.some(({ path: own }) => own === found.path))
  for (const found of toCopy.slice(0, COPIED_AT_ONCE)) await copyBackup(found, folder, beat)
  const now = await listSecond(folder, ledgerId, beat)
  const { keep, remove } = rotation(now.filter(own), ctx)
  for (const old of remove) {
    for (const file of filesOf(old.path).toReversed()) await rm(file, { force: true })
    beat()
  }
  return [...keep, ...now.filter((found) => !own(found))]
}

const heldAs = ({ fileName, manifest: { madeAt, occasion } }: Found) => ({
  fileName,
  madeAt,
  occasion,
})

function rotation(found: readonly Found[], ctx: DataContext) {
  return rotate(
    found.map((each) => ({ ...each, ...each.manifest })),
    today(ctx.clock),
  )
}

/** Three files under temporary names, read back and compared, then renamed, the manifest last. */
export async function copyBackup(found: Found, folder: string, beat: Beat): Promise<void> {
  const sources = filesOf(found.path)
  const targets = filesOf(join(folder, found.fileName))
  const moves = targets.map((target) => ({ target, temporary: target + TMP }))
  try {
    for (const [index, { temporary }] of moves.entries()) {
      const source = sources[index]
      if (source === undefined) continue
      const digest = await copyFile(source, temporary, beat)
      const expected = source === found.path ? found.manifest.sha256 : digest
      if (digest !== expected || (await sha256Of(temporary, beat)) !== digest) {
        throw new AppError('backup_damaged', { file: found.fileName })
      }
    }
    for (const { temporary, target } of moves) await rename(temporary, target)
    beat()
  } catch (cause) {
    for (const { temporary } of moves) await rm(temporary, { force: true })
    throw cause
  }
}

/** All of this ledger in a folder, newest first. */
export async function listSecond(folder: string, ledgerId: string, beat: Beat): Promise<Found[]> {
  const names = await readdir(folder)
  beat()
  const found: Found[] = []
  for (const fileName of names) {
    if (!fileName.endsWith(BACKUP_EXTENSION) || !names.includes(manifestPath(fileName))) continue
    const path = join(folder, fileName)
    const manifest = parseManifest(await readFile(manifestPath(path), 'utf8'))
    beat()
    if (manifest?.ledgerId === ledgerId) found.push({ path, fileName, manifest })
  }
  return sorted(found)
}

/** Makes the ledger's own folder in the one that was chosen. */
export async function preparePlace(chosen: string, name: string): Promise<string> {
  const folder = join(chosen, name)
  if (!(await stat(chosen)).isDirectory()) throw new AppError('second_place_silent')
  await mkdir(folder, { recursive: true })
  return folder
}
