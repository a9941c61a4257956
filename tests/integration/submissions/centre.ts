// The other side of a school's ledger, by its keys alone: what it makes is sealed and signed as the real one does.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataContext, Session } from '#data/context.ts'
import { manifestHead } from '#data/features/packages/outgoing.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { newKeys, type OwnKeys, partyOf } from '#data/package/keys.ts'
import { openPackage } from '#data/package/open.ts'
import { seal, type Unsealed } from '#data/package/seal.ts'
import type { PackageOutcome } from '#shared/contract/packages.ts'
import type { Manifest, ManifestOf, PackagedQuestion } from '#shared/schemas/package.ts'

type Files = ReadonlyMap<string, Uint8Array>
type Made = Omit<Unsealed, 'uid' | 'from' | 'to' | 'createdAt' | 'program'>
type Sent = Readonly<{ manifest: Manifest; sha256: string; files: Files }>

export const SCHOOL_UID = 'school-of-accounting'
export const PERIOD = {
  ...{ uid: 'period-of-week-27', kind: 'W', name: '第27周周报', note: '' },
  ...{ dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: '2020-07-06' },
  ...{ tables: ['R1', 'R3'], cohort: 2020 },
}

export async function newCentre(
  ctx: DataContext,
  session: Session,
  dir: string,
  uid = 'the-central-office',
) {
  const keys: OwnKeys = await newKeys(uid)
  const from = await partyOf(keys, { role: 'central', name: '招生就业指导处' })
  const sealed = async (made: Made, recipients: readonly string[], files: Files = new Map()) => {
    const head = manifestHead(ctx, from, SCHOOL_UID)
    return seal({ ...head, ...made } as Unsealed, files, { keys, recipients })
  }
  const own = (): string =>
    JSON.parse(
      String(
        session.db.prepare('SELECT manifest FROM package WHERE kind = ?').pluck().get('request'),
      ),
    ).from.recipient
  let last: Uint8Array = Buffer.alloc(0)
  /** reads the file that was given last */
  const again = () => readPackage(ctx, session, 'from-centre.zip', last)
  const give = async (made: Made, files?: Files): Promise<PackageOutcome> => {
    last = (await sealed(made, [own()], files)).bytes
    return again()
  }
  return {
    again,
    /** path of the file */
    async invite(school = '会计学院', cohort = 2020): Promise<string> {
      const body = {
        ...{ school: { uid: SCHOOL_UID, name: school, code: '' }, cohort, recoverySlot: false },
      }
      const { bytes } = await sealed({ kind: 'invitation', body } as Made, [])
      const path = join(dir, `${school}.zip`)
      writeFileSync(path, bytes)
      return path
    },
    publish: (given: object = {}) =>
      give({ kind: 'period', body: { ...PERIOD, ...given } } as Made),
    receipt(of: Sent, said: Partial<ManifestOf<'receipt'>['body']>) {
      const { uid, kind } = of.manifest
      const held = { serial: 0, sha256: null, finding: null, periodUid: null, outcome: 'arrived' }
      const body = { ...held, of: { uid, kind, sha256: of.sha256 }, ...said }
      return give({ kind: 'receipt', body } as Made)
    },
    returned(of: Sent, questions: readonly PackagedQuestion[], reason = '请核对') {
      const lines = questions.map((one) => `${JSON.stringify(one)}\n`).join('')
      const body = { periodUid: PERIOD.uid, of: of.manifest.uid, reason, deadline: null }
      const files = new Map([['questions.ndjson', Buffer.from(lines)]])
      return give({ kind: 'return', body } as Made, files)
    },
    /** opened with the keys of the centre */
    async opened(packageId: number): Promise<Sent> {
      const bytes = session.db
        .prepare('SELECT content FROM package WHERE id = ?')
        .pluck()
        .get(packageId) as Buffer
      const signer = ({ from: school }: Manifest) => school
      return openPackage(bytes, { file: 'x.zip', keys, signer })
    },
  }
}

export type Centre = Awaited<ReturnType<typeof newCentre>>

export function linesOf<T>({ files }: Sent, name: string): T[] {
  const text = Buffer.from(files.get(name) ?? []).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}
