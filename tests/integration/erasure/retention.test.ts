import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { sessionInfo } from '#data/features/accounts/session.ts'
import { createHandlers } from '#data/handlers.ts'
import { isOverwritingDue, requireOverwriting } from '#data/ledger-file/overwrite.ts'
import { createServe, type Serve } from '#data/serve.ts'
import { batchText } from '#shared/text/batches.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'
import { erasePeople, expectSound, foundIn, logSize } from './support.ts'

let ledger: TestLedger
let serve: Serve
beforeEach(async () => {
  ledger = await openTestLedger()
  serve = createServe(createHandlers(ledger.ctx), ledger.ctx.gate, ledger.ctx.log)
})
afterEach(() => ledger.close())

const codes = async () => {
  const status = await serve('accounts.status', {})
  return status.ok
    ? (status.data as { notices: { code: string }[] }).notices.map((n) => n.code)
    : []
}

describe('the retention date', () => {
  it('is due from the day after, is told, and can be moved and taken away', async () => {
    const set = (retainUntil: string | null) => serve('erasure.setRetention', { retainUntil })
    expect(await serve('erasure.settings', {})).toMatchObject({
      data: { retainUntil: null, due: false },
    })
    await set('2020-07-03')
    expect(await serve('erasure.settings', {})).toMatchObject({
      data: { retainUntil: '2020-07-03', due: false },
    })
    expect(await codes()).toEqual([])
    await set('2020-07-02')
    expect(await serve('erasure.settings', {})).toMatchObject({ data: { due: true } })
    expect(await codes()).toEqual(['retention_due'])
    await set(null)
    expect(await codes()).toEqual([])
    const labels = ledger.session.db.prepare('SELECT label FROM change_batch').pluck().all()
    expect(labels.map((label) => batchText(JSON.parse(String(label)), 'zh'))).toEqual([
      '把保存期限设为 2020-07-03',
      '把保存期限设为 2020-07-02',
      '取消保存期限',
    ])
    expectSound(ledger)
  })

  it('is told at the next opening', async () => {
    await serve('erasure.setRetention', { retainUntil: '2020-07-02' })
    const again = await unlockLedger(ledger.ctx, ledger.session.path, 'passphrase', TEST_PASSPHRASE)
    expect(sessionInfo(again).notices.map(({ code }) => code)).toEqual(['retention_due'])
  })
})

it('overwrites at the next opening what a full disk left', async () => {
  const id = enrol(ledger, { name: '皇甫轻尘', student_no: '1' })
  const { db, path } = ledger.session
  db.pragma('secure_delete = OFF')
  db.prepare('DELETE FROM ledger_state').run()
  db.prepare('DELETE FROM graduate WHERE id = ?').run(id)
  db.prepare("UPDATE change_log SET changes = '{}', salt = NULL, erased = 1").run()
  requireOverwriting(db)
  expect(foundIn(ledger, ['皇甫轻尘'])).toEqual(['皇甫轻尘'])
  const session = await unlockLedger(ledger.ctx, path, 'passphrase', TEST_PASSPHRASE)
  expect(foundIn({ ...ledger, session }, ['皇甫轻尘'])).toEqual([])
  expect(statSync(`${path}-wal`).size).toBeLessThan(10_000)
  expect(isOverwritingDue(session.db)).toBe(false)
  expect(sessionInfo(session).notices).toEqual([])
})

describe('a file that cannot be written anew', () => {
  // VACUUM needs a place of its own among the attached databases, as it needs one on the disk.
  const places = Array.from({ length: 10 }, (_place, n) => `full${n}`)

  it('holds nothing either; that it is to be written anew is told, and done at the next opening', async () => {
    const id = enrol(ledger, { name: '皇甫轻尘', student_no: '1' })
    type(ledger, id, 'home_address', '悬铃木路')
    type(ledger, id, 'home_address', '')
    const { db, path } = ledger.session
    for (const place of places) db.exec(`ATTACH ':memory:' AS ${place}`)
    expect(await erasePeople(ledger, [id])).toMatchObject({ people: 1, cleaned: false })
    expect(await codes()).toEqual(['overwrite_due'])
    expect(foundIn(ledger, ['皇甫轻尘', '悬铃木路'])).toEqual([])
    expect(logSize(ledger)).toBe(0)
    for (const place of places) db.exec(`DETACH ${place}`)
    const session = await unlockLedger(ledger.ctx, path, 'passphrase', TEST_PASSPHRASE)
    expect(sessionInfo(session).notices).toEqual([])
    expect(await serve('erasure.list', {})).toMatchObject({ data: [{ cleaned: true }] })
  })
})

describe('erasing through the contract', () => {
  const ask = (passphrase: string, ids = [1]) =>
    serve('erasure.erase', { scope: { kind: 'people', ids }, reason: '本人申请', passphrase })

  it('asks for the passphrase again', async () => {
    enrol(ledger, { name: '皇甫轻尘', student_no: '1' })
    expect(await ask('wrong')).toMatchObject({ ok: false, error: { code: 'wrong_passphrase' } })
    expect(foundIn(ledger, ['皇甫轻尘'])).toEqual(['皇甫轻尘'])
  })

  it('says before what would go, does it as a job and keeps a record', async () => {
    const id = enrol(ledger, { name: '皇甫轻尘', student_no: '1' })
    const scope = { kind: 'people', ids: [id] }
    expect(await serve('erasure.preview', { scope })).toMatchObject({
      data: { names: ['皇甫轻尘'], people: 1, records: 1, entries: 1 },
    })
    const started = await ask(TEST_PASSPHRASE, [id])
    const { jobId } = (started as { data: { jobId: string } }).data
    const job = await ledger.ctx.jobs.finished(jobId)
    expect(job).toMatchObject({ state: 'done', result: { people: 1, cleaned: true } })
    expect(await serve('erasure.list', {})).toMatchObject({
      data: [{ people: 1, scope: 'people', reason: '本人申请', userName: '测试员' }],
    })
    expect(await serve('erasure.preview', { scope })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(ledger.events).toContainEqual({ type: 'graduates.changed', ids: null })
  })
})
