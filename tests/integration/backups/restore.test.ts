import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeUserWithNewKey } from '#data/features/accounts/new-data-key.ts'
import { closeLedger } from '#data/features/accounts/service.ts'
import { addUser, listUsers } from '#data/features/accounts/users.ts'
import { checkHeads, knownHeads } from '#data/features/backups/heads.ts'
import { RESTORE_STEPS, type RestoreStep, restoreBackup } from '#data/features/backups/restore.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { recordAct } from '#data/write-batch.ts'
import { batchText } from '#shared/text/batches.ts'
import { type BackedUp, openBackedUp } from '#tests/helpers/backups.ts'
import { TEST_PASSPHRASE, TEST_SCRYPT } from '#tests/helpers/ledger.ts'
import { erasePeople } from '../erasure/support.ts'

let at: BackedUp
beforeEach(async () => {
  at = await openBackedUp()
})
afterEach(() => at.test.close())

const failure = (code: string) => expect.objectContaining({ code })
const restore = (id: string, secret: string | null = null) =>
  at.handlers['backups.restore']({ id, secretKind: secret === null ? null : 'passphrase', secret })
const names = () => at.session().db.prepare('SELECT name FROM graduate ORDER BY id').pluck().all()
const lastAct = () => {
  const label = at.session().db.prepare('SELECT label FROM change_batch ORDER BY id DESC LIMIT 1')
  return batchText(JSON.parse(String(label.pluck().get())), 'zh')
}
const leftovers = () =>
  [...readdirSync(at.test.dir), ...readdirSync(at.folder)].filter((name) =>
    /tmp|restoring|journal/.test(name),
  )
const heads = async () => checkHeads(at.session().db, await knownHeads(at.test.ctx, at.session()))

function expectWhole(): void {
  const { db } = at.session()
  expect(checkIntegrity(db)).toEqual({ integrity: 'ok', problems: [] })
  expect(verifyChain(db).state).toBe('ok')
  expect(leftovers()).toEqual([])
}

/** A backup with one person, and a second person since. */
async function twoStates() {
  at.add('王一')
  const made = await at.make()
  at.add('王二')
  return made
}

describe('a restore', () => {
  it('puts the ledger back, keeps what was there, and is itself recorded', async () => {
    const made = await twoStates()
    const ledger = await restore(made.id)
    expect(ledger).toMatchObject({ people: 1, userName: '测试员' })
    expect(names()).toEqual(['王一'])
    expect(lastAct()).toBe('恢复到 2026-03-01 09:00 的备份')
    expect((await at.first()).map(({ occasion }) => occasion)).toEqual(['restore', 'manual'])
    expect(at.test.events).toContainEqual({ type: 'graduates.changed', ids: null })
    expectWhole()
    await closeLedger(at.test.ctx)
    await at.unlock()
    expect(names()).toEqual(['王一'])
  })

  it('is itself undone by restoring what was there before it', async () => {
    const made = await twoStates()
    await restore(made.id)
    at.add('李三')
    at.passDays(1)
    const before = (await at.first()).find(({ occasion }) => occasion === 'restore')
    await restore(before?.id ?? '')
    expect(names()).toEqual(['王一', '王二'])
    expectWhole()
    const former = (await at.first()).filter(({ occasion }) => occasion === 'restore')
    expect(former.map(({ people }) => people)).toEqual([2, 2])
    at.passDays(1)
    await restore(former[0]?.id ?? '')
    expect(names()).toEqual(['王一', '李三'])
  })

  it('of what is there already loses nothing, and heads of all histories agree', async () => {
    at.add('王一')
    const made = await at.make()
    await restore(made.id)
    at.add('甲')
    await at.make()
    const kept = (await at.first()).find(({ occasion }) => occasion === 'restore')
    await restore(kept?.id ?? '')
    at.add('乙')
    await at.make()
    expect(names()).toEqual(['王一', '乙'])
    expect(await heads()).toEqual({ found: 2, wrong: [] })
  })

  it('of a backup in the second place alone', async () => {
    const stick = join(at.test.dir, 'U盘')
    mkdirSync(stick)
    const made = await twoStates()
    await at.handlers['backups.setSecond']({ folder: at.test.ctx.files.register(stick) })
    await at.mirrored()
    rmSync(at.folder, { recursive: true })
    const { backups } = await at.handlers['backups.status']({})
    expect(backups.map(({ place }) => place)).toEqual(['second'])
    await restore(backups[0]?.id ?? '')
    expect(names()).toEqual(['王一'])
    expect(made.fileName).toBe(backups[0]?.fileName)
  })

  it('brings nobody back who was erased since', async () => {
    const made = await twoStates()
    await erasePeople({ ...at.test, session: at.session() }, [1])
    await restore(made.id)
    expect(names()).toEqual([])
    expectWhole()
    expect((await heads()).wrong).toEqual([])
    const { db } = at.session()
    expect(db.prepare('SELECT count(*) FROM erasure').pluck().get()).toBe(1)
  })

  it('keeps out who was removed since, and the passphrases of today', async () => {
    at.add('王一')
    const asked = { screen: 'users', scrypt: TEST_SCRYPT }
    addUser(at.test.ctx, asked, { userName: '王老师', passphrase: 'passphrase of Wang' })
    const made = await at.make()
    const wang = listUsers(at.test.ctx)[1]?.slotId ?? ''
    const former = readFileSync(`${at.path}.keys`)
    const passphrase = TEST_PASSPHRASE
    await removeUserWithNewKey(at.test.ctx, asked, { slotId: wang, passphrase })
    at.add('王二')
    await expect(restore(made.id)).rejects.toThrow(failure('wrong_passphrase'))
    await expect(restore(made.id, 'something else')).rejects.toThrow(failure('wrong_passphrase'))
    expect(names()).toEqual(['王一', '王二'])
    await restore(made.id, passphrase)
    expect(names()).toEqual(['王一'])
    expectWhole()
    await closeLedger(at.test.ctx)
    await expect(at.unlock('passphrase of Wang')).rejects.toThrow(failure('wrong_passphrase'))
    for (const end of ['.keys', '.keys.1']) writeFileSync(at.path + end, former)
    await expect(at.unlock('passphrase of Wang')).rejects.toThrow(failure('ledger_corrupt'))
    rmSync(`${at.path}.keys`)
  })
})

