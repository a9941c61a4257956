// Fetches what lies there and sends what waits. A broken way loses nothing: what waits stays in the ledger, what lies
// there is removed only after it was taken, and the same twice does no harm.
import { AppError } from '#shared/contract/app-error.ts'
import type { ExchangeResult, PackageFinding, PackageOutcome } from '#shared/contract/packages.ts'
import type { DataContext, Session } from '../../context.ts'
import { openTransport } from '../../package/transport/open.ts'
import type { Transport } from '../../package/transport/transport.ts'
import { refusePractice } from '../accounts/keep-keys.ts'
import { keptKeys } from './own-keys.ts'
import { readPackage } from './read-package.ts'
import {
  readTransport,
  selectSealed,
  selectWaiting,
  setDelivered,
  setFailed,
  type Waiting,
} from './repository.ts'

/** `onlyDue`: leaves alone what is to be tried later; `only`: reads these files and no others; `signal`: stops between two packages. */
type Options = Readonly<{ onlyDue: boolean; only?: readonly string[]; signal?: AbortSignal }>
type Way = Readonly<{ ctx: DataContext; session: Session; transport: Transport }> & Options

/** The ledger is used at the gate only, so that a slow share holds nobody up. */
export async function exchange(
  ctx: DataContext,
  session: Session,
  options: Options,
): Promise<ExchangeResult> {
  refusePractice(session)
  const setting = await ctx.gate.run(() => readTransport(session.db))
  if (setting.kind === 'none')
    return { sent: 0, read: [], problem: { code: 'transport_none', params: {} } }
  const transport = openTransport(setting)
  try {
    const way = { ...options, ctx, session, transport }
    const back = await fetchAll(way)
    // Last, so that what answers the packages that came goes at once.
    const out = await sendWaiting(way)
    return { sent: out.sent, read: back.read, problem: out.problem ?? back.problem }
  } finally {
    transport.close()
  }
}

async function sendWaiting(way: Way): Promise<{ sent: number; problem: PackageFinding | null }> {
  const { gate, clock } = way.ctx
  const { db } = way.session
  const now = clock.now().toISOString()
  const waiting = await gate.run(() => selectWaiting(db, way.onlyDue ? now : null))
  for (const [sent, one] of waiting.entries()) {
    try {
      await send(way, one)
    } catch (cause) {
      const problem = transportProblem(cause)
      // The way is broken for all of them.
      await gate.run(() => {
        for (const left of waiting.slice(sent)) noteFailed(way, left, problem)
      })
      return { sent, problem }
    }
  }
  return { sent: waiting.length, problem: null }
}

async function send({ ctx, session, transport, signal }: Way, one: Waiting): Promise<void> {
  goOn(signal)
  const bytes = await ctx.gate.run(() => selectSealed(session.db, one.id))
  if (bytes === undefined) return
  await transport.publish(folderFor(one), `${one.uid}.zip`, bytes)
  await ctx.gate.run(() => setDelivered(session.db, one.id, ctx.clock.now().toISOString()))
}

const CENTRE = 'to-centre'
const folderFor = ({ role, to }: Waiting): string => (role === 'central' ? CENTRE : `to-${to}`)

const MINUTE_MS = 60_000
const MOST_MINUTES = 24 * 60

/** After 1, 2, 4 … minutes, at most a day. */
export const delayMinutes = (attempts: number): number =>
  Math.min(2 ** (attempts - 1), MOST_MINUTES)

function noteFailed({ ctx, session }: Way, one: Waiting, problem: PackageFinding): void {
  const attempts = one.attempts + 1
  const then = ctx.clock.now().getTime() + delayMinutes(attempts) * MINUTE_MS
  const nextTryAt = new Date(then).toISOString()
  setFailed(session.db, { id: one.id, attempts, nextTryAt, problem: JSON.stringify(problem) })
}

/** Looks where packages for this ledger lie; the ledger may be closed then. */
export type Inbox = () => Promise<string[]>

/** null: no way is set, or nobody can have written to a ledger without keys. */
export function inboxOf(session: Session): Inbox | null {
  const setting = readTransport(session.db)
  const folder = folderOf(session)
  if (setting.kind === 'none' || folder === null) return null
  return async () => {
    const transport = openTransport(setting)
    try {
      return await transport.list(folder)
    } finally {
      transport.close()
    }
  }
}

function folderOf(session: Session): string | null {
  const keys = keptKeys(session)
  if (keys === null) return null
  return session.info.role === 'central' ? CENTRE : `to-${keys.uid}`
}

type Fetched = { read: PackageOutcome[]; problem: PackageFinding | null }

async function fetchAll(way: Way): Promise<Fetched> {
  const { ctx, session, transport, only, signal } = way
  const read: PackageOutcome[] = []
  const folder = await ctx.gate.run(() => folderOf(session))
  if (folder === null) return { read, problem: null }
  try {
    for (const name of only ?? (await transport.list(folder))) {
      goOn(signal)
      const outcome = await fetchOne(way, folder, name)
      read.push(outcome)
      if (isSettled(outcome)) await transport.remove(folder, name)
    }
    return { read, problem: null }
  } catch (cause) {
    return { read, problem: transportProblem(cause) }
  }
}

async function fetchOne(way: Way, folder: string, name: string): Promise<PackageOutcome> {
  const { ctx, session, transport } = way
  const bytes = await transport.read(folder, name).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.code === 'package_too_large') return cause
    throw cause
  })
  if (!(bytes instanceof AppError))
    return ctx.gate.run(() => readPackage(ctx, session, name, bytes))
  const { code, params } = bytes
  return { kind: null, from: '', outcome: 'refused', finding: { code, params } }
}

/** These can still be taken: when the sender is approved, when the period is here, in the other ledger. */
const LATER = ['package_sender_blocked', 'package_no_period', 'package_wrong_role']

/** What could not even be opened stays: it may be half copied, or somebody else's. */
const isSettled = ({ kind, outcome, finding }: PackageOutcome): boolean =>
  outcome !== 'refused' || (kind !== null && !LATER.includes(finding?.code ?? ''))

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled')
}

function transportProblem(cause: unknown): PackageFinding {
  if (!(cause instanceof AppError) || !cause.code.startsWith('transport_')) throw cause
  return { code: cause.code, params: cause.params }
}
