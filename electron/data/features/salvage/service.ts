// From a damaged ledger to a new one beside it: the damaged file is copied and never opened itself, so that nothing of
// what is still in it can be lost by trying. The new ledger is the same one: same number, same keys, same users.
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, truncateSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { today } from '#common/clock.ts'
import { LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import type { DataContext } from '#data/context.ts'
import type { JobControl } from '#data/jobs/jobs.ts'
import { flushFile, moveInPlace } from '#data/ledger-file/atomic-file.ts'
import { errorName } from '#data/ledger-file/classify.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { copyWithHoles, lengthsToTry } from '#data/ledger-file/damaged/copy.ts'
import { unlessDamaged } from '#data/ledger-file/damaged/read.ts'
import { requireSuitableFolder } from '#data/ledger-file/folder.ts'
import { APPLICATION_ID, allKeysPaths } from '#data/ledger-file/format.ts'
import { type KeyFile, readKeyChoices, writeKeyFile } from '#data/ledger-file/key-file.ts'
import { RECOVERY_USER } from '#data/ledger-file/key-slots.ts'
import type { Unlocked } from '#data/ledger-file/keys.ts'
import { refuseNewer } from '#data/ledger-file/migrate.ts'
import { createLedgerFile } from '#data/ledger-file/open.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { SalvageReport } from '#shared/contract/salvage.ts'
import { freeLedgerPath } from '../accounts/file-name.ts'
import { closeLedger, openUnlocked } from '../accounts/service.ts'
import { type Found, findOpeners, type SecretKind } from '../accounts/unlock-keys.ts'
import { createPace, type Pace } from '../imports/pace.ts'
import { fillSalvaged } from './fill.ts'
import { reportOf } from './report.ts'
import type { Work } from './work.ts'

/** A damaged ledger whose secret is right. */
export type Damaged = Readonly<{ path: string; openers: Found['openers'] }>

/** Checks the secret and closes the ledger that is open, which may be the damaged one. */
export async function unlockDamaged(
  ctx: DataContext,
  givenPath: string,
  secretKind: SecretKind,
  secret: string,
): Promise<Damaged> {
  const path = resolve(givenPath)
  if (!existsSync(path)) throw new AppError('ledger_missing', { file: basename(path) })
  requireSuitableFolder(path)
  const { openers } = findOpeners(ctx, readKeyChoices(path), secretKind, secret)
  await closeLedger(ctx)
  return { path, openers }
}

/** Makes the new ledger and opens it, unless another was opened meanwhile. */
export async function salvageLedger(
  ctx: DataContext,
  damaged: Damaged,
  control: JobControl,
): Promise<SalvageReport> {
  const stem = basename(damaged.path).replace(new RegExp(`\\${LEDGER_EXTENSION}$`), '')
  const path = freeLedgerPath(dirname(damaged.path), `${stem} 抢救 ${today(ctx.clock)}`)
  const copy = `${path}.${randomUUID().slice(0, 8)}.tmp`
  const made = `${path}.${randomUUID().slice(0, 8)}.tmp`
  const pace = createPace(control)
  try {
    await copyFiles(damaged.path, copy, pace)
    const { from, keyFile, unlocked } = openCopy(damaged, copy)
    try {
      const report = await makeLedger(ctx, { from, keyFile, unlocked, made, path }, damaged, pace)
      await ctx.gate.run(() => {
        if (ctx.holder.current !== null) return
        openUnlocked(ctx, path, { keyFile, generation: 'first' }, unlocked)
      })
      return report
    } finally {
      from.close()
    }
  } catch (cause) {
    for (const { unlocked } of damaged.openers) unlocked.dataKey.fill(0)
    throw cause
  } finally {
    for (const file of [copy, made])
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
  }
}

/** The newest rows may still be in the file's log: without it they would be lost by the copying. */
async function copyFiles(path: string, copy: string, pace: Pace): Promise<void> {
  const told = (done: number, total: number) => pace.step('copy', done, total)
  await copyWithHoles(path, copy, told)
  if (existsSync(`${path}-wal`)) await copyWithHoles(`${path}-wal`, `${copy}-wal`, told)
}

type Opened = Readonly<{ from: Database; keyFile: KeyFile; unlocked: Unlocked }>

function openCopy({ path, openers }: Damaged, copy: string): Opened {
  for (const length of lengthsToTry(copy)) {
    if (!canLengthen(copy, length)) break
    for (const opener of openers) {
      const opened = openWith(opener, copy)
      if (opened !== null) return opened
    }
  }
  // Without the first pages nothing tells which page is of which table.
  throw new AppError('nothing_to_salvage', { file: basename(path) })
}

/** false where the drive has no room for a longer copy, or the file system for so long a file. */
function canLengthen(copy: string, length: number): boolean {
  try {
    truncateSync(copy, length)
    return true
  } catch (cause) {
    if (/^(?:ENOSPC|EDQUOT|EFBIG|EINVAL)$/.test(errorName(cause))) return false
    throw cause
  }
}

function openWith({ choice, unlocked }: Found['openers'][number], copy: string): Opened | null {
  const from = unlessDamaged(() => connect(copy, unlocked.dataKey, { fileMustExist: true }))
  if (from === null) return null
  try {
    if (from.pragma('application_id', { simple: true }) === APPLICATION_ID) {
      refuseNewer(from)
      return { from, keyFile: choice.keyFile, unlocked }
    }
  } catch (cause) {
    from.close()
    throw cause
  }
  from.close()
  return null
}

type Places = Opened & Readonly<{ made: string; path: string }>

async function makeLedger(
  ctx: DataContext,
  { from, keyFile, unlocked, made, path }: Places,
  damaged: Damaged,
  pace: Pace,
): Promise<SalvageReport> {
  createLedgerFile(made, unlocked.dataKey, () => undefined)
  const to = connect(made, unlocked.dataKey)
  const now = ctx.clock.now()
  const work: Work = {
    from,
    to,
    keyFile,
    now: now.toISOString(),
    year: now.getFullYear(),
    tallies: new Map(),
    unread: new Map(),
    losses: [],
  }
  const by = { slotId: unlocked.slotId, userName: unlocked.userName ?? RECOVERY_USER }
  let report: SalvageReport
  try {
    const cohort = await fillSalvaged(work, basename(damaged.path), by, pace.step)
    report = reportOf(work, { fileName: basename(path), cohort })
  } finally {
    to.close()
  }
  flushFile(made)
  // Keys first: a ledger without them could never be opened.
  writeKeyFile(path, keyFile)
  try {
    moveInPlace(made, path)
  } catch (cause) {
    for (const keys of allKeysPaths(path)) rmSync(keys, { force: true })
    throw cause
  }
  return report
}
