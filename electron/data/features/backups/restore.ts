// Puts the open ledger back to a backup. A proven copy under the ledger's present key takes the ledger's name in one
// rename: at every moment the file under that name is whole, the old one or the new one, and the key file opens it.
import { existsSync, mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type DataContext, openSession, type Session } from '#data/context.ts'
import { flushFile, moveInPlace } from '#data/ledger-file/atomic-file.ts'
import { classed } from '#data/ledger-file/classify.ts'
import { changeKey } from '#data/ledger-file/connect.ts'
import { keysPath } from '#data/ledger-file/format.ts'
import { readKeyFile } from '#data/ledger-file/key-file.ts'
import { announce, recordAct } from '#data/write-batch.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { currentKeys } from '../accounts/keep-keys.ts'
import { markRemoved, removedSlots, userOfSlot } from '../accounts/repository.ts'
import { openUnlocked } from '../accounts/service.ts'
import { findOpeners, type SecretKind } from '../accounts/unlock-keys.ts'
import { eraseAgain } from '../erasure/erase-again.ts'
import { copyFile } from './copy.ts'
import { type Facts, RESTORE_LABEL } from './facts.ts'
import { firstPlace, removeRestoring, restoringPath } from './first-place.ts'
import { makeBackup } from './make.ts'
import { opensWith, proveCopy } from './prove.ts'
import { type Located, ledgerOf, locate } from './status.ts'
import { fetchBackup, fromPlace } from './trial.ts'

export type Secret = Readonly<{ kind: SecretKind; text: string }>

export const RESTORE_STEPS = ['copied', 'kept', 'closed', 'exchanged'] as const
export type RestoreStep = (typeof RESTORE_STEPS)[number]

type Restore = Readonly<{
  id: string
  /** opens the backup's own key file; needed only where the data key has changed since */
  secret: Secret | null
  /** told of each step: tests stop here */
  reached?: (step: RestoreStep) => void
}>

/** The ledger as it was, opened; throws with the present one open as before. */
export async function restoreBackup(
  ctx: DataContext,
  { id, secret, reached = () => undefined }: Restore,
): Promise<Session> {
  const session = openSession(ctx)
  const found = await locate(ctx, ledgerOf(session), id)
  const { path } = session
  mkdirSync(firstPlace(path), { recursive: true })
  removeRestoring(path)
  const copy = restoringPath(path)
  try {
    const facts = await prepareCopy(ctx, session, found, secret, copy)
    reached('copied')
    await ctx.jobs.stop()
    const { madeAt } = found.manifest
    return await ctx.gate.run(() => {
      if (ctx.holder.current !== session) throw new AppError('ledger_closed')
      makeBackup(ctx, session, 'restore')
      reached('kept')
      const restored = swap(ctx, session, copy, reached)
      recordRestore(ctx, restored, madeAt, facts)
      return restored
    })
  } finally {
    removeRestoring(path)
  }
}

/** Says from which batch on the history is another than that of what was there before. */
export function recordRestore(
  ctx: DataContext,
  session: Session,
  madeAt: string,
  { head }: Facts,
): void {
  const from = (head?.batch ?? 0) + 1
  recordAct(ctx, session, { key: RESTORE_LABEL, params: { madeAt, from } }, 'backups')
  announce(ctx, null)
}

/** Everything that can go wrong with the backup goes wrong here, before anything of the ledger is touched. */
async function prepareCopy(
  ctx: DataContext,
  session: Session,
  found: Located,
  secret: Secret | null,
  copy: string,
): Promise<Facts> {
  await fetchBackup(ctx, found, copy)
  // Its key is wiped when a fault ends the session meanwhile.
  if (ctx.holder.current !== session) throw new AppError('ledger_closed')
  const dataKey = await keyOf(ctx, session, found, secret, copy)
  try {
    const { fileName, manifest } = found
    const expected = { fileName, manifest, ledgerId: session.info.ledgerId }
    const facts = proveCopy(copy, dataKey, expected, (db) => {
      keepGone(ctx, session, db)
      // The passphrases stay those of today.
      if (!dataKey.equals(session.dataKey)) changeKey(db, session.dataKey)
    })
    flushFile(copy)
    if (!opensWith(copy, session.dataKey)) throw new Error('the copy does not open')
    return facts
  } finally {
    dataKey.fill(0)
  }
}

/** Whoever was removed or erased since does not come back with the older state. */
function keepGone({ clock }: DataContext, session: Session, db: Database): void {
  const now = clock.now().toISOString()
  const removed = [...removedSlots(session.db)]
  if (removed.length > 0) markRemoved(db, removed, now)
  const { info, slotId } = session
  const userId = userOfSlot(db, slotId, info.userName, now)
  eraseAgain({ db, info, userId, now }, session.db)
}

async function keyOf(
  ctx: DataContext,
  session: Session,
  found: Located,
  secret: Secret | null,
  copy: string,
): Promise<Buffer> {
  if (opensWith(copy, session.dataKey)) return Buffer.from(session.dataKey)
  if (secret === null) throw new AppError('wrong_passphrase')
  await fromPlace(ctx, found.place, (beat) => copyFile(keysPath(found.path), keysPath(copy), beat))
  const choice = { keyFile: readKeyFile(copy), generation: 'first' } as const
  const { dataKey } = findOpeners(ctx, [choice], secret.kind, secret.text).openers[0].unlocked
  if (opensWith(copy, dataKey)) return dataKey
  throw new AppError('backup_damaged', { file: found.fileName })
}

/** Closes the ledger, moves the copy to its name, opens what lies there then: the old ledger where moving failed. */
function swap(
  ctx: DataContext,
  session: Session,
  copy: string,
  reached: (step: RestoreStep) => void,
): Session {
  const { path, slotId } = session
  const choice = { keyFile: currentKeys(session), generation: 'first' } as const
  const userName = session.openedBy === 'recovery' ? null : session.info.userName
  const unlocked = { dataKey: Buffer.from(session.dataKey), slotId, userName }
  ctx.holder.current = null
  session.close()
  try {
    classed(path, () => {
      reached('closed')
      // Its log belongs to the old file and would be played into the new one.
      if (existsSync(`${path}-wal`)) throw new AppError('ledger_locked', { file: basename(path) })
      moveInPlace(copy, path)
    })
  } catch (cause) {
    openUnlocked(ctx, path, choice, unlocked)
    throw cause
  }
  reached('exchanged')
  return openUnlocked(ctx, path, choice, unlocked)
}
