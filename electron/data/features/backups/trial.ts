// A backup that was never restored is a hope: it is restored on trial into a file that is thrown away.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataContext, Session } from '#data/context.ts'
import { createGate } from '#data/gate.ts'
import { toWire } from '#data/wire-error.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { BackupTest } from '#shared/contract/backups.ts'
import { copyFile } from './copy.ts'
import { type Beat, withPatience } from './patience.ts'
import { opensWith, proveCopy } from './prove.ts'
import { SILENT_MS } from './second-place.ts'
import { noteBackupState } from './state.ts'
import type { Located, Place } from './status.ts'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7

// One after the other: they share a file, and one a time is enough to read.
const trials = createGate()

/** Restores a backup on trial, keeps and returns the result; that it failed is a result too. */
export function tryBackup(
  ctx: DataContext,
  session: Session,
  found: Located,
  signal?: AbortSignal,
): Promise<BackupTest> {
  return trials.run(() => tryAlone(ctx, session, found, signal))
}

async function tryAlone(
  ctx: DataContext,
  session: Session,
  found: Located,
  signal: AbortSignal | undefined,
): Promise<BackupTest> {
  const { state } = ctx.folders
  const { ledgerId } = session.info
  const ok = await isGood(ctx, session, found, signal)
  const test = { at: ctx.clock.now().toISOString(), people: found.manifest.people, ok }
  noteBackupState(state, ledgerId, { lastTest: test })
  ctx.emit({ type: 'ledger.changed' })
  return test
}

async function isGood(
  ctx: DataContext,
  session: Session,
  found: Located,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (ctx.holder.current !== session) throw new AppError('ledger_closed')
  const { fileName, manifest } = found
  const { ledgerId } = session.info
  mkdirSync(ctx.folders.state, { recursive: true })
  const copy = trialPath(ctx, ledgerId)
  const dataKey = Buffer.from(session.dataKey)
  try {
    await fetchBackup(ctx, found, copy, signal)
    if (!opensWith(copy, dataKey)) throw new AppError('backup_other_key', { file: fileName })
    proveCopy(copy, dataKey, { fileName, ledgerId, manifest })
    return true
  } catch (cause) {
    const { code } = toWire(cause)
    if (code !== 'backup_damaged' && code !== 'ledger_corrupt') throw cause
    ctx.log.error('a backup failed its trial', cause)
    return false
  } finally {
    dataKey.fill(0)
    removeTrial(ctx, ledgerId)
  }
}

const trialPath = ({ folders }: DataContext, ledgerId: string): string =>
  join(folders.state, `trial-${ledgerId}.tmp`)

/** A copy of a state that may be long past, with people who are gone. */
export function removeTrial(ctx: DataContext, ledgerId: string): void {
  const copy = trialPath(ctx, ledgerId)
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(copy + end, { force: true })
}

/** Copies a backup out of its place; throws backup_damaged unless it is what its manifest says. */
export async function fetchBackup(
  ctx: DataContext,
  { path, fileName, manifest, place }: Located,
  to: string,
  signal?: AbortSignal,
): Promise<void> {
  const digest = await fromPlace(ctx, place, (beat) =>
    copyFile(path, to, () => {
      beat()
      if (signal?.aborted === true) throw new AppError('cancelled')
    }),
  )
  if (digest !== manifest.sha256) throw new AppError('backup_damaged', { file: fileName })
}

/** Beside the ledger nothing hangs, and nobody waits there for a stick that does. */
export function fromPlace<T>(
  ctx: DataContext,
  place: Place,
  work: (beat: Beat) => Promise<T>,
): Promise<T> {
  return place === 'first' ? work(() => undefined) : withPatience(ctx, SILENT_MS, work)
}

export function isTrialDue({ clock }: DataContext, last: BackupTest | null): boolean {
  if (last === null) return true
  const age = clock.now().getTime() - Date.parse(last.at)
  // A trial in the future was dated by a wrong clock.
  return age < 0 || age > WEEK_DAYS * DAY_MS
}
