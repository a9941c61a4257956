// Packages as the other side would make them.
import { newKeys, type OwnKeys, partyOf } from '#data/package/keys.ts'
import type { Unsealed } from '#data/package/seal.ts'
import type { Party } from '#shared/schemas/package.ts'

export type Side = Readonly<{ keys: OwnKeys; party: Party }>

export async function side(uid: string, role: Party['role'], name: string): Promise<Side> {
  const keys = await newKeys(uid)
  return { keys, party: await partyOf(keys, { role, name }) }
}

const DAY = '2020-07-03'
const PERIOD = '0190a8c2-0000-7000-8000-0000000000ff'
const HASH = 'a'.repeat(64)

/** One of each kind, from either side to the other. */
export function oneOfEach(school: Side, centre: Side): Unsealed[] {
  const head = { createdAt: '2020-07-03T04:00:00.000Z', program: '1.0.0' }
  const fromSchool = { ...head, from: school.party, to: centre.party.uid }
  const fromCentre = { ...head, from: centre.party, to: school.party.uid }
  const schoolName = { uid: school.party.uid, name: school.party.name, code: '01' }
  return [
    {
      ...{ ...fromCentre, uid: 'package-0001', kind: 'invitation' },
      body: { school: schoolName, cohort: 2020, recoverySlot: false },
    },
    { ...fromSchool, uid: 'package-0002', kind: 'request', body: { recovery: null } },
    {
      ...{ ...fromCentre, uid: 'package-0003', kind: 'period' },
      body: {
        ...{ uid: PERIOD, kind: 'W', name: '第27周周报', dateFrom: '2020-06-29', dateTo: DAY },
        ...{ deadline: DAY, tables: ['R1', 'R15'], note: '', cohort: 2020 },
      },
    },
    {
      ...{ ...fromSchool, uid: 'package-0004', kind: 'submission' },
      body: {
        ...{ periodUid: PERIOD, serial: 2, previous: HASH, sequence: 1, ledgerId: 'ledger' },
        ...{ cohort: 2020, asOf: DAY, chainHead: null, schemaVersion: 7, note: '' },
        counts: { graduates: 2, landed: 1, inLedger: 1 },
        rows: { graduate: 2 },
        signedBy: { prepared: '周老师', checked: '李老师', approved: '王院长' },
      },
    },
    {
      ...{ ...fromCentre, uid: 'package-0005', kind: 'receipt' },
      body: {
        of: { uid: 'package-0004', kind: 'submission', sha256: HASH },
        ...{ outcome: 'arrived', periodUid: null, finding: null, serial: 2, sha256: HASH },
      },
    },
    {
      ...{ ...fromCentre, uid: 'package-0006', kind: 'return' },
      body: { periodUid: PERIOD, of: 'package-0004', reason: '两格请核对', deadline: DAY },
    },
  ]
}
