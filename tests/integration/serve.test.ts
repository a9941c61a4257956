import { afterEach, beforeEach, expect, it } from 'vitest'
import { silentLogger } from '#common/logger.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe, type Serve } from '#data/serve.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

let ledger: TestLedger
let serve: Serve

beforeEach(async () => {
  ledger = await openTestLedger()
  serve = createServe(createHandlers(ledger.ctx), ledger.ctx.gate, silentLogger)
})
afterEach(() => ledger.close())

it('tells a reloaded page at once what is open, without the people of a write that goes on', async () => {
  const { db } = ledger.session
  addPerson(db, {})
  const before = await serve('accounts.status', {})
  expect(before).toMatchObject({ ok: true, data: { people: 1 } })
  const during = await ledger.ctx.gate.run(async () => {
    db.exec('BEGIN IMMEDIATE')
    addPerson(db, {})
    const status = await serve('accounts.status', {})
    db.exec('ROLLBACK')
    return status
  })
  expect(during).toEqual(before)
  addPerson(db, {})
  expect(await serve('accounts.status', {})).toMatchObject({ data: { people: 2 } })
})

it('lets everything else wait for the write that goes on', async () => {
  const order: string[] = []
  let asked: Promise<unknown> = Promise.resolve()
  await ledger.ctx.gate.run(async () => {
    asked = serve('accounts.confirmRecoveryKept', {}).then(() => order.push('confirmed'))
    await serve('jobs.list', {})
    order.push('written')
  })
  await asked
  expect(order).toEqual(['written', 'confirmed'])
})

it('closes a ledger while calls wait, each of which is answered', async () => {
  const waiting = ['accounts.confirmRecoveryKept', 'accounts.renewRecoveryKey', 'history.steps']
  const calls = waiting.map((method) => serve(method, {}))
  const locked = serve('accounts.lock', { drafts: [] })
  expect((await Promise.all([...calls, locked])).map(({ ok }) => ok)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(await serve('accounts.status', {})).toEqual({ ok: true, data: null })
})
