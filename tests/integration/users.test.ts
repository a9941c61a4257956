import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLogger } from '#common/logger.ts'
import { openSession } from '#data/context.ts'
import { accountsHandlers } from '#data/features/accounts/handlers.ts'
import { createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe } from '#data/serve.ts'
import { batchText } from '#shared/text/batches.ts'
import { openTestContext, TEST_SCRYPT, type TestContext } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

const LI = 'passphrase of Li'
const WANG = 'passphrase of Wang'

let test: TestContext
let path = ''
let recoveryKey = ''
const accounts = () =>
  accountsHandlers(test.ctx, { fillPractice: () => Promise.resolve(), scrypt: TEST_SCRYPT })
const failure = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) })
const session = () => openSession(test.ctx)

beforeEach(async () => {
  test = openTestContext()
  path = join(test.dir, 'a.jytz')
  ;({ recoveryKey } = await createLedger(test.ctx, {
    path,
    role: 'school',
    schoolName: '会计学院',
    cohort: 2020,
    userName: '李老师',
    passphrase: LI,
    scrypt: TEST_SCRYPT,
  }))
})
afterEach(() => test.close())

const lock = () => accounts()['accounts.lock']({ drafts: [] })
const unlock = (secret: string, kind: 'passphrase' | 'recovery' = 'passphrase') =>
  unlockLedger(test.ctx, path, kind, secret)
const users = async () => accounts()['accounts.users']({})
const slotOf = async (name: string) =>
  (await users()).find(({ userName }) => userName === name)?.slotId ?? expect.fail(name)
const add = async (userName: string, passphrase: string) =>
  accounts()['accounts.addUser']({ userName, passphrase })
const change = async (current: string, next: string) =>
  accounts()['accounts.changePassphrase']({ current, next })
const reset = async (name: string, next: string) =>
  accounts()['accounts.resetPassphrase']({ slotId: await slotOf(name), next })
const remove = async (name: string, passphrase: string | null = null) =>
  accounts()['accounts.removeUser']({
    slotId: await slotOf(name),
    newDataKey: passphrase === null ? null : { passphrase },
  })
const acts = () =>
  session()
    .db.prepare(
      `SELECT label, name FROM change_batch JOIN app_user ON app_user.id = user_id ORDER BY change_batch.id`,
    )
    .all()
    .map((row) => {
      const { label, name } = row as { label: string; name: string }
      return `${name}: ${batchText(JSON.parse(label), 'zh')}`
    })
const opens = async (secret: string, kind: 'passphrase' | 'recovery' = 'passphrase') => {
  const other = openTestContext()
  try {
    const opened = await unlockLedger(other.ctx, path, kind, secret)
    return opened.info.userName
  } catch (cause) {
    return (cause as { code: string }).code
  } finally {
    await other.close()
  }
}

describe('changing the passphrase', () => {
  it('makes the old one useless, in the second copy too, and is logged', async () => {
    await change(LI, 'a new passphrase')
    expect(acts()).toEqual(['李老师: 李老师 修改口令'])
    await lock()
    expect(await opens(LI)).toBe('wrong_passphrase')
    expect(await opens('a new passphrase')).toBe('李老师')
    writeFileSync(`${path}.keys`, 'damaged')
    expect(await opens(LI)).toBe('wrong_passphrase')
    expect(await opens('a new passphrase')).toBe('李老师')
  })

  it('asks for the one so far, and makes a wrong one wait like at the door', async () => {
    for (let i = 0; i < 4; i++) {
      await expect(change('wrong one', 'a new passphrase')).rejects.toThrow(
        failure('wrong_passphrase'),
      )
    }
    await expect(change(LI, 'a new passphrase')).rejects.toThrow(failure('too_many_attempts'))
    expect(acts()).toEqual([])
  })

  it('never writes back the key file of another ledger that lies there', async () => {
    const other = openTestContext()
    const foreign = join(other.dir, 'b.jytz')
    const made = { role: 'central', schoolName: null, cohort: 2020, userName: '李老师' } as const
    await createLedger(other.ctx, { path: foreign, ...made, passphrase: LI, scrypt: TEST_SCRYPT })
    const own = readFileSync(`${path}.keys`)
    const theirs = readFileSync(`${foreign}.keys`)
    await other.close()
    writeFileSync(`${path}.keys`, theirs)
    await expect(add('王老师', WANG)).rejects.toThrow(failure('key_file_damaged'))
    expect(() => accounts()['accounts.renewRecoveryKey']({})).toThrow(failure('key_file_damaged'))
    expect(readFileSync(`${path}.keys.1`)).toEqual(own)
    expect(acts()).toEqual([])
  })

  it('leaves recovery key and user as they are', async () => {
    const { userId } = session()
    await change(LI, 'a new passphrase')
    await lock()
    expect(await opens(recoveryKey, 'recovery')).toBe('恢复密钥')
    expect((await unlock('a new passphrase')).userId).toBe(userId)
  })
})

