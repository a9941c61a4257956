import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSession, type Session } from '#data/context.ts'
import { removeUserWithNewKey } from '#data/features/accounts/new-data-key.ts'
import { closeLedger, createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { addUser, listUsers } from '#data/features/accounts/users.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { REKEY_STEPS, type RekeyStep } from '#data/ledger-file/rekey.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { batchText } from '#shared/text/batches.ts'
import { openTestContext, TEST_SCRYPT, type TestContext } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

const LI = 'passphrase of Li'
const WANG = 'passphrase of Wang'
const ASKED = { screen: 'users', scrypt: TEST_SCRYPT }
const failure = (code: string) => expect.objectContaining({ code })

let test: TestContext
let path = ''
let recoveryKey = ''

beforeEach(async () => {
  test = openTestContext()
  path = join(test.dir, 'a.jytz')
  const made = await createLedger(test.ctx, {
    path,
    role: 'school',
    schoolName: '会计学院',
    cohort: 2020,
    userName: '李老师',
    passphrase: LI,
    scrypt: TEST_SCRYPT,
  })
  recoveryKey = made.recoveryKey
  for (let i = 0; i < 50; i++) addPerson(made.session.db, { name: `某人${i}` })
  for (const [userName, passphrase] of [
    ['王老师', WANG],
    ['赵老师', 'passphrase of Zhao'],
  ] as const)
    addUser(test.ctx, ASKED, { userName, passphrase })
})
afterEach(() => test.close())

const unlock = (secret: string, kind: 'passphrase' | 'recovery' = 'passphrase') =>
  unlockLedger(test.ctx, path, kind, secret)
const names = () => listUsers(test.ctx).map(({ userName }) => userName)
const wang = () => listUsers(test.ctx)[1]?.slotId ?? expect.fail('no second user')
const removeWang = (passphrase: string, reached?: (step: RekeyStep) => void) =>
  removeUserWithNewKey(test.ctx, ASKED, {
    slotId: wang(),
    passphrase,
    ...(reached === undefined ? {} : { reached }),
  })
const leftovers = () => readdirSync(test.dir).filter((name) => /tmp|next|journal|wal/.test(name))

function expectWhole({ db }: Session): void {
  expect(db.prepare('SELECT count(*) FROM graduate').pluck().get()).toBe(50)
  expect(checkIntegrity(db)).toEqual({ integrity: 'ok', problems: [] })
  expect(verifyChain(db).state).toBe('ok')
}
const lastActs = ({ db }: Session) =>
  db
    .prepare('SELECT label FROM change_batch ORDER BY id DESC LIMIT 2')
    .pluck()
    .all()
    .map((label) => batchText(JSON.parse(String(label)), 'zh'))

async function expectFormer(): Promise<void> {
  expectWhole(await unlock(LI))
  expect(leftovers().filter((name) => !name.endsWith('-wal'))).toEqual([])
  expect(names()).toEqual(['李老师', '王老师', '赵老师'])
  expectWhole(await unlock(WANG))
  await unlock(recoveryKey, 'recovery')
}

async function expectExchanged(): Promise<void> {
  await expect(unlock(WANG)).rejects.toThrow(failure('wrong_passphrase'))
  await expect(unlock(recoveryKey, 'recovery')).rejects.toThrow(failure('wrong_recovery_key'))
  const session = await unlock(LI)
  expectWhole(session)
  expect(lastActs(session)).toEqual(['更换数据密钥，重新加密台账', '移除用户 王老师'])
  expect(names()).toEqual(['李老师'])
  expect(leftovers().filter((name) => !name.endsWith('-wal'))).toEqual([])
  expect(readFileSync(`${path}.keys.1`)).toEqual(readFileSync(`${path}.keys`))
}

describe('a user removed with a new data key', () => {
  it('leaves the one who asked and a new recovery key; old keys open nothing', async () => {
    const before = Buffer.from(openSession(test.ctx).dataKey)
    const { userId } = openSession(test.ctx)
    const oldKeys = readFileSync(`${path}.keys`)
    const renewed = await removeWang(LI)
    const session = openSession(test.ctx)
    expect(session).toMatchObject({ userId, info: { userName: '李老师' } })
    expect(session.dataKey).not.toEqual(before)
    expectWhole(session)
    expect(session.db.pragma('journal_mode', { simple: true })).toBe('wal')
    await closeLedger(test.ctx)
    await expectExchanged()
    await unlock(renewed, 'recovery')
    await closeLedger(test.ctx)
    writeFileSync(`${path}.keys`, oldKeys)
    await expect(unlock(WANG)).rejects.toThrow(failure('ledger_corrupt'))
  })

  it('asks for the passphrase of the one who asks', async () => {
    await expect(removeWang(WANG)).rejects.toThrow(failure('wrong_passphrase'))
    expectWhole(openSession(test.ctx))
    await closeLedger(test.ctx)
    await expectFormer()
  })

  it.each(['copied', 'keys written', 'closed'] as const)(
    'that fails at “%s” leaves the ledger open as it was',
    async (step) => {
      const fail = removeWang(LI, (reached) => {
        if (reached === step) throw Object.assign(new Error('no'), { code: 'ENOSPC' })
      })
      await expect(fail).rejects.toThrow(failure('disk_full'))
      expectWhole(openSession(test.ctx))
      expect(names()).toEqual(['李老师', '王老师', '赵老师'])
      expect(leftovers().filter((name) => !name.endsWith('-wal'))).toEqual([])
      await closeLedger(test.ctx)
      await expectFormer()
    },
  )

  it('that fails after the exchange closes the ledger, and the next opening goes on from there', async () => {
    const fail = removeWang(LI, (reached) => {
      if (reached === 'exchanged') throw Object.assign(new Error('no'), { code: 'EIO' })
    })
    await expect(fail).rejects.toThrow(failure('drive_gone'))
    expect(test.ctx.holder.current).toBeNull()
    await expectExchanged()
  })
})

const KILLED_AT = `
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { removeUserWithNewKey } from '#data/features/accounts/new-data-key.ts'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { listUsers } from '#data/features/accounts/users.ts'
const [path, state, passphrase, step] = process.argv.slice(1)
const folders = { ledgers: state, state }
const clock = { now: () => new Date('2020-07-03T04:00:00Z') }
const ctx = createDataContext({ clock, log: silentLogger, emit: () => {}, folders })
await unlockLedger(ctx, path, 'passphrase', passphrase)
const scrypt = { N: 16, r: 8, p: 1 }
await removeUserWithNewKey(ctx, { screen: 'users', scrypt }, {
  slotId: listUsers(ctx)[1].slotId,
  passphrase,
  reached: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL')
  },
})`

async function killAt(step: RekeyStep): Promise<void> {
  await closeLedger(test.ctx)
  const words = [path, test.ctx.folders.state, LI, step]
  const { signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', KILLED_AT, ...words],
    { encoding: 'utf8' },
  )
  expect(signal).toBe('SIGKILL')
}

describe('killed in the middle', () => {
  it.each(REKEY_STEPS)(
    'at “%s”: the next opening finds a whole ledger and its keys',
    async (step) => {
      await killAt(step)
      expect(leftovers()).not.toEqual([])
      await (step === 'exchanged' ? expectExchanged() : expectFormer())
    },
  )

  it('between the two copies of the key file', async () => {
    await killAt('exchanged')
    copyFileSync(`${path}.keys.next`, `${path}.keys`)
    await expectExchanged()
  })

  it('and the former key file lost besides', async () => {
    await killAt('exchanged')
    for (const end of ['.keys', '.keys.1']) rmSync(path + end)
    await expectExchanged()
    expect(existsSync(`${path}.keys`)).toBe(true)
  })
})