describe('a backup that is no good', () => {
  const refused = async (id: string, code: string) => {
    const before = await at.first()
    await expect(restore(id)).rejects.toThrow(failure(code))
    expect(names()).toEqual(['王一', '王二'])
    expect(leftovers()).toEqual([])
    expect((await at.first()).length).toBeLessThanOrEqual(before.length)
    at.add('王三')
  }

  it('damaged anywhere is refused, and nothing is changed', async () => {
    const made = await twoStates()
    const file = join(at.folder, made.fileName)
    const bytes = readFileSync(file)
    bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1
    writeFileSync(file, bytes)
    await refused(made.id, 'backup_damaged')
  })

  it('cut off is refused', async () => {
    const made = await twoStates()
    const file = join(at.folder, made.fileName)
    writeFileSync(file, readFileSync(file).subarray(0, 9000))
    await refused(made.id, 'backup_damaged')
  })

  it('exchanged for another one is refused', async () => {
    const made = await twoStates()
    const other = await at.make()
    copyFileSync(join(at.folder, other.fileName), join(at.folder, made.fileName))
    await refused(made.id, 'backup_damaged')
  })

  it('gone is said', async () => {
    const made = await twoStates()
    rmSync(join(at.folder, `${made.fileName}.json`))
    await refused(made.id, 'backup_gone')
  })
})

describe('a trial', () => {
  const trial = (id: string) => at.job(at.handlers['backups.test']({ id }))

  it('tells that a backup is good, and is remembered', async () => {
    const made = await twoStates()
    expect(await trial(made.id)).toEqual({ at: '2026-03-01T01:00:01.000Z', people: 1, ok: true })
    expect((await at.handlers['backups.status']({})).lastTest?.ok).toBe(true)
    expect(names()).toEqual(['王一', '王二'])
  })

  it('is not disturbed by another one at the same time', async () => {
    const one = await twoStates()
    at.add('王三')
    const other = await at.make()
    const tests = await Promise.all([trial(one.id), trial(other.id), trial(one.id)])
    expect(tests).toMatchObject([
      { people: 1, ok: true },
      { people: 3, ok: true },
      { people: 1, ok: true },
    ])
  })

  it('ends when the ledger is closed', async () => {
    const made = await twoStates()
    const { jobId } = await at.handlers['backups.test']({ id: made.id })
    const ended = at.test.ctx.jobs.finished(jobId)
    await closeLedger(at.test.ctx)
    expect(await ended).toMatchObject({ state: 'cancelled' })
    expect(readdirSync(at.test.ctx.folders.state).filter((name) => /tmp/.test(name))).toEqual([])
    await at.unlock()
    expect((await at.handlers['backups.status']({})).lastTest).toBeNull()
  })

  it('tells that a backup is damaged', async () => {
    const made = await twoStates()
    const file = join(at.folder, made.fileName)
    const bytes = readFileSync(file)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await trial(made.id)).toMatchObject({ ok: false })
    expect((await at.handlers['backups.status']({})).lastTest?.ok).toBe(false)
    expect(at.people()).toBe(2)
    const temporary = readdirSync(at.test.ctx.folders.state).filter((name) => /tmp/.test(name))
    expect(temporary).toEqual([])
  })
})