describe('a second user', () => {
  it('opens the ledger under her own name', async () => {
    await add('王老师', WANG)
    expect(await users()).toMatchObject([
      { userName: '李老师', current: true, createdAt: '2020-07-03T04:00:00.000Z' },
      { userName: '王老师', current: false, createdAt: '2020-07-03T04:00:00.000Z' },
    ])
    expect(acts()).toEqual(['李老师: 添加用户 王老师'])
    await lock()
    expect(await opens(WANG)).toBe('王老师')
    expect(await opens(LI)).toBe('李老师')
  })

  it('needs a name and a passphrase of her own', async () => {
    await expect(add(' 李 老师', WANG)).rejects.toThrow(failure('user_name_taken'))
    await expect(add('恢复密钥', WANG)).rejects.toThrow(failure('user_name_taken'))
    await expect(add('王老师', LI)).rejects.toThrow(failure('passphrase_taken'))
    await add('王老师', WANG)
    await expect(change(LI, WANG)).rejects.toThrow(failure('passphrase_taken'))
    expect(acts()).toEqual(['李老师: 添加用户 王老师'])
  })

  it('is removed: opens nothing any more, stays in the history, may be added again', async () => {
    await add('王老师', WANG)
    await lock()
    await unlock(WANG)
    const person = addPerson(session().db, {})
    setCells(test.ctx, session(), [{ id: person, values: { remark: '电话约好' } }], {
      screen: 'ledger',
    })
    await lock()
    await unlock(LI)
    expect(await remove('王老师')).toEqual({ recoveryKey: null })
    expect(acts().at(-1)).toBe('李老师: 移除用户 王老师')
    expect(acts().at(-2)).toMatch(/^王老师: 修改/)
    expect(await users()).toMatchObject([{ userName: '李老师' }])
    const removed = session().db.prepare('SELECT name FROM app_user WHERE removed_at IS NOT NULL')
    expect(removed.pluck().all()).toEqual(['王老师'])
    await lock()
    expect(await opens(WANG)).toBe('wrong_passphrase')
    writeFileSync(`${path}.keys`, '')
    expect(await opens(WANG)).toBe('wrong_passphrase')
    await unlock(LI)
    await add('王老师', WANG)
    await lock()
    expect(await opens(WANG)).toBe('王老师')
  })

  it('stays removed when the key file of an older backup is put back', async () => {
    await add('王老师', WANG)
    const older = readFileSync(`${path}.keys`)
    await remove('王老师')
    await lock()
    writeFileSync(`${path}.keys`, older)
    expect(await opens(WANG)).toBe('wrong_passphrase')
    expect(await opens(LI)).toBe('李老师')
    for (const end of ['.keys', '.keys.1'])
      expect(readFileSync(path + end, 'utf8')).not.toContain('王老师')
  })

  it('cannot remove herself, and the last one stays', async () => {
    await expect(remove('李老师')).rejects.toThrow(
      failure('user_not_removable', { reason: 'self' }),
    )
    await lock()
    await unlock(recoveryKey, 'recovery')
    await expect(remove('李老师')).rejects.toThrow(
      failure('user_not_removable', { reason: 'last' }),
    )
    await expect(
      (async () => accounts()['accounts.removeUser']({ slotId: 'nobody', newDataKey: null }))(),
    ).rejects.toThrow(failure('not_found'))
  })
})

