import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountsHandlers } from '#data/features/accounts/handlers.ts'
import type { FillPractice } from '#data/features/accounts/practice.ts'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { PRACTICE_PASSPHRASE } from '#data/features/accounts/unlock-keys.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { openTestContext, TEST_SCRYPT, type TestContext } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

let now = 0
let test: TestContext
let fillPractice: FillPractice
const accounts = () =>
  accountsHandlers(test.ctx, {
    fillPractice: (ctx, session, control) => fillPractice(ctx, session, control),
    scrypt: TEST_SCRYPT,
  })

beforeEach(() => {
  now = Date.parse('2020-07-03T04:00:00Z')
  test = openTestContext({ now: () => new Date(now) })
  fillPractice = async (_ctx, session) => addPerson(session.db, {})
})
afterEach(() => test.close())

const PASSPHRASE = 'long enough'
const school = {
  role: 'school',
  schoolName: '会计学院',
  cohort: 2020,
  userName: '李老师',
  passphrase: PASSPHRASE,
  folder: null,
} as const
const failure = (code: string) => expect.objectContaining({ code })
const only = async () => {
  const [recent] = await accounts()['accounts.recent']({})
  return recent ?? expect.fail('no recent ledger')
}
const unlock = async (secret: string, secretKind: 'passphrase' | 'recovery' = 'passphrase') =>
  accounts()['accounts.unlock']({ ledger: { recentId: (await only()).id }, secretKind, secret })
const lock = () => accounts()['accounts.lock']({ drafts: [] })
const status = () => accounts()['accounts.status']({})

