// The list of backups, and what is known of the two places.
import { hash } from 'node:crypto'
import { basename, dirname, resolve } from 'node:path'
import { today } from '#common/clock.ts'
import { type DataContext, openSession, type Session } from '#data/context.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Backup, BackupStatus } from '#shared/contract/backups.ts'
import { firstPlace, isOwn, ledgerName, listFirst } from './first-place.ts'
import type { Found } from './manifest.ts'
import { withPatience } from './patience.ts'
import { expiryOf } from './rotation.ts'
import { type LedgerRef, listSecond, preparePlace, SILENT_MS, startMirror } from './second-place.ts'
import { noteBackupState, readBackupState, type Second } from './state.ts'

const ASKED_MS = 3_000
const DAY_MS = 86_400_000
const OVERDUE_DAYS = 7

export type Place = Backup['place']
export type Located = Found & Readonly<{ place: Place }>

export const ledgerOf = ({ path, info }: Session): LedgerRef => ({ path, ledgerId: info.ledgerId })

export async function backupStatus(ctx: DataContext, session: Session): Promise<BackupStatus> {
  const ledger = ledgerOf(session)
  const first = listFirst(ledger.path, ledger.ledgerId)
  const { second, lastTest } = readBackupState(ctx.folders.state, ledger.ledgerId)
  const there = second === null ? null : await lookInto(ctx, second, ledger.ledgerId)
  const backups = [
    ...describeAll(ledger.path, first, 'first', ctx),
    ...describeAll(ledger.path, there ?? [], 'second', ctx),
  ].toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt))
  return {
    folder: firstPlace(ledger.path),
    backups,
    lastTest,
    second: second && {
      folder: second.chosen,
      reachable: there !== null,
      lastSeen: second.lastSeen,
      overdue: isOverdue(daysUnseen(ctx, second)),
    },
  }
}

/** null = it cannot be reached now. */
async function lookInto(
  ctx: DataContext,
  { folder }: Second,
  ledgerId: string,
): Promise<Found[] | null> {
  try {
    return await withPatience(ctx, ASKED_MS, (beat) => listSecond(folder, ledgerId, beat))
  } catch {
    return null
  }
}

/** Whole days since everything was there; counted from its choice where it never was. */
export function daysUnseen({ clock }: DataContext, { lastSeen, since }: Second): number {
  const days = (clock.now().getTime() - Date.parse(lastSeen ?? since)) / DAY_MS
  return Math.max(Math.floor(days), 0)
}
export const isOverdue = (days: number): boolean => days > OVERDUE_DAYS

function describeAll(
  path: string,
  found: readonly Found[],
  place: Place,
  { clock }: DataContext,
): Backup[] {
  const own = isOwn(path)
  const dated = found.map((each) => ({ ...each, ...each.manifest }))
  return dated.map((each) => {
    const counted = dated.filter((other) => own(other) === own(each))
    return { ...describe(each, place), expires: expiryOf(each, counted, today(clock)) }
  })
}

/** A backup as the page sees it; `expires` only where the others are known. */
export function describe(found: Found, place: Place): Backup {
  const { madeAt, occasion, sizeBytes, people, head } = found.manifest
  const { fileName } = found
  const id = idOf(place, fileName)
  return { id, place, fileName, madeAt, occasion, sizeBytes, people, head, expires: null }
}

const idOf = (place: Place, fileName: string): string =>
  `${place}-${hash('sha256', fileName).slice(0, 32)}`

type Held = Pick<Backup, 'fileName' | 'place' | 'madeAt' | 'expires'>

/** Every backup of the ledger that is known, without asking the second place: what was there when it was last seen. */
export function heldBackups(ctx: DataContext, { path, info }: Session): Held[] {
  const { second } = readBackupState(ctx.folders.state, info.ledgerId)
  const held = second?.held ?? []
  return [
    ...describeAll(path, listFirst(path, info.ledgerId), 'first', ctx).map(
      ({ fileName, place, madeAt, expires }) => ({ fileName, place, madeAt, expires }),
    ),
    ...held.map((each) => ({
      fileName: each.fileName,
      place: 'second' as const,
      madeAt: each.madeAt,
      expires: expiryOf(each, held, today(ctx.clock)),
    })),
  ]
}

/** Both places; of the second only what can be reached now. */
export async function listAll(ctx: DataContext, { path, ledgerId }: LedgerRef): Promise<Located[]> {
  const { second } = readBackupState(ctx.folders.state, ledgerId)
  const there = second === null ? null : await lookInto(ctx, second, ledgerId)
  return [
    ...listFirst(path, ledgerId).map((found) => ({ ...found, place: 'first' as const })),
    ...(there ?? []).map((found) => ({ ...found, place: 'second' as const })),
  ]
}

/** By the id that the page was given, or by its file name. */
export async function locate(ctx: DataContext, ledger: LedgerRef, id: string): Promise<Located> {
  const found = (await listAll(ctx, ledger)).find(
    ({ place, fileName }) => idOf(place, fileName) === id || fileName === id,
  )
  if (found === undefined) throw new AppError('backup_gone')
  return found
}

/** Sets or forgets the second place of the open ledger, and begins to fill it. */
export async function setSecond(ctx: DataContext, chosen: string | null): Promise<BackupStatus> {
  const session = openSession(ctx)
  const ledger = ledgerOf(session)
  const { state } = ctx.folders
  if (chosen === null) noteBackupState(state, ledger.ledgerId, { second: null })
  else {
    refuseOwnFolder(chosen, ledger.path)
    const folder = await withPatience(ctx, SILENT_MS, () =>
      preparePlace(chosen, ledgerName(ledger.path)),
    ).catch((cause: unknown) => {
      throw new AppError('second_place_silent', { folder: chosen }, { cause })
    })
    const since = ctx.clock.now().toISOString()
    noteBackupState(state, ledger.ledgerId, {
      second: { chosen, folder, since, lastSeen: null, held: [] },
    })
    startMirror(ctx, ledger)
  }
  return backupStatus(ctx, session)
}

/** Where the ledger lies, its backups are already: both would go with the same disk. */
function refuseOwnFolder(chosen: string, path: string): void {
  const own = [dirname(path), dirname(firstPlace(path)), firstPlace(path)].map((each) =>
    resolve(each),
  )
  if (own.includes(resolve(chosen))) {
    throw new AppError('second_place_same', { folder: basename(chosen) })
  }
}