describe('after opening by the recovery key', () => {
  it('a passphrase is reset, and the history knows the user from then on', async () => {
    await lock()
    const opened = await unlock(recoveryKey, 'recovery')
    expect(await accounts()['accounts.status']({})).toMatchObject({
      notices: [{ code: 'opened_by_recovery', params: {} }],
    })
    await expect(change(LI, 'a new passphrase')).rejects.toThrow(failure('reset_first'))
    const ledger = await reset('李老师', 'a new passphrase')
    expect(ledger).toMatchObject({ userName: '李老师', notices: [] })
    expect(session().db).toBe(opened.db)
    await add('王老师', WANG)
    expect(acts()).toEqual(['恢复密钥: 用恢复密钥重设 李老师 的口令', '李老师: 添加用户 王老师'])
    await change('a new passphrase', 'a newer passphrase')
    await lock()
    expect(await opens(LI)).toBe('wrong_passphrase')
    expect(await opens('a newer passphrase')).toBe('李老师')
  })

  it('alone a passphrase is reset', async () => {
    await expect(reset('李老师', 'a new passphrase')).rejects.toThrow(failure('recovery_needed'))
  })

  it('its renewal is logged, and the old key opens no copy', async () => {
    const { recoveryKey: renewed } = await accounts()['accounts.renewRecoveryKey']({})
    expect(acts()).toEqual(['李老师: 更换恢复密钥'])
    await lock()
    expect(await opens(recoveryKey, 'recovery')).toBe('wrong_recovery_key')
    writeFileSync(`${path}.keys`, '')
    expect(await opens(recoveryKey, 'recovery')).toBe('wrong_recovery_key')
    expect(await opens(renewed, 'recovery')).toBe('恢复密钥')
  })
})

describe('an act that cannot be kept', () => {
  it('is in neither the history nor the keys when the disk is full', async () => {
    const { db } = session()
    db.exec('CREATE TABLE filler (x)')
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
    const fill = db.prepare('INSERT INTO filler VALUES (zeroblob(300))')
    expect(() => {
      for (;;) fill.run()
    }).toThrow('full')
    const add40 = async () => {
      for (let i = 0; i < 40; i++) await add(`用户${i}`, `passphrase number ${i}`)
    }
    await expect(add40()).rejects.toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    const known = session().db.prepare('SELECT count(*) FROM app_user').pluck().get()
    expect(await users()).toHaveLength(Number(known))
    expect(readFileSync(`${path}.keys.1`)).toEqual(readFileSync(`${path}.keys`))
    expect(JSON.parse(readFileSync(`${path}.keys`, 'utf8')).slots.length).toBeLessThan(42)
  })
})

describe('a practice ledger', () => {
  it('keeps its known passphrase', async () => {
    await createLedger(test.ctx, {
      path: join(test.dir, 'b.jytz'),
      role: 'central',
      schoolName: null,
      cohort: 2020,
      userName: '演示',
      passphrase: 'practice-ledger',
      practice: true,
      scrypt: TEST_SCRYPT,
    })
    await expect(change('practice-ledger', 'a new passphrase')).rejects.toThrow(
      failure('practice_ledger'),
    )
    await expect(add('王老师', WANG)).rejects.toThrow(failure('practice_ledger'))
  })
})

it('no secret lands in a file or in the log', async () => {
  const lines: string[] = []
  const log = createLogger(
    (line) => lines.push(line),
    () => new Date(0),
  )
  const ctx = { ...test.ctx, log }
  const serve = createServe(createHandlers(ctx), ctx.gate, log)
  const secrets = [LI, WANG, recoveryKey, 'a new passphrase', session().dataKey.toString('hex')]
  const base64 = session().dataKey.toString('base64')
  const raw = Buffer.from(session().dataKey)
  await serve('accounts.addUser', { userName: '王老师', passphrase: WANG })
  await serve('accounts.changePassphrase', { current: 'wrong one!', next: 'a new passphrase' })
  await serve('accounts.changePassphrase', { current: LI, next: 'a new passphrase' })
  const slotId = await slotOf('王老师')
  const newDataKey = { passphrase: 'a new passphrase' }
  const removed = await serve('accounts.removeUser', { slotId, newDataKey })
  expect(removed).toMatchObject({ ok: true })
  if (removed.ok) secrets.push((removed.data as { recoveryKey: string }).recoveryKey)
  const newest = Buffer.from(session().dataKey)
  secrets.push(base64, newest.toString('hex'), newest.toString('base64'), 'wrong one!')
  const files = readdirSync(test.dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(test.dir, name))
    .filter((file) => statSync(file).isFile())
  expect(files.length).toBeGreaterThan(4)
  for (const bytes of [...files.map((file) => readFileSync(file)), Buffer.from(lines.join('\n'))]) {
    for (const secret of secrets) {
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(secret, encoding))).toBe(false)
    }
    for (const key of [raw, newest]) expect(bytes.includes(key)).toBe(false)
  }
})
