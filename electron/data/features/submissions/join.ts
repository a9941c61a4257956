// Joining a centre: its invitation says who it is and by which name it knows this school; the request that answers it
// brings the school's own keys. Both fingerprints are then compared by telephone.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ManifestOf } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { fingerprint } from '../../package/fingerprint.ts'
import type { OwnKeys } from '../../package/keys.ts'
import { openPackage } from '../../package/open.ts'
import { seal } from '../../package/seal.ts'
import { writeBatch } from '../../write-batch.ts'
import { refusePractice } from '../accounts/keep-keys.ts'
import { insertCorrespondent } from '../packages/correspondents.ts'
import { keepOutgoing, manifestHead } from '../packages/outgoing.ts'
import { ownKeys, ownParty } from '../packages/own-keys.ts'
import { CENTRAL, centreOf } from './centre.ts'

type Joined = Output<'submissions.join'>
type Invitation = ManifestOf<'invitation'>

export async function joinCentre(
  ctx: DataContext,
  session: Session,
  path: string,
  screen: string,
): Promise<Joined> {
  refusePractice(session)
  const invitation = await invitationIn(path)
  requireMeant(session, invitation, basename(path))
  const keys = await ownKeys(ctx, session, invitation.body.school.uid)
  if (keys.uid !== invitation.body.school.uid)
    throw new AppError('joined_already', { name: invitation.from.name })
  const from = await ownParty(session, keys)
  const sealed = await requestOf(ctx, session, invitation, keys)
  const label = { key: 'joinCentre', params: { name: invitation.from.name } }
  const packageId = writeBatch(ctx, session, { kind: 'act', label, screen }, (batch) => {
    batch.ensure()
    const correspondentId = centreOf(session)?.id ?? newCentre(ctx, session, invitation)
    return keepOutgoing(session, { ...sealed, correspondentId })
  })
  const ownFingerprint = fingerprint(from)
  return { packageId, fingerprint: fingerprint(invitation.from), ownFingerprint }
}

async function invitationIn(path: string): Promise<Invitation> {
  const file = basename(path)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file_unreadable', { file: `“${file}”` }, { cause })
  })
  const opened = await openPackage(bytes, { file, keys: null, signer: ({ from }) => from })
  if (opened.manifest.kind !== 'invitation') throw new AppError('package_wrong_role', { file })
  return opened.manifest
}

function requireMeant(session: Session, { from, body }: Invitation, file: string): void {
  const { role, schoolName, cohort } = session.info
  if (role !== 'school' || from.role !== CENTRAL) throw new AppError('package_wrong_role', { file })
  const known = centreOf(session)
  if (known !== undefined && known.uid !== from.uid)
    throw new AppError('joined_already', { name: known.name })
  if (body.school.name !== schoolName)
    throw new AppError('join_other_school', { school: body.school.name, own: schoolName ?? '' })
  if (body.cohort !== cohort)
    throw new AppError('package_content', { file, detail: `${body.cohort} ≠ ${cohort}` })
}

const requestOf = async (
  ctx: DataContext,
  session: Session,
  { from: centre }: Invitation,
  keys: OwnKeys,
) => {
  const head = manifestHead(ctx, await ownParty(session, keys), centre.uid)
  const manifest = { ...head, kind: 'request', body: { recovery: null } } as const
  return seal(manifest, new Map(), { keys, recipients: [centre.recipient] })
}

const newCentre = ({ clock }: DataContext, { db }: Session, { from }: Invitation): number =>
  insertCorrespondent(db, {
    ...{ uid: from.uid, role: CENTRAL, name: from.name, school_id: null },
    ...{ signing_key: from.signingKey, recipient: from.recipient },
    ...{ state: 'asking', changed_at: clock.now().toISOString() },
  })