describe('the heads beside the backups', () => {
  it('are found again, and tell a history that was written anew', async () => {
    const made = await twoStates()
    await at.make()
    expect(await heads()).toEqual({ found: 2, wrong: [] })
    const { db } = at.session()
    db.exec(`UPDATE change_batch SET digest = 'x' WHERE id = ${made.head?.batch}`)
    expect(await heads()).toEqual({ found: 1, wrong: [made.head?.batch] })
    db.exec('DELETE FROM change_log; DELETE FROM change_batch')
    expect((await heads()).wrong).toHaveLength(2)
  })

  it('of what a restore replaced are of another history; the ones before must hold', async () => {
    const made = await twoStates()
    await at.make()
    await restore(made.id)
    at.add('李三')
    await at.make()
    expect(await heads()).toEqual({ found: 2, wrong: [] })
    const { db } = at.session()
    db.exec(`UPDATE change_batch SET digest = 'x' WHERE id = ${made.head?.batch}`)
    expect((await heads()).wrong).toEqual([made.head?.batch])
  })

  it('behind the first loss that a salvage names are of another history', async () => {
    const made = await twoStates()
    const later = await at.make()
    const { db } = at.session()
    const params = { from: later.head?.batch ?? 0 }
    recordAct(at.test.ctx, at.session(), { key: 'salvage', params }, 'salvage')
    db.exec(`UPDATE change_batch SET digest = 'x' WHERE id = ${later.head?.batch}`)
    expect(await heads()).toEqual({ found: 1, wrong: [] })
    db.exec(`UPDATE change_batch SET digest = 'y' WHERE id = ${made.head?.batch}`)
    expect((await heads()).wrong).toEqual([made.head?.batch])
  })
})

describe('a restore that fails', () => {
  const stopAt = (id: string, step: RestoreStep) =>
    restoreBackup(at.test.ctx, {
      id,
      secret: null,
      reached(reached) {
        if (reached === step) throw Object.assign(new Error('no'), { code: 'ENOSPC' })
      },
    })

  it.each(['copied', 'kept', 'closed'] as const)(
    'at “%s” leaves the ledger open as it was',
    async (step) => {
      const made = await twoStates()
      await expect(stopAt(made.id, step)).rejects.toMatchObject({
        code: step === 'closed' ? 'disk_full' : 'ENOSPC',
      })
      expect(names()).toEqual(['王一', '王二'])
      expectWhole()
      at.add('王三')
      await closeLedger(at.test.ctx)
      await at.unlock()
      expect(names()).toEqual(['王一', '王二', '王三'])
    },
  )
})

const KILLED_AT = `
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { restoreBackup } from '#data/features/backups/restore.ts'
const [path, state, passphrase, id, step] = process.argv.slice(1)
const folders = { ledgers: state, state }
const clock = { now: () => new Date('2026-03-02T04:00:00Z') }
const ctx = createDataContext({ clock, log: silentLogger, emit: () => {}, folders })
await unlockLedger(ctx, path, 'passphrase', passphrase)
await restoreBackup(ctx, {
  id,
  secret: null,
  reached: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL')
  },
})`

describe('a restore that is killed', () => {
  it.each(RESTORE_STEPS)('at “%s” leaves one whole ledger, the old or the new', async (step) => {
    const made = await twoStates()
    await closeLedger(at.test.ctx)
    const words = [at.path, at.test.ctx.folders.state, TEST_PASSPHRASE, made.id, step]
    const { signal } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', KILLED_AT, ...words],
      { encoding: 'utf8' },
    )
    expect(signal).toBe('SIGKILL')
    await at.unlock()
    expect(names()).toEqual(step === 'exchanged' ? ['王一'] : ['王一', '王二'])
    const newest = (await at.first()).find(({ people }) => people === 2)
    await restore(newest?.id ?? '')
    expect(names()).toEqual(['王一', '王二'])
    expectWhole()
  })
})
