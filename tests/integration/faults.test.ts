// What goes wrong with the files of a ledger, at opening and in the middle of work: each its own code and way out.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '#data/context.ts'
import { closeLedger, createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { sessionInfo } from '#data/features/accounts/session.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe, type Serve } from '#data/serve.ts'
import { settleFault } from '#data/session-fault.ts'
import {
  openTestContext,
  TEST_PASSPHRASE,
  TEST_SCRYPT,
  type TestContext,
} from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

let now = 0
let test: TestContext
let serve: Serve
let folder = ''
let path = ''
let person = 0

beforeEach(async () => {
  now = Date.parse('2020-07-03T04:00:00Z')
  test = openTestContext({ now: () => new Date(now) })
  folder = join(test.dir, 'drive')
  mkdirSync(folder)
  path = join(folder, 'a.jytz')
  const { session } = await createLedger(test.ctx, {
    path,
    role: 'school',
    schoolName: '会计学院',
    cohort: 2020,
    userName: '李老师',
    passphrase: TEST_PASSPHRASE,
    scrypt: TEST_SCRYPT,
  })
  person = addPerson(session.db, {})
  const settle = (cause: unknown) => settleFault(test.ctx, cause)
  serve = createServe(createHandlers(test.ctx), test.ctx.gate, test.ctx.log, settle)
})
afterEach(() => test.close())

const failure = (code: string) => expect.objectContaining({ code })
const unlock = () => unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
const lock = () => closeLedger(test.ctx)
const notices = () => sessionInfo(openSession(test.ctx)).notices
const edit = (value: string) =>
  serve('graduates.setCells', {
    edits: [{ id: person, values: { remark: value } }],
    screen: 'ledger',
  })
const remark = () => openSession(test.ctx).db.prepare('SELECT remark FROM graduate').pluck().get()
const refused = (code: string) => ({
  ok: false,
  error: { code, params: { file: 'a.jytz' }, ref: expect.any(String) },
})
const changedEvents = () => test.events.filter(({ type }) => type === 'ledger.changed').length

describe('the key file', () => {
  it.each([
    ['missing', () => rmSync(`${path}.keys`)],
    ['empty', () => writeFileSync(`${path}.keys`, '')],
    ['torn', () => writeFileSync(`${path}.keys`, readFileSync(`${path}.keys`).subarray(0, 300))],
  ])(
    'is %s: its second copy opens the ledger, is put back, and is told of',
    async (_what, damage) => {
      await lock()
      const whole = readFileSync(`${path}.keys`)
      damage()
      await unlock()
      expect(notices()).toEqual([{ code: 'keys_second_generation', params: {} }])
      expect(readFileSync(`${path}.keys`)).toEqual(whole)
      await lock()
      await unlock()
      expect(notices()).toEqual([])
    },
  )

  it('is damaged in any one character: never called a wrong passphrase', async () => {
    await lock()
    const whole = readFileSync(`${path}.keys`)
    const at = (i: number) => Math.floor((whole.length * i) / 40)
    for (let i = 0; i < 40; i++) {
      const bytes = Buffer.from(whole)
      bytes[at(i)] = (bytes[at(i)] ?? 0) ^ 1
      writeFileSync(`${path}.keys`, bytes)
      await unlock()
      expect(openSession(test.ctx).info.userName).toBe('李老师')
      await lock()
    }
    expect(readFileSync(`${path}.keys`)).toEqual(whole)
  })

  it('loses its second copy: made again at the next opening', async () => {
    await lock()
    rmSync(`${path}.keys.1`)
    await unlock()
    expect(readFileSync(`${path}.keys.1`)).toEqual(readFileSync(`${path}.keys`))
    expect(notices()).toEqual([])
  })

  it('is lost with its second copy: that of any backup opens the ledger', async () => {
    copyFileSync(`${path}.keys`, join(test.dir, 'backup.keys'))
    await lock()
    for (const end of ['.keys', '.keys.1']) rmSync(path + end)
    await expect(unlock()).rejects.toThrow(failure('key_file_missing'))
    copyFileSync(join(test.dir, 'backup.keys'), `${path}.keys`)
    await unlock()
    expect(existsSync(`${path}.keys.1`)).toBe(true)
  })
})

describe('a drive that goes in the middle of work', () => {
  it('stops the writing; plugged in again, all that was confirmed is there', async () => {
    expect(await edit('第一次')).toMatchObject({ ok: true })
    const events = changedEvents()
    renameSync(folder, join(test.dir, 'pulled out'))
    expect(await edit('第二次')).toEqual(refused('drive_gone'))
    expect(test.ctx.holder.current).toBeNull()
    expect(changedEvents()).toBe(events + 1)
    expect(await edit('第三次')).toMatchObject({ error: { code: 'ledger_closed' } })
    await expect(unlock()).rejects.toThrow(failure('ledger_missing'))
    renameSync(join(test.dir, 'pulled out'), folder)
    await unlock()
    expect(remark()).toBe('第一次')
  })

  it.each([
    ['a user is removed', null],
    ['the ledger is encrypted anew', { passphrase: TEST_PASSPHRASE }],
  ])('ends the session too when %s', async (_what, newDataKey) => {
    await serve('accounts.addUser', { userName: '王老师', passphrase: 'passphrase of Wang' })
    const slots = openSession(test.ctx).db.prepare('SELECT slot_id FROM app_user ORDER BY id')
    const slotId = slots.pluck().all().at(-1)
    renameSync(folder, join(test.dir, 'pulled out'))
    expect(await serve('accounts.removeUser', { slotId, newDataKey })).toEqual(
      refused('drive_gone'),
    )
    expect(test.ctx.holder.current).toBeNull()
    renameSync(join(test.dir, 'pulled out'), folder)
    await unlockLedger(test.ctx, path, 'passphrase', 'passphrase of Wang')
  })

  it('is noticed when another file has taken the place of the ledger', async () => {
    copyFileSync(path, `${path}.copy`)
    renameSync(`${path}.copy`, path)
    expect(await edit('第二次')).toEqual(refused('drive_gone'))
    expect(test.ctx.holder.current).toBeNull()
  })

  it('stops a job too', async () => {
    const { ctx } = test
    const jobId = ctx.jobs.start('imports.commit', async () => {
      renameSync(folder, join(test.dir, 'pulled out'))
      const edits = [{ id: person, values: { remark: '导入' } }]
      return setCells(ctx, openSession(ctx), edits, { screen: 'imports' })
    })
    const { error } = await ctx.jobs.finished(jobId)
    expect(error).toMatchObject({ code: 'drive_gone', params: { file: 'a.jytz' } })
    expect(ctx.holder.current).toBeNull()
  })
})

describe('damage that shows in the middle of work', () => {
  it('ends the session, and the next opening says where it stands', async () => {
    const { db } = openSession(test.ctx)
    const fill = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)')
    db.transaction(() => {
      for (let i = 0; i < 2000; i++) fill.run(`filler ${i}`, 'x'.repeat(400))
    })()
    await lock()
    await unlock()
    const fresh = openSession(test.ctx).db
    fresh.pragma('shrink_memory')
    fresh.pragma('cache_size = 1')
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 8192, bytes.length)
    writeFileSync(path, bytes)
    const read = await serve('accounts.users', {})
    expect(read).toMatchObject({ ok: false })
    expect(read).toEqual(refused('ledger_corrupt'))
    expect(test.ctx.holder.current).toBeNull()
    await expect(unlock()).rejects.toThrow(failure('ledger_corrupt'))
  })

  it('of another file leaves the open ledger open', async () => {
    const other = join(test.dir, 'b.jytz')
    copyFileSync(`${path}.keys`, `${other}.keys`)
    writeFileSync(other, Buffer.alloc(9000, 1))
    const token = test.ctx.files.register(other)
    const secret = TEST_PASSPHRASE
    const answer = await serve('accounts.unlock', {
      ledger: { token },
      secretKind: 'passphrase',
      secret: 'wrong one',
    })
    expect(answer).toMatchObject({ error: { code: 'wrong_passphrase' } })
    expect(await edit('第一次')).toMatchObject({ ok: true })
    expect(
      await serve('accounts.unlock', { ledger: { token }, secretKind: 'passphrase', secret }),
    ).toMatchObject({ error: { code: 'ledger_corrupt', params: { file: 'b.jytz' } } })
  })
})

