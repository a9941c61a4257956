// Backups that nobody asks for: on close, before a migration, and at the first unlocking of a day. A practice ledger
// needs none.
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { toWire } from '#data/wire-error.ts'
import { todayIn } from '#shared/domain/day/index.ts'
import { factsOf } from './facts.ts'
import { isOwn, listFirst, removeRestoring } from './first-place.ts'
import { backUp, keysDigest, makeBackup, type Source } from './make.ts'
import type { Found } from './manifest.ts'
import { removePlain } from './plain-copy.ts'
import { startMirror } from './second-place.ts'
import { noteBackupState, readBackupState } from './state.ts'
import { ledgerOf } from './status.ts'
import { isTrialDue, removeTrial, tryBackup } from './trial.ts'

/** Before the ledger is closed. Never throws: what fails is told at the next opening. */
export function backUpOnClose(ctx: DataContext, session: Session): void {
  if (session.info.practice || !session.db.open) return
  attempt(ctx, session, () => {
    if (hasNews(session)) makeBackup(ctx, session, 'close')
  })
}

/** Of a file at the schema of an older version, before it is changed. What fails here keeps the file as it is. */
export function backUpBeforeMigration(ctx: DataContext, source: Source): void {
  const practice = source.db.prepare("SELECT value FROM setting WHERE key = 'practice'").pluck()
  if (practice.get() !== '1') backUp(ctx, source, 'migration')
}

/** What a kill left of a restore, a trial or a plain copy, and nobody looks after. None of them runs now. */
export function removeAbandoned(ctx: DataContext, path: string, ledgerId: string): void {
  try {
    removeRestoring(path)
    removeTrial(ctx, ledgerId)
    removePlain(ctx, ledgerId)
  } catch (cause) {
    ctx.log.error('leftovers of restores, trials or copies not removed', cause)
  }
}

/** The page asks for its list first. */
const AFTER_UNLOCKING_MS = 3_000

/** Plans the backup of the day, a while after the ledger was unlocked. */
export function planDaily(ctx: DataContext, session: Session): void {
  setTimeout(() => startDaily(ctx, session), AFTER_UNLOCKING_MS).unref()
}

/** The day's first backup, where something is new since the last one; and once a week a trial of the newest. */
export function startDaily(ctx: DataContext, session: Session): string | null {
  if (session.info.practice || ctx.holder.current !== session) return null
  startMirror(ctx, ledgerOf(session))
  const isDue = attempt(
    ctx,
    session,
    () => isBackupDue(ctx, session) || (newest(session) !== undefined && isTestDue(ctx, session)),
  )
  if (isDue !== true) return null
  return ctx.jobs.start('backups.daily', async ({ signal }) => {
    await ctx.gate.run(() => {
      if (ctx.holder.current !== session) return
      attempt(ctx, session, () => {
        if (isBackupDue(ctx, session)) makeBackup(ctx, session, 'daily')
      })
    })
    ctx.emit({ type: 'ledger.changed' })
    const found = newest(session)
    if (found === undefined || ctx.holder.current !== session || !isTestDue(ctx, session))
      return null
    return tryBackup(ctx, session, { ...found, place: 'first' }, signal)
  })
}

function isBackupDue({ clock }: DataContext, session: Session): boolean {
  const last = newest(session)
  const isOfToday = last !== undefined && todayIn(new Date(last.manifest.madeAt)) === today(clock)
  return !isOfToday && hasNews(session)
}

function isTestDue(ctx: DataContext, { info }: Session): boolean {
  return isTrialDue(ctx, readBackupState(ctx.folders.state, info.ledgerId).lastTest)
}

const newest = ({ path, info }: Session): Found | undefined =>
  listFirst(path, info.ledgerId).find(isOwn(path))

/** Whether anything was recorded, or a key changed, since the newest backup. */
function hasNews(session: Session): boolean {
  const { head } = factsOf(session.db)
  if (head === null) return false
  const last = newest(session)?.manifest
  if (last?.head?.batch !== head.batch || last.head.digest !== head.digest) return true
  return last.keysSha256 !== keysDigest(ledgerOf(session))
}

function attempt<T>(ctx: DataContext, { info }: Session, work: () => T): T | null {
  try {
    return work()
  } catch (cause) {
    const failed = { at: ctx.clock.now().toISOString(), code: toWire(cause).code }
    ctx.log.error(`backup failed: ${failed.code}`, cause)
    noteFailed(ctx, info.ledgerId, failed)
    return null
  }
}

function noteFailed(
  ctx: DataContext,
  ledgerId: string,
  failed: Readonly<{ at: string; code: string }>,
): void {
  try {
    noteBackupState(ctx.folders.state, ledgerId, { failed })
  } catch (cause) {
    // The disk is full: closing must go on.
    ctx.log.error('the failure of a backup was not noted', cause)
  }
}
