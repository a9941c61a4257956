// The keys of the open ledger. They stand in it, encrypted like everything else, and go with its backups.
import { timeOrderedUid } from '#common/uid.ts'
import type { Party } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { first, run, sql } from '../../ledger-file/query.ts'
import { newKeys, type OwnKeys, partyOf } from '../../package/keys.ts'
import { officeName } from '../reports/service.ts'

type Source = Pick<Session, 'db' | 'info'>

/** Made at the first need; `uid`: what the ledger is called from then on (a school: by its invitation). */
export async function ownKeys(
  ctx: Pick<DataContext, 'clock'>,
  session: Source,
  uid: string = timeOrderedUid(ctx.clock.now().getTime()),
): Promise<OwnKeys> {
  const kept = keptKeys(session)
  if (kept !== null) return kept
  const keys = await newKeys(uid)
  const row = {
    id: 1,
    uid,
    signing_secret: keys.signingSecret,
    age_identity: keys.ageIdentity,
    made_at: ctx.clock.now().toISOString(),
  }
  run(session.db, sql.insertInto('own_keys').values(row))
  return keys
}

/** null where none were needed yet. */
export function keptKeys({ db }: Pick<Session, 'db'>): OwnKeys | null {
  const row = first(db, sql.selectFrom('own_keys').selectAll())
  return row === undefined
    ? null
    : { uid: row.uid, signingSecret: row.signing_secret, ageIdentity: row.age_identity }
}

/** This ledger as the other side knows it. */
export const ownParty = (session: Source, keys: OwnKeys): Promise<Party> =>
  partyOf(keys, { role: session.info.role, name: officeName(session.info) })

/** `serial`: of the last submission; `sha256`: of its manifest. */
export function ownSerial({ db }: Pick<Session, 'db'>): { serial: number; sha256: string | null } {
  const row = first(db, sql.selectFrom('own_keys').select(['serial', 'last_sha256']))
  return { serial: row?.serial ?? 0, sha256: row?.last_sha256 ?? null }
}

export function setOwnSerial(
  { db }: Pick<Session, 'db'>,
  last: Readonly<{ serial: number; sha256: string | null }>,
): void {
  run(db, sql.updateTable('own_keys').set({ serial: last.serial, last_sha256: last.sha256 }))
}
