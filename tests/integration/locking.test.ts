import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { writeState } from '#data/features/accounts/state-file.ts'
import { createHandlers } from '#data/handlers.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

let ledger: TestLedger
const handlers = () => createHandlers(ledger.ctx)
const lock = (drafts: Drafts = []) => handlers()['accounts.lock']({ drafts: [...drafts] })
const unlock = (secret = TEST_PASSPHRASE) =>
  unlockLedger(ledger.ctx, ledger.session.path, 'passphrase', secret)
const take = (...places: Place[]) => handlers()['drafts.take']({ places })
const status = () => handlers()['accounts.status']({})

type Place = 'ledger.cells' | 'ledger.destination' | 'ledger.willingness'
type Drafts = readonly Readonly<{ place: Place; content: string }>[]

const CELL = { place: 'ledger.cells', content: '{"text":"还没想好去哪里"}' } as const
const FORM = { place: 'ledger.destination', content: '{"employer_name":"某某公司"}' } as const

beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

describe('a draft', () => {
  it('comes back once, after the ledger was locked and opened again', async () => {
    await lock([CELL, FORM])
    expect(await status()).toBeNull()
    await unlock()
    expect(await take('ledger.cells', 'ledger.willingness')).toEqual([CELL])
    expect(await take('ledger.cells')).toEqual([])
    expect(await take('ledger.destination')).toEqual([FORM])
  })

  it('waits through a second lock for whoever comes to its place, and is replaced by a newer one', async () => {
    await lock([CELL, FORM])
    await unlock()
    const newer = { ...CELL, content: '{"text":"想好了"}' }
    await lock([newer])
    await unlock()
    expect(await take('ledger.cells', 'ledger.destination')).toEqual([newer, FORM])
  })

  it('is handed to nobody else', async () => {
    await lock([CELL])
    await unlockLedger(ledger.ctx, ledger.session.path, 'recovery', ledger.recoveryKey)
    expect(await take('ledger.cells')).toEqual([])
    await lock()
    await unlock()
    expect(await take('ledger.cells')).toEqual([CELL])
  })

  it('is no command: nothing to undo, nothing in the log', async () => {
    await lock([CELL])
    const { db } = await unlock()
    expect(db.prepare('SELECT count(*) AS n FROM change_batch').get()).toEqual({ n: 0 })
  })

  it('stands in no file in clear', async () => {
    const { db } = ledger.session
    await lock([CELL, FORM])
    expect(db.open).toBe(false)
    const reopened = await unlock()
    const found = () =>
      readdirSync(ledger.dir, { recursive: true, encoding: 'utf8' })
        .map((name) => join(ledger.dir, name))
        .filter((path) => statSync(path).isFile())
        .filter((path) =>
          ['还没想好去哪里', '某某公司', 'employer_name'].some((word) =>
            readFileSync(path).includes(Buffer.from(word)),
          ),
        )
    expect(found()).toEqual([])
    // While it is open its log holds the newest pages.
    reopened.db.prepare("UPDATE draft SET content = content || '另外'").run()
    expect(found()).toEqual([])
  })
})

describe('while a job runs', () => {
  const begin = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const jobId = ledger.ctx.jobs.start('imports.commit', async ({ signal }) => {
      await ledger.ctx.gate.run(() => promise)
      if (signal.aborted) throw new Error('cancelled')
      addPerson(ledger.session.db, {})
    })
    return { jobId, end: resolve }
  }

  it('the lock is answered at once and nobody is told of the ledger; the job ends, then the file is closed', async () => {
    const { db } = ledger.session
    const { end } = begin()
    expect(await status()).toMatchObject({ people: 0 })
    await lock([CELL])
    expect(await status()).toBeNull()
    expect(db.open).toBe(true)
    const opened = handlers()
    const again = opened['accounts.lock']({ drafts: [] })
    end()
    await again
    const session = await closedAndOpened()
    expect(db.open).toBe(false)
    expect(session.info.people).toBe(1)
    expect(await take('ledger.cells')).toEqual([CELL])
  })

  it('what was asked before the lock is still done', async () => {
    const { end } = begin()
    const asked = ledger.ctx.gate.run(() => addPerson(ledger.session.db, {}))
    await lock()
    end()
    await asked
    expect((await closedAndOpened()).info.people).toBe(2)
  })

  async function closedAndOpened() {
    await expect.poll(() => ledger.ctx.holder.current).toBeNull()
    return unlock()
  }
})

describe('minutes until the ledger is locked', () => {
  const settings = () => handlers()['accounts.settings']({})

  it('are fifteen until somebody says otherwise, for every ledger of this computer', async () => {
    expect(await settings()).toEqual({ lockAfterMinutes: 15 })
    await handlers()['accounts.setSettings']({ lockAfterMinutes: 5 })
    expect(await settings()).toEqual({ lockAfterMinutes: 5 })
    await lock()
    expect(await settings()).toEqual({ lockAfterMinutes: 5 })
  })

  it('are fifteen again where the file says what nobody can set', async () => {
    writeState(ledger.ctx.folders.state, 'settings.json', { lockAfterMinutes: 7 })
    expect(await settings()).toEqual({ lockAfterMinutes: 15 })
  })
})
