// The schools of a university as the centre knows them: invited, heard, approved after a telephone call.
import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { fingerprint } from '../../package/fingerprint.ts'
import {
  type Correspondent,
  correspondentById,
  insertCorrespondent,
  partyOfCorrespondent,
  selectCorrespondents,
  updateCorrespondent,
} from '../packages/correspondents.ts'
import { keepIncoming, knownPackage } from '../packages/incoming.ts'
import { keepOutgoing } from '../packages/outgoing.ts'
import { ownKeys, ownParty } from '../packages/own-keys.ts'
import type { Taker } from '../packages/taker.ts'
import { repeatReceipt, sendReceipt } from './receipts.ts'
import { sealFor } from './send.ts'

export type KnownSchool = Readonly<{
  id: number | null
  schoolId: number
  name: string
  state: 'none' | 'invited' | 'asking' | 'approved' | 'blocked'
  fingerprint: string
  serial: number
}>

type SchoolRow = Readonly<{ id: number; name: string; code: string | null }>

const selectSchools = ({ db }: Session): SchoolRow[] =>
  prepared(db, 'SELECT id, name, code FROM school ORDER BY position, id').all() as SchoolRow[]

export function listSchools(session: Session): KnownSchool[] {
  const known = new Map(selectCorrespondents(session.db).map((one) => [one.school_id, one]))
  return selectSchools(session).map(({ id: schoolId, name }) => {
    const one = known.get(schoolId)
    const party = one === undefined ? null : partyOfCorrespondent(one)
    return {
      ...{ id: one?.id ?? null, schoolId, name, serial: one?.serial ?? 0 },
      state: one === undefined ? 'none' : (one.state as KnownSchool['state']),
      fingerprint: party === null ? '' : fingerprint(party),
    }
  })
}

/** What the school compares by telephone. */
export async function ownFingerprint(ctx: DataContext, session: Session): Promise<string> {
  return fingerprint(await ownParty(session, await ownKeys(ctx, session)))
}

/** The sealed invitation of one school: again for one that lost it, as long as it has not asked. */
export async function invite(
  ctx: DataContext,
  session: Session,
  schoolId: number,
): Promise<Uint8Array> {
  requireCentre(session)
  const school = selectSchools(session).find(({ id }) => id === schoolId)
  if (school === undefined) throw new AppError('not_found')
  const to = inviteeOf(ctx, session, school)
  const body = {
    school: { uid: to.uid, name: school.name, code: school.code ?? '' },
    cohort: session.info.cohort,
    recoverySlot: false,
  }
  const said = { kind: 'invitation', body } as const
  const sealed = await sealFor(ctx, session, [to.uid, said], { files: new Map(), recipients: [] })
  keepOutgoing(session, { ...sealed, correspondentId: to.id })
  return sealed.bytes
}

function inviteeOf(ctx: DataContext, { db }: Session, school: SchoolRow): Correspondent {
  const known = selectCorrespondents(db).find(({ school_id }) => school_id === school.id)
  if (known !== undefined) return known
  const id = insertCorrespondent(db, {
    ...{ uid: timeOrderedUid(ctx.clock.now().getTime()), role: 'school', name: school.name },
    ...{ school_id: school.id, state: 'invited', changed_at: ctx.clock.now().toISOString() },
  })
  const made = correspondentById(db, id)
  if (made === undefined) throw new AppError('not_found')
  return made
}

/** An exercise exchanges nothing, and a school has nobody to invite. */
export function requireCentre({ info }: Session): void {
  if (info.practice) throw new AppError('practice_ledger')
  if (info.role !== 'central') throw new AppError('central_only')
}

/** The school tells its keys. They are believed once somebody compared the fingerprint, and never replaced then. */
export const requestTaker: Taker = {
  role: 'central',
  async take(ctx, session, { manifest, sha256, from, file }) {
    const { db } = session
    requireCentre(session)
    const { signingKey, recipient } = manifest.from
    if (from.state === 'approved' && from.signing_key !== signingKey)
      throw new AppError('package_forged', { file, name: from.name })
    if (knownPackage(db, manifest.uid)?.sha256 === sha256) {
      repeatReceipt(db, from, manifest.uid)
      return 'known'
    }
    const state = from.state === 'approved' ? 'approved' : 'asking'
    const keep = (): void => {
      keepIncoming(ctx, db, { manifest, sha256, correspondentId: from.id, state: 'arrived' })
      updateCorrespondent(db, from.id, {
        ...{ signing_key: signingKey, recipient, state },
        changed_at: ctx.clock.now().toISOString(),
      })
    }
    db.transaction(keep).immediate()
    if (state === 'approved') {
      const of = { uid: manifest.uid, kind: manifest.kind, sha256 }
      await sendReceipt(ctx, session, from.id, { of, outcome: 'approved' })
    }
    return 'taken'
  },
}

/** After the fingerprints were compared; the school is told. false: nothing is taken from it any more. */
export async function approve(
  ctx: DataContext,
  session: Session,
  { id, approved }: Readonly<{ id: number; approved: boolean }>,
): Promise<void> {
  const { db } = session
  requireCentre(session)
  const known = correspondentById(db, id)
  if (known === undefined) throw new AppError('not_found')
  if (approved && known.signing_key === null) throw new AppError('package_state')
  const state = approved ? 'approved' : 'blocked'
  if (known.state === state) return
  updateCorrespondent(db, id, { state, changed_at: ctx.clock.now().toISOString() })
  const request = lastRequest(session, id)
  if (approved && request !== undefined)
    await sendReceipt(ctx, session, id, { of: request, outcome: 'approved' })
}

const lastRequest = ({ db }: Session, correspondentId: number) =>
  prepared(
    db,
    `SELECT uid, 'request' AS kind, sha256 FROM package
      WHERE correspondent_id = ? AND direction = 'in' AND kind = 'request' ORDER BY id DESC`,
  ).get(correspondentId) as { uid: string; kind: 'request'; sha256: string } | undefined
