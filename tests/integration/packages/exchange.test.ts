import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertCorrespondent } from '#data/features/packages/correspondents.ts'
import { delayMinutes, exchange } from '#data/features/packages/exchange.ts'
import { keepOutgoing, manifestHead } from '#data/features/packages/outgoing.ts'
import { ownKeys, ownParty } from '#data/features/packages/own-keys.ts'
import { listPackages, readPackageFile, savePackage } from '#data/features/packages/service.ts'
import { setTransport } from '#data/features/packages/way.ts'
import { seal } from '#data/package/seal.ts'
import { openTestLedger, TEST_CLOCK, type TestLedger } from '#tests/helpers/ledger.ts'
import { type Side, side } from '#tests/helpers/packages.ts'

let ledger: TestLedger
let centre: Side
let now: Date
let share: string
let correspondent: number
const ways = () => join(share, 'to-centre')
const run = (onlyDue = false) => exchange(ledger.ctx, ledger.session, { onlyDue })
const newest = () => listPackages(ledger.session)[0]

beforeEach(async () => {
  now = TEST_CLOCK.now()
  ledger = await openTestLedger({ clock: { now: () => now } })
  share = join(ledger.dir, 'share')
  centre = await side('centre-0001', 'central', '就业指导处')
  const { uid, role, name, signingKey, recipient } = centre.party
  correspondent = insertCorrespondent(ledger.session.db, {
    ...{ uid, role, name, signing_key: signingKey, recipient },
    ...{ state: 'approved', changed_at: now.toISOString() },
  })
})
afterEach(() => ledger.close())

/** A request into the outbox; its uid. */
async function queue(): Promise<string> {
  const keys = await ownKeys(ledger.ctx, ledger.session, 'school-0001')
  const head = manifestHead(ledger.ctx, await ownParty(ledger.session, keys), centre.party.uid)
  const body = { recovery: null }
  const recipients = [centre.party.recipient]
  const sealed = await seal({ ...head, kind: 'request', body }, new Map(), { keys, recipients })
  keepOutgoing(ledger.session, { ...sealed, correspondentId: correspondent })
  return head.uid
}

it('what waits goes out once, under a name of its own', async () => {
  const uid = await queue()
  expect(await run()).toEqual({
    ...{ sent: 0, read: [] },
    problem: { code: 'transport_none', params: {} },
  })
  mkdirSync(share)
  setTransport(ledger.session, share)
  expect(newest()).toMatchObject({ direction: 'out', kind: 'request', state: 'waiting' })
  expect(await run()).toEqual({ sent: 1, read: [], problem: null })
  expect(readdirSync(ways())).toEqual([`${uid}.zip`])
  expect(newest()).toMatchObject({ correspondent: '就业指导处', state: 'delivered', attempts: 0 })
  expect(await run()).toEqual({ sent: 0, read: [], problem: null })
})

it('while the way is broken it waits longer each time, and nothing is lost', async () => {
  const first = await queue()
  setTransport(ledger.session, share)
  const problem = { code: 'transport_folder_missing', params: { place: share } }
  expect(await run()).toEqual({ sent: 0, read: [], problem })
  expect(newest()).toMatchObject({ problem, attempts: 1, nextTryAt: '2020-07-03T04:01:00.000Z' })
  expect(await run(true)).toMatchObject({ sent: 0 })
  expect(newest()).toMatchObject({ attempts: 1 })
  now = new Date('2020-07-03T04:01:00Z')
  expect(await run(true)).toMatchObject({ sent: 0, problem })
  expect(newest()).toMatchObject({ attempts: 2, nextTryAt: '2020-07-03T04:03:00.000Z' })
  const second = await queue()
  mkdirSync(share)
  expect(await run(true)).toEqual({ sent: 1, read: [], problem: null })
  expect(readdirSync(ways())).toEqual([`${second}.zip`])
  expect(await run()).toEqual({ sent: 1, read: [], problem: null })
  expect(readdirSync(ways()).toSorted()).toEqual([`${first}.zip`, `${second}.zip`].toSorted())
  expect(listPackages(ledger.session).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  expect([1, 2, 3, 11, 12, 40, 4000].map(delayMinutes)).toEqual([1, 2, 4, 1024, 1440, 1440, 1440])
})

it('a broken run leaves no half file that another would take', async () => {
  const uid = await queue()
  mkdirSync(ways(), { recursive: true })
  writeFileSync(join(ways(), `.${uid}.zip.part`), 'half')
  setTransport(ledger.session, share)
  expect(await run()).toMatchObject({ sent: 1, problem: null })
  expect(readdirSync(ways())).toEqual([`${uid}.zip`])
})

it('is saved as a file to be carried, and counts as delivered', async () => {
  await queue()
  const path = join(ledger.dir, '申请.zip')
  const id = newest()?.id ?? 0
  await savePackage(ledger.ctx, ledger.session, { id, path })
  expect(readFileSync(path).length).toBe(newest()?.bytes)
  expect(newest()).toMatchObject({ state: 'delivered' })
  await expect(savePackage(ledger.ctx, ledger.session, { id: id + 1, path })).rejects.toMatchObject(
    { code: 'not_found' },
  )
})

it('what cannot be opened is named and stays where it lies', async () => {
  await queue()
  setTransport(ledger.session, share)
  const folder = join(share, 'to-school-0001')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.zip'), 'PK\x03\x04 half')
  writeFileSync(join(folder, 'note.txt'), 'not looked at')
  const { read } = await run()
  const finding = { code: 'package_damaged', params: { file: 'a.zip' } }
  expect(read).toEqual([{ kind: null, from: '', outcome: 'refused', finding }])
  expect(existsSync(join(folder, 'a.zip'))).toBe(true)
  const own = join(ways(), readdirSync(ways())[0] ?? '')
  const lent = join(ledger.dir, 'own.zip')
  renameSync(own, lent)
  expect(await readPackageFile(ledger.ctx, ledger.session, lent)).toMatchObject({
    ...{ kind: null, outcome: 'refused' },
    finding: { code: 'package_for_another', params: { file: 'own.zip' } },
  })
  await expect(
    readPackageFile(ledger.ctx, ledger.session, join(folder, 'b.zip')),
  ).rejects.toMatchObject({ code: 'file_not_found' })
})
