import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { ListedPackage, PackageFinding, PackageOutcome } from '#shared/contract/packages.ts'
import { PackageKind } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { replaceFile } from '../../excel/write/save.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { MAX_SEALED_BYTES } from '../../package/limits.ts'
import { refusePractice } from '../accounts/keep-keys.ts'
import { readPackage } from './read-package.ts'
import { selectPackages, selectSealed, setDelivered } from './repository.ts'

export const listPackages = ({ db }: Pick<Session, 'db'>): ListedPackage[] =>
  selectPackages(db).map((row) => ({
    id: row.id,
    direction: row.direction === 'in' ? 'in' : 'out',
    kind: PackageKind.parse(row.kind),
    correspondent: row.correspondent ?? '',
    period: row.period ?? '',
    serial: row.serial,
    bytes: row.bytes,
    state: State.parse(row.state),
    finding: findingOf(row.finding),
    problem: findingOf(row.problem),
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    recordedAt: row.recorded_at,
  }))

const State = z.enum([
  'waiting',
  'delivered',
  'answered',
  'arrived',
  'accepted',
  'returned',
  'refused',
])

const findingOf = (text: string): PackageFinding | null => (text === '' ? null : JSON.parse(text))

/** One file that the user picked. */
export async function readPackageFile(
  ctx: DataContext,
  session: Session,
  path: string,
): Promise<PackageOutcome> {
  refusePractice(session)
  const file = basename(path)
  return readPackage(ctx, session, file, await readAtMost(path, file))
}

async function readAtMost(path: string, file: string): Promise<Buffer> {
  const refuse = (cause: unknown): never => {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new AppError(isMissing ? 'file_not_found' : 'file_unreadable', { file }, { cause })
  }
  const handle = await open(path, 'r').catch(refuse)
  try {
    const { size } = await handle.stat()
    if (size > MAX_SEALED_BYTES) throw new AppError('package_too_large', { file })
    return await handle.readFile().catch(refuse)
  } finally {
    await handle.close()
  }
}

/** To be carried or mailed: it counts as delivered. */
export async function savePackage(
  { clock }: Pick<DataContext, 'clock'>,
  { db, path: ledger }: Pick<Session, 'db' | 'path'>,
  { id, path }: Readonly<{ id: number; path: string }>,
): Promise<void> {
  refuseLedgerFile(path, ledger)
  const bytes = selectSealed(db, id)
  if (bytes === undefined) throw new AppError('not_found')
  await replaceFile(path, bytes)
  setDelivered(db, id, clock.now().toISOString())
}
