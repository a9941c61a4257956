// One file that came in, by whatever way: opened, and given to whom its kind concerns.
import { AppError } from '#shared/contract/app-error.ts'
import type { PackageOutcome } from '#shared/contract/packages.ts'
import type { Manifest } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { openPackage } from '../../package/open.ts'
import { type Correspondent, correspondentByUid, partyOfCorrespondent } from './correspondents.ts'
import { type Arrived, findingText, keepRefused, knownPackage } from './incoming.ts'
import { keptKeys } from './own-keys.ts'
import { TAKERS } from './takers.ts'

/** What is wrong with a package is the outcome; anything else that goes wrong is thrown. */
export async function readPackage(
  ctx: DataContext,
  session: Session,
  file: string,
  bytes: Uint8Array,
): Promise<PackageOutcome> {
  let arrived: Arrived | null = null
  try {
    arrived = await opened(session, file, bytes)
    const said = { kind: arrived.manifest.kind, from: arrived.from.name }
    const outcome = await taken(ctx, session, arrived)
    if (typeof outcome === 'string') return { ...said, outcome, finding: null }
    const { code, params } = outcome
    return { ...said, outcome: 'taken', finding: { code, params } }
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    if (arrived !== null) await noteRefused(ctx, session, arrived, cause)
    const { code, params } = cause
    return {
      kind: arrived?.manifest.kind ?? null,
      from: arrived?.from.name ?? '',
      outcome: 'refused',
      finding: { code, params },
    }
  }
}

async function opened(session: Session, file: string, bytes: Uint8Array): Promise<Arrived> {
  const { db } = session
  const signer = ({ from }: Manifest) => {
    const known = correspondentByUid(db, from.uid)
    return known === undefined ? null : partyOfCorrespondent(known)
  }
  const content = await openPackage(bytes, { file, keys: keptKeys(session), signer })
  const { from } = content.manifest
  const known = correspondentByUid(db, from.uid)
  if (known === undefined) throw new AppError('package_unknown_sender', { file, name: from.name })
  return { ...content, file, from: known }
}

async function taken(ctx: DataContext, session: Session, arrived: Arrived) {
  const { manifest, file, from } = arrived
  const taker = TAKERS[manifest.kind]
  if (taker === undefined || taker.role !== session.info.role)
    throw new AppError('package_wrong_role', { file })
  if (!maySend(from, manifest)) {
    throw new AppError('package_sender_blocked', { file, name: from.name })
  }
  return taker.take(ctx, session, arrived)
}

/** A school is heard before it is approved only with its request. */
const maySend = ({ state, role }: Correspondent, { kind }: Manifest): boolean =>
  state === 'approved' || (state !== 'blocked' && (role === 'central' || kind === 'request'))

async function noteRefused(
  ctx: DataContext,
  session: Session,
  arrived: Arrived,
  why: AppError,
): Promise<void> {
  const { uid } = arrived.manifest
  const before = knownPackage(session.db, uid)
  keepRefused(ctx, session.db, arrived, why)
  // Its sender was told already: it may lie there until it is fetched again.
  if (before !== undefined && (before.state !== 'refused' || before.finding === findingText(why)))
    return
  await TAKERS[arrived.manifest.kind]?.refused?.(ctx, session, arrived, why)
}