describe('a full disk', () => {
  it('refuses a command, which leaves nothing half done; the ledger stays open and goes on', async () => {
    const { db } = openSession(test.ctx)
    expect(await edit('第一次')).toMatchObject({ ok: true })
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages}`)
    let answer = await edit('开始')
    for (let i = 0; i < 2000 && answer.ok; i++)
      answer = await edit(`${i}${'很长的备注'.repeat(30)}`)
    expect(answer).toEqual(refused('disk_full'))
    const kept = remark()
    expect(test.ctx.holder.current?.db).toBe(db)
    db.pragma('max_page_count = 1073741823')
    expect(await edit('又有空间')).toMatchObject({ ok: true })
    expect(String(kept)).toContain('很长的备注')
    await lock()
    await unlock()
    expect(remark()).toBe('又有空间')
  })
})

describe('the state folder that cannot be written to', () => {
  it('keeps nobody from their ledger', async () => {
    await lock()
    rmSync(test.ctx.folders.state, { recursive: true })
    writeFileSync(test.ctx.folders.state, 'a file where the folder should be')
    await unlock()
    expect(notices()).toEqual([])
    expect(await edit('第一次')).toMatchObject({ ok: true })
  })
})

describe('what a crash leaves beside the ledger', () => {
  it('is cleaned up at the next opening, and nothing else', async () => {
    await lock()
    const left = [
      'a.jytz.12345678.tmp',
      'a.jytz.before-v3.tmp',
      'a.jytz.rekey.tmp-journal',
      'a.jytz.keys.ab.tmp',
    ]
    const mine = ['a.jytz.before-v2', 'b.jytz.12345678.tmp', '名单.tmp']
    for (const name of [...left, ...mine]) writeFileSync(join(folder, name), 'x')
    await unlock()
    await lock()
    expect(readdirSync(folder).sort()).toEqual(
      ['a.jytz', 'a.jytz.keys', 'a.jytz.keys.1', ...mine].sort(),
    )
  })
})

describe('notices at opening', () => {
  it('a ledger that was last open on another computer says where and when, once', async () => {
    await lock()
    const stick = openTestContext({ now: () => new Date(now + 60_000) })
    const opened = await unlockLedger(stick.ctx, path, 'passphrase', TEST_PASSPHRASE)
    expect(sessionInfo(opened).notices).toEqual([
      {
        code: 'other_computer',
        params: { computer: hostname(), at: '2020-07-03' },
      },
    ])
    await closeLedger(stick.ctx)
    const again = await unlockLedger(stick.ctx, path, 'passphrase', TEST_PASSPHRASE)
    expect(sessionInfo(again).notices).toEqual([])
    await stick.close()
    await unlock()
    expect(notices()).toMatchObject([{ code: 'other_computer' }])
    await lock()
    const before = readFileSync(path)
    await unlock()
    await lock()
    expect(readFileSync(path)).toEqual(before)
  })

  it('a clock set back is told of; a few minutes are not', async () => {
    await edit('第一次')
    await lock()
    now -= 10 * 60 * 1000
    await unlock()
    expect(notices()).toEqual([])
    await lock()
    now -= 1
    await unlock()
    expect(notices()).toEqual([
      {
        code: 'clock_back',
        params: { last: '2020-07-03T04:00:00.000Z', now: new Date(now).toISOString() },
      },
    ])
    expect(await edit('第二次')).toMatchObject({ ok: true })
    const times = openSession(test.ctx).db.prepare(
      'SELECT started_at FROM change_batch ORDER BY id',
    )
    expect(times.pluck().all()).toEqual(['2020-07-03T04:00:00.000Z', new Date(now).toISOString()])
  })
})
