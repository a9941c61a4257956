// Making, unlocking and closing a ledger. The command line calls these too.
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { DataContext, Session } from '#data/context.ts'
import { requireSuitableFolder } from '#data/ledger-file/folder.ts'
import { allKeysPaths } from '#data/ledger-file/format.ts'
import {
  type KeyChoice,
  type KeyFile,
  readKeyChoices,
  settleKeyFiles,
  writeKeyFile,
} from '#data/ledger-file/key-file.ts'
import { createKeys, type ScryptCost, type Unlocked } from '#data/ledger-file/keys.ts'
import { createLedgerFile, openLedgerFile } from '#data/ledger-file/open.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Role } from '#shared/schemas/ledger.ts'
import { backUpBeforeMigration, backUpOnClose, removeAbandoned } from '../backups/automatic.ts'
import { pushNotice } from './notices.ts'
import { insertOwnSchool, removedSlots, userOfSlot, writeSetting } from './repository.ts'
import { startSession } from './session.ts'
import { type Found, findOpeners, type SecretKind } from './unlock-keys.ts'

export type NewLedger = Readonly<{
  path: string
  role: Role
  /** the school of a school's ledger; null in the central role */
  schoolName: string | null
  cohort: number
  userName: string
  passphrase: string
  practice?: boolean
  /** tests make it cheap */
  scrypt?: ScryptCost
}>

/** Makes a ledger where nothing is yet and opens it as the current one. */
export async function createLedger(
  ctx: DataContext,
  input: NewLedger,
): Promise<Readonly<{ session: Session; recoveryKey: string }>> {
  const path = resolve(input.path)
  if (input.role === 'school' && !input.schoolName) {
    throw new AppError('invalid_input', { field: 'schoolName' })
  }
  requireFree(path)
  // Also of the text as given: resolving would hide a share's name on other systems.
  requireSuitableFolder(input.path)
  const practice = input.practice === true
  const ledgerId = randomUUID()
  const { passphrase, userName } = input
  const { keyFile, dataKey, slotId, recoveryKey } = createKeys({
    ledgerId,
    practice,
    userName,
    passphrase,
    ...(input.scrypt === undefined ? {} : { cost: input.scrypt }),
  })
  writeFiles(path, keyFile, dataKey, (db) => {
    firstRows(db, input, ledgerId)
    userOfSlot(db, slotId, userName, ctx.clock.now().toISOString())
  })
  await closeLedger(ctx)
  const choice: KeyChoice = { keyFile, generation: 'first' }
  return { session: openUnlocked(ctx, path, choice, { dataKey, slotId, userName }), recoveryKey }
}

/** Opens a ledger; a wrong secret makes the next attempt wait. The current one is closed once the secret is right. */
export async function unlockLedger(
  ctx: DataContext,
  givenPath: string,
  secretKind: SecretKind,
  secret: string,
): Promise<Session> {
  const path = resolve(givenPath)
  if (!existsSync(path)) throw new AppError('ledger_missing', { file: basename(path) })
  const found = findOpeners(ctx, readKeyChoices(path), secretKind, secret)
  await closeLedger(ctx)
  return openByOne(ctx, path, found)
}

/** Stops the jobs, waits for a command that is running, closes the file and wipes its key. */
export async function closeLedger(ctx: DataContext): Promise<void> {
  const session = ctx.holder.current
  if (session === null) return
  await ctx.jobs.stop()
  await ctx.gate.run(() => {
    if (ctx.holder.current?.db !== session.db) return
    backUpOnClose(ctx, session)
    ctx.holder.current = null
    session.close()
    ctx.emit({ type: 'ledger.changed' })
  })
}

/** By the first of the keys that the file answers to: after a cut-off exchange of both files that is the next one. */
function openByOne(ctx: DataContext, path: string, { openers, refusal }: Found): Session {
  const [{ choice, unlocked }, next, ...others] = openers
  try {
    const session = openUnlocked(ctx, path, choice, unlocked)
    for (const opener of openers.slice(1)) opener.unlocked.dataKey.fill(0)
    return session
  } catch (cause) {
    if (!(cause instanceof AppError && cause.code === 'ledger_corrupt')) throw cause
    if (next === undefined) throw refusal ?? cause
    return openByOne(ctx, path, { openers: [next, ...others], refusal })
  }
}

/** Opens the file under a key that was unwrapped, and makes it the current session. */
export function openUnlocked(
  ctx: DataContext,
  path: string,
  choice: KeyChoice,
  unlocked: Unlocked,
): Session {
  let db: Database | null = null
  try {
    const { dataKey } = unlocked
    const { ledgerId } = choice.keyFile
    db = openLedgerFile(path, dataKey, undefined, (older) =>
      backUpBeforeMigration(ctx, { db: older, dataKey, path, ledgerId }),
    )
    settleKeys(db, path, choice, unlocked.slotId)
    removeAbandoned(ctx, path, ledgerId)
    return startSession(ctx, { db, path, ledgerId, ...unlocked })
  } catch (cause) {
    db?.close()
    unlocked.dataKey.fill(0)
    throw cause
  }
}

/** The key file may be an older one, out of a backup: whoever was removed since stays removed. */
function settleKeys(db: Database, path: string, choice: KeyChoice, slotId: string): void {
  const removed = removedSlots(db)
  if (removed.has(slotId)) throw new AppError('wrong_passphrase')
  const slots = choice.keyFile.slots.filter((slot) => !removed.has(slot.slotId))
  settleKeyFiles(path, { ...choice.keyFile, slots })
  if (choice.generation === 'second')
    pushNotice({ db }, { code: 'keys_second_generation', params: {} })
}

function requireFree(path: string): void {
  for (const file of [path, ...allKeysPaths(path)]) {
    if (existsSync(file)) throw new AppError('ledger_exists', { file: basename(path) })
  }
}

// Keys first: a ledger without them could never be opened, keys without a ledger lock nobody out.
function writeFiles(
  path: string,
  keyFile: KeyFile,
  dataKey: Buffer,
  fill: (db: Database) => void,
): void {
  writeKeyFile(path, keyFile)
  try {
    createLedgerFile(path, dataKey, fill)
  } catch (cause) {
    for (const keys of allKeysPaths(path)) rmSync(keys, { force: true })
    throw cause
  }
}

function firstRows(db: Database, input: NewLedger, ledgerId: string): void {
  writeSetting(db, 'ledger_id', ledgerId)
  writeSetting(db, 'role', input.role)
  writeSetting(db, 'cohort', String(input.cohort))
  writeSetting(db, 'practice', input.practice === true ? '1' : '0')
  // Nobody needs the recovery key of a ledger whose passphrase is known.
  writeSetting(db, 'recovery_kept', input.practice === true ? '1' : '0')
  if (input.role === 'school' && input.schoolName) {
    writeSetting(db, 'school_id', String(insertOwnSchool(db, input.schoolName)))
  }
}