describe('a new ledger', () => {
  it('is open, named after its school and cohort, and known to the list', async () => {
    const { ledger, recoveryKey } = await accounts()['accounts.create'](school)
    expect(ledger).toMatchObject({
      fileName: '会计学院 2020届.jytz',
      role: 'school',
      schoolName: '会计学院',
      userName: '李老师',
      practice: false,
      recoveryKept: false,
      people: 0,
    })
    expect(recoveryKey).toMatch(/^(\w{4}-){7}\w{4}$/)
    expect(await status()).toEqual(ledger)
    expect(await only()).toMatchObject({
      title: '会计学院 2020届',
      folder: test.ctx.folders.ledgers,
      present: true,
      practice: false,
    })
    expect(test.events).toContainEqual({ type: 'ledger.changed' })
  })

  it('of a school holds that school, and the user under the slot', async () => {
    await accounts()['accounts.create'](school)
    const session = test.ctx.holder.current ?? expect.fail('closed')
    const schools = session.db.prepare('SELECT id, name FROM school').all()
    expect(schools).toEqual([{ id: session.schoolId, name: '会计学院' }])
    const keys = JSON.parse(readFileSync(`${session.path}.keys`, 'utf8'))
    expect(session.db.prepare('SELECT id, name, slot_id FROM app_user').all()).toEqual([
      { id: session.userId, name: '李老师', slot_id: keys.slots[0].slotId },
    ])
    expect(session.db.prepare('SELECT * FROM change_batch').all()).toEqual([])
  })

  it('of the central office holds no school', async () => {
    const central = { ...school, role: 'central', schoolName: null } as const
    const { ledger } = await accounts()['accounts.create'](central)
    expect(ledger).toMatchObject({ schoolName: null, fileName: '就业指导处 2020届.jytz' })
    expect(test.ctx.holder.current?.schoolId).toBeNull()
  })

  it('takes a free and legal name', async () => {
    const odd = { ...school, schoolName: 'A/B: "C"?' }
    await accounts()['accounts.create'](odd)
    await accounts()['accounts.create'](odd)
    await lock()
    expect(readdirSync(test.ctx.folders.ledgers).sort()).toEqual([
      'A_B_ _C__ 2020届 (2).jytz',
      'A_B_ _C__ 2020届 (2).jytz.keys',
      'A_B_ _C__ 2020届 (2).jytz.keys.1',
      'A_B_ _C__ 2020届.jytz',
      'A_B_ _C__ 2020届.jytz.keys',
      'A_B_ _C__ 2020届.jytz.keys.1',
    ])
  })

  it('goes into the folder that was picked', async () => {
    const folder = join(test.dir, 'picked')
    mkdirSync(folder)
    const token = test.ctx.files.register(folder)
    await accounts()['accounts.create']({ ...school, folder: token })
    expect(test.ctx.holder.current?.path).toBe(join(folder, '会计学院 2020届.jytz'))
  })

  it('needs the name of its school', async () => {
    await expect(accounts()['accounts.create']({ ...school, schoolName: null })).rejects.toThrow(
      failure('invalid_input'),
    )
  })

  it('is never made over a ledger or over its keys', async () => {
    const path = join(test.dir, 'given.jytz')
    const input = { ...school, path, scrypt: TEST_SCRYPT }
    await createLedger(test.ctx, input)
    await expect(createLedger(test.ctx, input)).rejects.toThrow(failure('ledger_exists'))
    await lock()
    rmSync(path)
    const keys = readFileSync(`${path}.keys`)
    await expect(createLedger(test.ctx, input)).rejects.toThrow(failure('ledger_exists'))
    expect(readFileSync(`${path}.keys`)).toEqual(keys)
  })

  it('is not made on a share or in a synced folder, and leaves nothing there', async () => {
    const folder = join(test.dir, 'OneDrive - 某大学')
    mkdirSync(folder)
    for (const path of [join(folder, 'a.jytz'), '\\\\server\\share\\a.jytz']) {
      await expect(
        createLedger(test.ctx, { ...school, path, scrypt: TEST_SCRYPT }),
      ).rejects.toThrow(failure('folder_not_suitable'))
    }
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('unlocking', () => {
  it('takes the passphrase and knows the user', async () => {
    const { ledger } = await accounts()['accounts.create'](school)
    await lock()
    expect(await status()).toBeNull()
    expect(await unlock(PASSPHRASE)).toEqual(ledger)
  })

  it('takes the recovery key, typed carelessly, and does not pretend to know who it was', async () => {
    const { recoveryKey } = await accounts()['accounts.create'](school)
    await lock()
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
    expect(await unlock(typed, 'recovery')).toMatchObject({ userName: '恢复密钥' })
    const users = test.ctx.holder.current?.db.prepare('SELECT name FROM app_user ORDER BY id').all()
    expect(users).toEqual([{ name: '李老师' }, { name: '恢复密钥' }])
  })

  it('takes a picked file, its key file too', async () => {
    await accounts()['accounts.create'](school)
    const path = test.ctx.holder.current?.path ?? ''
    for (const picked of [path, `${path}.keys`]) {
      await lock()
      const token = test.ctx.files.register(picked)
      await accounts()['accounts.unlock']({
        ledger: { token },
        secretKind: 'passphrase',
        secret: PASSPHRASE,
      })
      expect(test.ctx.holder.current?.path).toBe(path)
    }
  })

  it('refuses a wrong secret and makes the next attempt wait, across restarts', async () => {
    await accounts()['accounts.create'](school)
    await lock()
    for (let i = 0; i < 3; i++) {
      await expect(unlock('wrong one')).rejects.toThrow(failure('wrong_passphrase'))
    }
    await expect(unlock('0000', 'recovery')).rejects.toThrow(failure('wrong_recovery_key'))
    await expect(unlock(PASSPHRASE)).rejects.toThrow(
      expect.objectContaining({ code: 'too_many_attempts', params: { seconds: 1 } }),
    )
    now += 1000
    await expect(unlock('wrong one')).rejects.toThrow(failure('wrong_passphrase'))
    await expect(unlock(PASSPHRASE)).rejects.toThrow(
      expect.objectContaining({ params: { seconds: 2 } }),
    )
    now += 2000
    await unlock(PASSPHRASE)
    await lock()
    await expect(unlock('wrong one')).rejects.toThrow(failure('wrong_passphrase'))
    await unlock(PASSPHRASE)
  })

  it('leaves the open ledger open when the secret of another is wrong', async () => {
    const { ledger } = await accounts()['accounts.create'](school)
    await expect(unlock('wrong one')).rejects.toThrow(failure('wrong_passphrase'))
    expect(await status()).toEqual(ledger)
  })

  it('closes one ledger for the other, and wipes its key', async () => {
    await accounts()['accounts.create'](school)
    const first = test.ctx.holder.current ?? expect.fail('closed')
    await accounts()['accounts.create']({ ...school, schoolName: '法学院' })
    expect(first.db.open).toBe(false)
    expect(first.dataKey).toEqual(Buffer.alloc(32))
    expect(await status()).toMatchObject({ schoolName: '法学院' })
  })

  it('says what is wrong with the files', async () => {
    await accounts()['accounts.create'](school)
    const path = test.ctx.holder.current?.path ?? ''
    await lock()
    const keys = readFileSync(`${path}.keys`)
    rmSync(`${path}.keys.1`)
    writeFileSync(`${path}.keys`, keys.subarray(0, 200))
    await expect(unlock(PASSPHRASE)).rejects.toThrow(failure('key_file_damaged'))
    rmSync(`${path}.keys`)
    await expect(unlock(PASSPHRASE)).rejects.toThrow(failure('key_file_missing'))
    writeFileSync(`${path}.keys`, keys)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, 9000))
    await expect(unlock(PASSPHRASE)).rejects.toThrow(failure('ledger_corrupt'))
    rmSync(path)
    await expect(unlock(PASSPHRASE)).rejects.toThrow(failure('ledger_missing'))
    expect((await only()).present).toBe(false)
    writeFileSync(path, bytes)
    await unlock(PASSPHRASE)
  })

  it('refuses a ledger that is not the one which its key file names', async () => {
    await accounts()['accounts.create'](school)
    const { db, path } = test.ctx.holder.current ?? expect.fail('closed')
    db.prepare("UPDATE setting SET value = 'another' WHERE key = 'ledger_id'").run()
    await lock()
    await expect(unlock(PASSPHRASE)).rejects.toThrow(
      expect.objectContaining({ code: 'ledger_corrupt', params: { file: basename(path) } }),
    )
    expect(await status()).toBeNull()
  })

  it('refuses a ledger that another program has open', async () => {
    await accounts()['accounts.create'](school)
    const other = openTestContext()
    const token = other.ctx.files.register(test.ctx.holder.current?.path ?? '')
    const second = accountsHandlers(other.ctx, { fillPractice, scrypt: TEST_SCRYPT })
    await expect(
      (async () =>
        second['accounts.unlock']({
          ledger: { token },
          secretKind: 'passphrase',
          secret: PASSPHRASE,
        }))(),
    ).rejects.toThrow(failure('ledger_locked'))
    expect(other.ctx.holder.current).toBeNull()
    await other.close()
  })

  it('forgets a ledger in the list and leaves the file', async () => {
    await accounts()['accounts.create'](school)
    const { id } = await only()
    await accounts()['accounts.forgetRecent']({ recentId: id })
    expect(await accounts()['accounts.recent']({})).toEqual([])
    expect(existsSync(test.ctx.holder.current?.path ?? '')).toBe(true)
  })
})

describe('the recovery key', () => {
  it('counts as kept once it is confirmed', async () => {
    await accounts()['accounts.create'](school)
    await accounts()['accounts.confirmRecoveryKept']({})
    expect(await status()).toMatchObject({ recoveryKept: true })
    await lock()
    expect(await unlock(PASSPHRASE)).toMatchObject({ recoveryKept: true })
  })

  it('is saved as text for Notepad, and only if it is the right one', async () => {
    const { recoveryKey } = await accounts()['accounts.create'](school)
    const path = join(test.dir, '恢复密钥.txt')
    const token = test.ctx.files.register(path)
    const save = async (key: string) =>
      accounts()['accounts.saveRecoveryKey']({ token, recoveryKey: key })
    await expect(save('0000-'.repeat(8))).rejects.toThrow(failure('wrong_recovery_key'))
    expect(existsSync(path)).toBe(false)
    expect(await status()).toMatchObject({ recoveryKept: false })
    await save(recoveryKey)
    const text = readFileSync(path, 'utf8')
    expect(text).toMatch(/^\uFEFF毕业生就业台账 恢复密钥\r\n/)
    expect(text).toContain(`\r\n${recoveryKey}\r\n`)
    expect(text).toContain('会计学院 2020届（会计学院 2020届.jytz）')
    expect(await status()).toMatchObject({ recoveryKept: true })
  })

  it('is never written over a ledger or over its keys, which stay as they are', async () => {
    const { recoveryKey } = await accounts()['accounts.create'](school)
    const path = test.ctx.holder.current?.path ?? ''
    const elsewhere = join(test.dir, '法学院.JYTZ')
    writeFileSync(elsewhere, 'another ledger')
    for (const target of [path, `${path}.keys`, `${path}-wal`, elsewhere]) {
      const before = readFileSync(target)
      const token = test.ctx.files.register(target)
      await expect(
        (async () => accounts()['accounts.saveRecoveryKey']({ token, recoveryKey }))(),
      ).rejects.toThrow(
        expect.objectContaining({
          code: 'file_not_writable',
          params: expect.objectContaining({ reason: 'ledger' }),
        }),
      )
      expect(readFileSync(target)).toEqual(before)
    }
    expect(await status()).toMatchObject({ recoveryKept: false })
  })

  it('that could not be written whole leaves no half of it', async () => {
    const { recoveryKey } = await accounts()['accounts.create'](school)
    const taken = join(test.dir, '恢复密钥.txt')
    mkdirSync(taken)
    const token = test.ctx.files.register(taken)
    await expect(
      (async () => accounts()['accounts.saveRecoveryKey']({ token, recoveryKey }))(),
    ).rejects.toThrow(failure('file_not_writable'))
    expect(readdirSync(test.dir).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('that cannot be written is not kept', async () => {
    const { recoveryKey } = await accounts()['accounts.create'](school)
    const token = test.ctx.files.register(join(test.dir, 'gone', 'key.txt'))
    await expect(
      (async () => accounts()['accounts.saveRecoveryKey']({ token, recoveryKey }))(),
    ).rejects.toThrow(failure('file_not_writable'))
    expect(await status()).toMatchObject({ recoveryKept: false })
  })

  it('can be renewed: the old one opens nothing, the new one and the passphrase do', async () => {
    const { recoveryKey: old } = await accounts()['accounts.create'](school)
    await accounts()['accounts.confirmRecoveryKept']({})
    const { recoveryKey } = await accounts()['accounts.renewRecoveryKey']({})
    expect(await status()).toMatchObject({ recoveryKept: false })
    await lock()
    await expect(unlock(old, 'recovery')).rejects.toThrow(failure('wrong_recovery_key'))
    await unlock(recoveryKey, 'recovery')
    await lock()
    await unlock(PASSPHRASE)
  })

  it.each(['confirmRecoveryKept', 'renewRecoveryKey'] as const)(
    'needs an open ledger: %s',
    async (method) => {
      await expect((async () => accounts()[`accounts.${method}`]({}))()).rejects.toThrow(
        failure('ledger_closed'),
      )
    },
  )
})

describe('a practice ledger', () => {
  const finish = async (jobId: string) => test.ctx.jobs.finished(jobId)

  it('is filled by a job and opens without being asked', async () => {
    const { jobId } = await accounts()['accounts.createPractice']({})
    expect(await finish(jobId)).toMatchObject({ state: 'done', result: null })
    expect(await status()).toMatchObject({ practice: true, role: 'central', people: 1 })
    expect(await only()).toMatchObject({ practice: true, title: '演示台账 2020届' })
    await lock()
    expect(await unlock('')).toMatchObject({ practice: true, userName: '演示', people: 1 })
    await lock()
    await unlock(PRACTICE_PASSPHRASE)
  })

  it('is taken away when it could not be filled', async () => {
    fillPractice = async (_ctx, session) => {
      addPerson(session.db, {})
      throw new AppError('disk_full')
    }
    const { jobId } = await accounts()['accounts.createPractice']({})
    expect(await finish(jobId)).toMatchObject({ state: 'failed', error: { code: 'disk_full' } })
    expect(await status()).toBeNull()
    expect(readdirSync(test.ctx.folders.ledgers)).toEqual([])
    expect(await accounts()['accounts.recent']({})).toEqual([])
  })

  it('is taken away when it is closed while the job runs, and closing does not wait for ever', async () => {
    fillPractice = (ctx, session, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          // A job that waits in the ledger's queue when it is told to stop.
          const write = ctx.gate.run(() => addPerson(session.db, {}))
          write.then(() => reject(new AppError('cancelled')), reject)
        })
      })
    await accounts()['accounts.createPractice']({})
    expect(await status()).toMatchObject({ practice: true })
    await closeLedger(test.ctx)
    expect(await status()).toBeNull()
    expect(readdirSync(test.ctx.folders.ledgers)).toEqual([])
  })

  it('alone opens with an empty passphrase', async () => {
    await accounts()['accounts.create'](school)
    await lock()
    await expect(unlock('')).rejects.toThrow(failure('wrong_passphrase'))
    expect((await only()).fileName).toBe('会计学院 2020届.jytz')
  })
})
