// Sixteen bytes anywhere in a closed ledger: the damage is found when the ledger is opened or checked, or the content
// is proven to be what it was. From what was found the ways out are tried: a backup, and salvage.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openSession } from '#data/context.ts'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { makeBackup } from '#data/features/backups/make.ts'
import { restoreFile } from '#data/features/backups/restore-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import {
  openTestContext,
  TEST_PASSPHRASE,
  type TestContext,
  type TestLedger,
} from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import { seeded } from '#tests/helpers/seed.ts'
import { damageAt, miscounted, salvageHere, silentlyChanged } from './damage.ts'
import {
  type Content,
  closed,
  contentOf,
  copyLedger,
  derivedOf,
  flawsOf,
  makeFaultLedger,
} from './ledger.ts'

let made: TestLedger
let source = ''
let before: Content
let derived: unknown
let backup = ''

beforeAll(async () => {
  made = await makeFaultLedger()
  before = contentOf(made.session.db)
  derived = derivedOf(made.session.db)
  backup = makeBackup(made.ctx, made.session, 'manual').path
  source = await closed(made)
})
afterAll(() => made.close())

let test: TestContext
beforeEach(() => {
  test = openTestContext()
})
afterEach(() => test.close())

/** What opening and the whole check say; content that was read without an error is compared. */
async function outcome(path: string): Promise<'detected' | 'unchanged' | 'changed'> {
  try {
    const { db } = await unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
    if (flawsOf(db).length > 0) return 'detected'
    const seen = [contentOf(db), derivedOf(db)]
    expect(seen).toEqual([before, derived])
    return 'unchanged'
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'ledger_corrupt') return 'detected'
    throw cause
  } finally {
    await closeLedger(test.ctx)
  }
}

it('of sixteen bytes is never unseen', { timeout: 3_600_000 }, async () => {
  const random = seeded('damage')
  const size = readFileSync(source).length
  const detected: string[] = []
  for (let round = 0; round < Math.max(4, scaled(2)); round++) {
    const path = copyLedger(source, join(test.dir, `round-${round}`))
    // The first bytes are a salt that a raw key does not need: the one place where damage changes nothing.
    const offset = round === 0 ? 0 : random.int(size - 16)
    damageAt(path, offset)
    const bytes = readFileSync(path)
    const found = await outcome(path)
    expect([offset, found]).toEqual([offset, round === 0 ? 'unchanged' : 'detected'])
    if (found !== 'detected') continue
    expect(readFileSync(path)).toEqual(bytes)
    detected.push(path)
  }
  for (const path of detected.filter((_path, index) => index % 3 === 0)) await wayOut(path)
})

/** The backup gives all that was there, with one batch more that says so. */
async function restored(folder: string): Promise<void> {
  const secret = { kind: 'passphrase', text: TEST_PASSPHRASE } as const
  mkdirSync(folder)
  const { db } = await restoreFile(test.ctx, { backup, folder, secret })
  const { change_batch: batches = [], ...others } = contentOf(db)
  expect({ ...others, change_batch: batches.slice(0, -1) }).toEqual(before)
  expect(flawsOf(db)).toEqual([])
  await closeLedger(test.ctx)
}

/** Salvage gives a sound ledger that owns up to what it lacks, or says that there is nothing to read. */
async function wayOut(path: string): Promise<void> {
  await restored(join(dirname(path), 'restored'))
  try {
    const report = await salvageHere(test, path)
    const { db } = openSession(test.ctx)
    expect(flawsOf(db)).toEqual([])
    expect(miscounted(before, report)).toEqual([])
    expect(silentlyChanged(before, contentOf(db), report)).toEqual([])
    await closeLedger(test.ctx)
  } catch (cause) {
    if (!(cause instanceof AppError && cause.code === 'nothing_to_salvage')) throw cause
  }
}
