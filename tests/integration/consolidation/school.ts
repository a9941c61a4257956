// A school's end of the exchange, as little of it as the centre sees: keys, and its ledger's records sealed for the
// centre.
import { createHash } from 'node:crypto'
import type { Session } from '#data/context.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { newKeys, type OwnKeys, partyOf } from '#data/package/keys.ts'
import { openPackage } from '#data/package/open.ts'
import { seal } from '#data/package/seal.ts'
import { SHIPPED, shippedFile } from '#shared/domain/submission/shipped.ts'
import type { Manifest, ManifestOf, Party } from '#shared/schemas/package.ts'

export type School = Readonly<{ keys: OwnKeys; party: Party; centre: Party }>
export type Sent = Readonly<{ bytes: Uint8Array; sha256: string; serial: number }>

/** Reads its invitation and makes its own keys. */
export async function joinBy(invitation: Uint8Array): Promise<School> {
  const { manifest } = await openPackage(invitation, { file: 'i.zip', keys: null, signer: nobody })
  if (manifest.kind !== 'invitation') throw new Error(manifest.kind)
  const { uid, name } = manifest.body.school
  const keys = await newKeys(uid)
  return { keys, party: await partyOf(keys, { role: 'school', name }), centre: manifest.from }
}

const nobody = (): null => null

const headOf = ({ party, centre }: School, uid: string) => ({
  ...{ uid, from: party, to: centre.uid, createdAt: '2020-07-03T04:00:00.000Z', program: 'test' },
})

const uidOf = (...words: readonly (string | number)[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32)

export async function request(school: School): Promise<Uint8Array> {
  const head = headOf(school, uidOf('request', school.keys.uid))
  const said = { ...head, kind: 'request', body: { recovery: null } } as const
  const recipients = [school.centre.recipient]
  return (await seal(said, new Map(), { keys: school.keys, recipients })).bytes
}

type Numbered = Readonly<{ periodUid: string; serial: number; previous: string | null }>

/** Whatever the ledger holds now. */
export async function submission(
  school: School,
  ledger: Pick<Session, 'db'>,
  numbered: Numbered,
  extra: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Sent> {
  const body: ManifestOf<'submission'>['body'] = {
    ...numbered,
    ...{ sequence: numbered.serial, ledgerId: 'test', cohort: 2020, asOf: '2020-07-03' },
    ...{ chainHead: null, schemaVersion: 7, counts: countsOf(ledger), rows: {}, note: '' },
    signedBy: { prepared: '王老师', checked: '', approved: '李院长' },
  }
  const files = new Map([...recordsOf(ledger), ...extra])
  const words = [...files].map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString('hex')}`)
  const head = headOf(school, uidOf(numbered.serial, school.keys.uid, ...words))
  const recipients = [school.centre.recipient]
  const sealed = await seal({ ...head, kind: 'submission', body }, files, {
    keys: school.keys,
    recipients,
  })
  return { bytes: sealed.bytes, sha256: sealed.sha256, serial: numbered.serial }
}

function countsOf({ db }: Pick<Session, 'db'>) {
  const count = (where: string): number =>
    Number(prepared(db, `SELECT count(*) FROM ledger_state WHERE ${where}`).pluck().get())
  return { graduates: count('1'), landed: count('in_ledger = 0'), inLedger: count('in_ledger = 1') }
}

export function recordsOf({ db }: Pick<Session, 'db'>): Map<string, Uint8Array> {
  return new Map(
    SHIPPED.map(({ table, kept }) => {
      const rows = prepared(db, `SELECT * FROM ${table} ORDER BY id`).all() as object[]
      const lines = rows.map((row) => {
        const said = Object.entries(row).filter(
          ([column, value]) => value !== null && !kept.includes(column),
        )
        return `${JSON.stringify(Object.fromEntries(said))}\n`
      })
      return [shippedFile(table), Buffer.from(lines.join(''))]
    }),
  )
}

/** What the centre sent to it, last first. */
export async function received(school: School, centre: Pick<Session, 'db'>): Promise<Manifest[]> {
  const rows = prepared(
    centre.db,
    `SELECT p.content FROM package p JOIN correspondent c ON c.id = p.correspondent_id
      WHERE p.direction = 'out' AND p.kind <> 'invitation' AND c.uid = ? ORDER BY p.id DESC`,
  )
    .pluck()
    .all(school.keys.uid) as Buffer[]
  const signer = (): Party => school.centre
  const opened = rows.map((bytes) =>
    openPackage(bytes, { file: 'r.zip', keys: school.keys, signer }),
  )
  return (await Promise.all(opened)).map(({ manifest }) => manifest)
}
